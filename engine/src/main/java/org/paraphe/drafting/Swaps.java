package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;

/**
 * Amounts that stand in place of others: « on met 3 300 au lieu de 3 000 », « de 3 000 à 3 300 ».
 * Neither needs a unit where the other one is an amount of the field.
 */
final class Swaps {
  private static final String AMOUNT = "((?:\\d{1,3}(?:[ .]\\d{3})+|\\d{3,8})(?:,\\d{2})?)";
  private static final String EUROS = "(?: ?(?:€|euros?\\b))?";

  private static final Pattern INSTEAD =
      Pattern.compile(
          "(?<![\\d.,] ?)"
              + AMOUNT
              + EUROS
              + " ?[,(]? ?(?:au lieu d|et (?:non|pas|plus)\\b|et non (?:pas|plus)|a la place d|en remplacement d|plutot qu)(?:es?|u|')? ?(?:les |des |ces |nos |de )?"
              + AMOUNT
              + "(?!\\d|,\\d| ?%| (?!euros?\\b|prev|annonc|inscri|initi|propos|demand|sollicit|indiqu|ecrit|dans|pour|comme|qui|que)[a-z]{3})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CHANGED =
      Pattern.compile(
          "\\b(?:remplac|pass|port|ramen|corrig|modifi|baiss|mont|augment|descend|rehauss|relev|redui)[a-z]{0,6} [^\\d.;:\\n]{0,40}"
              + AMOUNT
              + EUROS
              + " (?:a|par|en) "
              + AMOUNT
              + "(?!\\d|,\\d| ?%| (?!euros?\\b|pour|car|comme|cette|afin|suite)[a-z]{3})",
          Pattern.CASE_INSENSITIVE);

  private Swaps() {}

  /** An amount, where it stands, and the one that it replaces. */
  private record Swap(Candidate kept, Value gone) {}

  /** With what stands in place of one of the candidates, before them all. */
  static List<Candidate> with(
      List<PieceReading> readings, FieldHints hints, List<Candidate> candidates) {
    int best = candidates.stream().mapToInt(Candidate::score).max().orElse(0);
    List<Candidate> all = new ArrayList<>(candidates);
    for (PieceReading reading : readings) {
      in(reading)
          .filter(s -> candidates.stream().anyMatch(c -> c.value().equals(s.gone())))
          .filter(s -> !hints.speakAgainst(readings, s.kept().span()))
          .map(s -> s.kept().preferred(true, best + 1))
          .forEach(all::add);
    }
    return all;
  }

  /** True where the first stands in place of the value of the other. */
  static boolean tell(List<PieceReading> readings, Span kept, Value gone) {
    return readings.stream()
        .filter(r -> r.piece().name().equals(kept.piece()))
        .flatMap(Swaps::in)
        .anyMatch(s -> s.gone().equals(gone) && s.kept().span().start() == kept.start());
  }

  private static Stream<Swap> in(PieceReading reading) {
    String text = reading.folded().text();
    Stream<Swap> instead = INSTEAD.matcher(text).results().flatMap(m -> swap(reading, m, 1, 2));
    return Stream.concat(
        instead, CHANGED.matcher(text).results().flatMap(m -> swap(reading, m, 2, 1)));
  }

  private static Stream<Swap> swap(PieceReading reading, MatchResult found, int kept, int gone) {
    FoldedText folded = reading.folded();
    Optional<Value> value = Recognisers.bareAmount(found.group(kept));
    Optional<Value> other = Recognisers.bareAmount(found.group(gone));
    return value.isEmpty() || other.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Swap(
                Candidate.placed(
                    reading, folded.hit(value.get(), found.start(kept), found.end(kept)), 0, true),
                other.get()));
  }
}
