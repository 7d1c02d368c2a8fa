package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;

/**
 * Amounts and days that stand in place of others: « on met 3 300 au lieu de 3 000 », « de 3 000 à 3
 * 300 », « l'effet n'est pas le 1er mai mais le 1er juin 2027 ». No amount needs a unit where the
 * other one is an amount of the field.
 */
final class Swaps {
  private static final String AMOUNT =
      "(?<![\\d.,] ?)((?:\\d{1,3}(?:[ .]\\d{3})+|\\d{3,8})(?:,\\d{2})?)";

  /** With the same amount in letters behind it. */
  private static final String EUROS = "(?: ?(?:€|euros?\\b))?(?: \\([^()\\d\\n]{3,90}\\))?";

  private static final Pattern SWAP =
      Pattern.compile(
          AMOUNT
              + EUROS
              + " ?[,(]? ?(?:au lieu d|et (?:non|pas|plus)\\b|et non (?:pas|plus)|a la place d|en remplacement d|plutot qu)(?:es?|u|')? ?(?:les |des |ces |nos |de )?"
              + AMOUNT
              + "(?!\\d|,\\d| ?%| (?!euros?\\b|prev|annonc|inscri|initi|propos|demand|sollicit|indiqu|ecrit|dans|pour|comme|qui|que)[a-z]{3})"
              + "|\\b(?:remplac|pass|ramen|corrig|modifi|baiss|mont|augment|descend|rehauss|relev|redui)[a-z]{0,6} [^\\d.;:\\n]{0,40}"
              + AMOUNT
              + EUROS
              + " (?:a|par|en) "
              + AMOUNT
              + "(?!\\d|,\\d| ?%| (?!euros?\\b|pour|car|comme|cette|afin|suite)[a-z]{3})",
          Pattern.CASE_INSENSITIVE);

  private static final int YEAR = 4;

  private static final String DAY =
      "(?:(?:[a-z]{3,6}di|dimanche) )?((?:1er|\\d{1,2})(?: [a-z]{3,9}(?: (?:19|20)\\d\\d)?|[/.-]\\d{1,2}[/.-]\\d{2,4}))";

  private static final String ON =
      "(?:(?:a compter|a partir) )?(?:du|au|le|des le|celle du|celui du) ";

  /** The day that goes, in the first or the last group, and the one that comes. */
  private static final Pattern OTHER_DAY =
      Pattern.compile(
          "\\b(?:pas|plus|non) (?:effet |lieu )?"
              + ON
              + DAY
              + ",? (?:mais|c'est) (?:bien |plutot |finalement )?"
              + ON
              + DAY
              + "|\\b"
              + ON
              + DAY
              + ",? (?:au lieu d|et (?:non|pas)(?: pas)? |a la place d|plutot qu)(?:u|es?|')? ?(?:le |au |du |celle du )?"
              + DAY,
          Pattern.CASE_INSENSITIVE);

  private Swaps() {}

  /** With what stands in place of one of the candidates, before them all. */
  static List<Candidate> with(
      List<PieceReading> readings, FieldHints hints, List<Candidate> candidates) {
    List<Candidate> all = new ArrayList<>(candidates);
    for (PieceReading reading : readings) {
      SWAP.matcher(reading.folded().text())
          .results()
          .flatMap(m -> kept(reading, m, candidates).stream())
          .map(hit -> Candidate.placed(reading, hit, best(candidates) + 1, true))
          .filter(c -> !hints.speakAgainst(readings, c.span()))
          .forEach(all::add);
    }
    return all;
  }

  /**
   * The same of days; the one that goes is no rival of the other: the text says so in so many
   * words.
   */
  static List<Candidate> ofDays(List<PieceReading> readings, List<Candidate> candidates) {
    List<Candidate> all = new ArrayList<>(candidates);
    for (PieceReading reading : readings) {
      OTHER_DAY
          .matcher(reading.folded().text())
          .results()
          .forEach(
              swap -> {
                String gone = swap.group(swap.group(1) == null ? 4 : 1);
                keptDay(reading, swap)
                    .filter(hit -> all.removeIf(c -> isDay(gone, c.value())))
                    .map(hit -> Candidate.placed(reading, hit, best(candidates) + 1, true))
                    .ifPresent(all::add);
              });
    }
    return all;
  }

  private static int best(List<Candidate> candidates) {
    return candidates.stream().mapToInt(Candidate::score).max().orElse(0);
  }

  private static Optional<Hit> kept(PieceReading reading, MatchResult swap, List<Candidate> known) {
    int kept = swap.group(1) == null ? 4 : 1;
    return Recognisers.bareAmount(swap.group(kept == 1 ? 2 : 3))
        .filter(gone -> known.stream().anyMatch(c -> c.value().equals(gone)))
        .flatMap(gone -> Recognisers.bareAmount(swap.group(kept)))
        .map(v -> reading.folded().hit(v, swap.start(kept), swap.end(kept)));
  }

  private static Optional<Hit> keptDay(PieceReading reading, MatchResult swap) {
    int kept = swap.group(1) == null ? 3 : 2;
    return day(swap.group(kept))
        .map(v -> reading.folded().hit(v, swap.start(kept), swap.end(kept)));
  }

  /** Without its year a day is that of the year of the other one. */
  private static boolean isDay(String words, Value value) {
    String year = value.asText().substring(0, Math.min(YEAR, value.asText().length()));
    return day(words).or(() -> day(words + " " + year)).filter(value::equals).isPresent();
  }

  private static Optional<Value> day(String words) {
    return Recognisers.of(FactType.DATE).find(FoldedText.of(words)).stream()
        .map(Hit::value)
        .findFirst();
  }
}
