package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recognisers;

/**
 * Amounts that stand in place of others: « on met 3 300 au lieu de 3 000 », « de 3 000 à 3 300 ».
 * Neither needs a unit where the other one is an amount of the field.
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

  private Swaps() {}

  /** With what stands in place of one of the candidates, before them all. */
  static List<Candidate> with(
      List<PieceReading> readings, FieldHints hints, List<Candidate> candidates) {
    int best = candidates.stream().mapToInt(Candidate::score).max().orElse(0);
    List<Candidate> all = new ArrayList<>(candidates);
    for (PieceReading reading : readings) {
      SWAP.matcher(reading.folded().text())
          .results()
          .flatMap(m -> kept(reading, m, candidates).stream())
          .map(hit -> Candidate.placed(reading, hit, best + 1, true))
          .filter(c -> !hints.speakAgainst(readings, c.span()))
          .forEach(all::add);
    }
    return all;
  }

  private static Optional<Hit> kept(PieceReading reading, MatchResult swap, List<Candidate> known) {
    int kept = swap.group(1) == null ? 4 : 1;
    return Recognisers.bareAmount(swap.group(kept == 1 ? 2 : 3))
        .filter(gone -> known.stream().anyMatch(c -> c.value().equals(gone)))
        .flatMap(gone -> Recognisers.bareAmount(swap.group(kept)))
        .map(v -> reading.folded().hit(v, swap.start(kept), swap.end(kept)));
  }
}
