package org.paraphe.checking;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FoldedText;
import org.paraphe.template.FieldSpec;

/**
 * VALEUR_A_CONFIRMER: no piece says the office that the act gives to somebody in a sentence, a line
 * or a form that names that person: it may be another's.
 */
final class OfficeApartCheck implements Check {
  private static final int AROUND = 250;

  /** Where a sentence ends and the next speaks of something else than the same person. */
  private static final Pattern NEXT_SENTENCE =
      Pattern.compile(
          "[a-z0-9)]{2}[.!?][ \\n]+(?!(?:il|elle|son|sa|ses|cette?)\\b)[A-Z]|;",
          Pattern.CASE_INSENSITIVE);

  /** Another person's name, whose office it is then. */
  private static final Pattern SOMEBODY =
      Pattern.compile(
          "\\b(?:M\\.|Mme|Mlle|Monsieur|Madame) (?!(?:[Ll]e|[Ll]a) )[A-Z][A-Za-z'-]+ [A-Z]");

  @Override
  public List<Finding> run(CheckSubject subject) {
    List<String> texts = subject.texts().stream().map(p -> p.text().text()).toList();
    return subject.facts().stream()
        .filter(f -> f.status() == FactStatus.TROUVE)
        .flatMap(
            office ->
                subject
                    .pack()
                    .field(office.name())
                    .filter(s -> "qualites".equals(s.hints().reconnaisseur()))
                    .stream()
                    .flatMap(s -> apart(office, s, subject.facts(), texts)))
        .toList();
  }

  private static Stream<Finding> apart(
      Fact office, FieldSpec field, List<Fact> facts, List<String> texts) {
    return facts.stream()
        .filter(f -> f.name().equals(field.hints().aupres()) && f.status() == FactStatus.TROUVE)
        .flatMap(f -> f.found().stream())
        .map(v -> v.asText())
        .filter(name -> !isTogether(office.found().orElseThrow().asText(), name, texts))
        .map(name -> finding(office, name));
  }

  private static boolean isTogether(String office, String name, List<String> texts) {
    String said = lower(office);
    String folded = lower(name);
    String surname = folded.substring(folded.lastIndexOf(' ') + 1);
    return texts.stream().anyMatch(t -> isTogetherIn(t, said, surname));
  }

  private static boolean isTogetherIn(String text, String office, String surname) {
    String words = text.toLowerCase(Locale.ROOT);
    for (int at = words.indexOf(surname); at >= 0; at = words.indexOf(surname, at + 1)) {
      int end = at + surname.length();
      int before = words.lastIndexOf(office, at);
      int after = words.indexOf(office, end);
      boolean near =
          (before >= 0 && at - before < AROUND && isOne(text, before + office.length(), at))
              || (after >= 0 && after - end < AROUND && isOne(text, end, after));
      if (near) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOne(String text, int from, int to) {
    if (from >= to) {
      return true;
    }
    String between = text.substring(from, to);
    return !NEXT_SENTENCE.matcher(between).find() && !SOMEBODY.matcher(between).find();
  }

  private static String lower(String words) {
    return FoldedText.fold(words).strip().toLowerCase(Locale.ROOT);
  }

  private static Finding finding(Fact office, String name) {
    return Findings.attention(
        FindingCode.VALEUR_A_CONFIRMER,
        "champ " + office.name(),
        "« %s » est donné à « %s », mais aucune phrase des pièces ne les dit ensemble."
            .formatted(office.found().orElseThrow().asText(), name),
        "La qualité peut être celle d'une autre personne que le dossier nomme.",
        "Relire le passage et, si besoin, saisir la qualité (« " + office.name() + " = … »).");
  }
}
