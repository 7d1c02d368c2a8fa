package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;

/**
 * Persons of whom a piece says that they have left: « M. Roy ayant démissionné ». What another
 * piece, or the mail below, gives them is given to somebody else since.
 */
final class Departed {
  private static final int AFTER = 80;
  private static final Pattern LEFT =
      Pattern.compile(
          "^(?: ?\\([^()\\n]{3,40}\\))?,? ?(?:qui [^.;,\\n]{3,40}, )?(?:(?:qui|lequel|laquelle) )?(?:(?:[a-z0-9' -]{3,50} )?(?:sortante?|partante?)\\b|(?:[a-z0-9' -]{3,50}, )?(?:(?:a|ayant) (?:remis (?:sa|ses|son)|quitte (?:ses|le|la|son)|cesse ses|rendu (?:sa|ses|son))|nous quitte|(?:a|ayant|avait|vient de|venant de)"
              + " (?:demissionner?|renonce|decline)|est (?:demissionnaire|decedee?)|decedee?\\b)|(?:[a-z0-9' -]{3,50}, )?(?:ne s'est pas represente|n'a pas ete reelu|n'est plus (?:elu|adjoint|conseiller|de ce monde))e?\\b|alors (?:chargee?|delegue?e?|adjointe?|conseillere?|maire)\\b|(?:est )?parti(?:e)? (?:au|le|en|a|depuis|fin|cet)\\b|demissionnaire\\b|(?:a qui|auquel|a laquelle) [^.;\\n]{0,50}?\\b(?:etait|etaient|avait ete|avaient ete) (?:confie|delegue|attribue|donne)|(?:l')?ancien(?:ne)? |ex-"
              + "|(?:son|notre|votre|leur) predecesseur|part(?:ira)? (?:a la|en) retraite)",
          Pattern.CASE_INSENSITIVE);

  /** « La délégation de M. Roy (2020-2026) a pris fin »: it may be given to him again. */
  private static final Pattern ENDED =
      Pattern.compile(
          "^(?: ?\\([^()\\n]{3,40}\\))?,? ?(?:qui [^.;,\\n]{3,40}, )?(?:(?:a pris|prend|prendra) fin\\b|n'a plus (?:de|sa|la|cette|aucune) )",
          Pattern.CASE_INSENSITIVE);

  /** « Retrait de la délégation de M. Roy ». */
  private static final Pattern END_OF =
      Pattern.compile(
          "\\b(?:retrait|fin|abrogation) de (?:la |toute )?delegation[^.;\\n]{0,40}? de $",
          Pattern.CASE_INSENSITIVE);

  /** « À la suite du départ de M. Roy ». */
  private static final Pattern LEAVES =
      Pattern.compile(
          "(?:\\b(?:en remplacement|en lieu et place|a la (?:place|suite)) d(?:e |')|\\b(?:succed(?:e|era|ant)) a )$|\\b(?:departs?|demissions?|deces|retraits?|renonciations?|mutations?|succession|cessation (?:des|de ses) fonctions|fin (?:du|de) mandat)(?: (?:anticipee?s?|volontaires?|a la retraite|definitifs?|subite?s?))? (?:de |d')$"
              + "|\\bancien(?:ne)? [a-z' ]{3,40}(?:,| de) $|\\bprecedente? ?: ?$|\\bpredecesseur,? ?:? ?$|\\breprend(?:ra)? (?:la|le|les) [a-z]{5,12} de $",
          Pattern.CASE_INSENSITIVE);

  private final List<Value> persons;
  private final List<Value> ended;

  private Departed(List<Value> persons, List<Value> ended) {
    this.persons = List.copyOf(persons);
    this.ended = List.copyOf(ended);
  }

  static Departed of(List<PieceReading> readings) {
    List<Value> persons = new ArrayList<>();
    List<Value> ended = new ArrayList<>();
    for (PieceReading reading : readings) {
      FoldedText folded = reading.folded();
      for (Hit hit : Recognisers.of(FactType.PERSONNE).find(folded)) {
        int start = folded.folded(hit.start());
        int end = folded.folded(hit.end());
        int stop = Math.min(folded.text().length(), end + AFTER);
        String before = folded.text().substring(Math.max(0, start - AFTER), start);
        String behind = folded.text().substring(end, stop);
        if (ENDED.matcher(behind).find() || END_OF.matcher(before).find()) {
          ended.add(hit.value());
        }
        if (LEFT.matcher(behind).find() || LEAVES.matcher(before).find()) {
          persons.add(hit.value());
        }
      }
    }
    return new Departed(persons, ended);
  }

  boolean has(Value person) {
    return persons.stream().anyMatch(p -> is(person, p));
  }

  /** Those who stayed. Where none did, none is left: a person must say who follows. */
  List<Candidate> without(List<Candidate> candidates) {
    List<Candidate> stayed = candidates.stream().filter(c -> !has(c.value())).toList();
    List<Candidate> others = stayed.stream().filter(c -> !mayHaveLeft(c.value())).toList();
    return others.isEmpty() ? stayed : others;
  }

  /** By the surname alone, or by the end of what was given before: only where somebody follows. */
  private boolean mayHaveLeft(Value person) {
    return ended.stream().anyMatch(p -> is(person, p))
        || persons.stream().anyMatch(p -> isSurname(person, p));
  }

  private static boolean is(Value candidate, Value departed) {
    return SameValue.words(candidate).containsAll(SameValue.words(departed))
        && (isWoman(candidate) == isWoman(departed) || !hasTitle(candidate));
  }

  private static boolean isSurname(Value candidate, Value departed) {
    Set<String> names = SameValue.words(candidate);
    return names.size() == 1
        && SameValue.words(departed).containsAll(names)
        && hasTitle(candidate)
        && isWoman(candidate) == isWoman(departed);
  }

  private static boolean isWoman(Value person) {
    return folded(person).matches("(?:mme|mlle|madame|mademoiselle)\\b.*");
  }

  private static boolean hasTitle(Value person) {
    return folded(person)
        .matches("(?:mm?\\.|mr|monsieur|mme|mlle|madame|mademoiselle)\\b.*|m\\. .*");
  }

  private static String folded(Value person) {
    return FoldedText.fold(person.asText()).toLowerCase(Locale.ROOT);
  }
}
