package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Value;

/**
 * The whole name of a person whom a piece calls by the surname alone, « M. Vaucel », or of a body
 * that it calls by its initials, where another place tells it; where the name has several bearers,
 * each of them stands beside it.
 */
final class FullNames {
  private static final Pattern SURNAME =
      Pattern.compile(
          "(?:M\\.?|Mr|Mme|Mlle|Monsieur|Madame|Mademoiselle) ([A-Z][A-Za-z]{1,30}(?:['-][A-Za-z]{1,30}){0,3})");

  private static final Pattern INITIALS = Pattern.compile("(?:[A-Z]\\.?){3,8}");

  private static final String LITTLE =
      "(?:[ '-](?:de|du|des|d|l|la|le|les|et|en|pour|a|au|aux|sur|par|sous)(?=[ '-]))*+[ '-]";

  private static final String CIVILITY = "(?:(?:M\\.|Mr|Mme|Mlle|Monsieur|Madame|Mademoiselle) )?";

  /** Words with a capital before a surname that are no first name. */
  private static final String GIVEN =
      "(?!(?i:monsieur|madame|mademoiselle|messieurs|mesdames|maitre|docteur|famille|consorts|rue|place|avenue|salle|mairie|cabinet|maison|ecole|garage"
          + "|maire|adjointe?|presidente?|conseill[a-z]*|delegation|objet|mme|mlle|mr|dr|me|le|la|les|de|du|des|par|pour|chere?|bonjour|merci|et)\\b)[A-Z][a-z]{1,20}(?:[- ][A-Z][a-z]{1,20})?";

  private static final int MOST = 50;

  private final List<PieceReading> readings;

  FullNames(List<PieceReading> readings) {
    this.readings = readings;
  }

  Fact completed(Fact fact) {
    Value value = fact.value();
    boolean named = fact.type() == FactType.PERSONNE || fact.type() == FactType.ORGANISATION;
    if (!named || value == null || !fact.others().isEmpty()) {
      return fact;
    }
    String name = FoldedText.fold(value.asText());
    Matcher surname = SURNAME.matcher(name);
    boolean initials = fact.type() == FactType.ORGANISATION && INITIALS.matcher(name).matches();
    if (!(surname.matches() || initials) || fact.status() != FactStatus.TROUVE) {
      return fact;
    }
    List<Fact.Candidate> bearers =
        bearers(value, initials ? writtenOut(name) : withFirstName(surname.group(1)));
    if (bearers.isEmpty()) {
      return fact;
    }
    if (bearers.size() > 1) {
      return fact.beside(bearers);
    }
    Fact.Candidate only = bearers.get(0);
    return new Fact(
        fact.name(),
        fact.type(),
        only.value(),
        fact.status(),
        only.source(),
        List.of(),
        fact.rule());
  }

  /** « ADEPV (Association de défense… ) », « Union sportive des Éparges (USE) ». */
  private static Pattern writtenOut(String initials) {
    String letters = initials.replace(".", "");
    String dotted = String.join("\\.?", letters.split("")) + "\\.?";
    String words =
        letters
            .chars()
            .mapToObj(c -> "(?i:" + (char) c + ")[A-Za-z]{1,30}+")
            .collect(Collectors.joining(LITTLE));
    return Pattern.compile(
        "(?<=(?<![A-Za-z])%1$s\"?(?: ?\\(| ?: ?|, | - )\"?(?:l'|la |le )?)%2$s(?: [^()\\n\\t,;.:\"]{1,60})?|(?<![A-Za-z])%2$s(?: [^()\\n\\t,;.:\"]{1,40})?(?=\"?(?: ?\\(|, | - )\"?%1$s(?![A-Za-z]))"
            .formatted(dotted, words));
  }

  private static Pattern withFirstName(String surname) {
    String capitals = surname.toUpperCase(java.util.Locale.ROOT);
    return Pattern.compile(
        "(?<![A-Za-z'-])"
            + CIVILITY
            + "(?:"
            + GIVEN
            + " (?:"
            + surname
            + "|"
            + capitals
            + ")|"
            + capitals
            + " "
            + GIVEN
            + ")(?![A-Za-z'-])");
  }

  private List<Fact.Candidate> bearers(Value person, Pattern whole) {
    Map<Set<String>, Fact.Candidate> found = new LinkedHashMap<>();
    for (PieceReading reading : readings) {
      FoldedText folded = reading.folded();
      whole
          .matcher(folded.text())
          .results()
          .limit(MOST)
          .map(m -> folded.hit(Value.of(folded.words(m.start(), m.end())), m.start(), m.end()))
          .filter(h -> !isOther(person, h.value()))
          .forEach(h -> keep(found, reading, h));
    }
    return new ArrayList<>(found.values());
  }

  /** Of two writings of one name the one with its civility. */
  private static void keep(Map<Set<String>, Fact.Candidate> found, PieceReading reading, Hit hit) {
    Fact.Candidate bearer = new Fact.Candidate(hit.value(), hit.in(reading.piece()));
    found.merge(
        SameValue.words(hit.value()),
        bearer,
        (first, next) -> isTitled(first.value()) || !isTitled(next.value()) ? first : next);
  }

  private static boolean isTitled(Value person) {
    return SameValue.isMan(person) || SameValue.isWoman(person);
  }

  private static boolean isOther(Value person, Value other) {
    return (SameValue.isMan(person) && SameValue.isWoman(other))
        || (SameValue.isWoman(person) && SameValue.isMan(other));
  }
}
