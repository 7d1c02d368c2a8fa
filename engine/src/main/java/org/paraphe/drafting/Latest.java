package org.paraphe.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.facts.Value;

/**
 * Of several dated pieces the latest speaks a little louder: it may correct the others. What it
 * corrects stays beside it as a competing value.
 */
record Latest(String day, Set<String> threads) {
  private static final int LOUDER = 15;

  /** What a message quotes below itself was written before it, and may be what it corrects. */
  private static final int LOUDER_THAN_QUOTED = 40;

  /**
   * Without a day where fewer than two pieces are dated.
   *
   * @param today the act's date: what is dated later was not written then
   */
  static Latest of(List<PieceReading> readings, LocalDate today) {
    List<String> days =
        readings.stream()
            .flatMap(r -> Stream.concat(days(r, today), messages(r)))
            .filter(d -> !d.isEmpty())
            .distinct()
            .sorted()
            .toList();
    Set<String> threads =
        readings.stream()
            .filter(r -> !r.messages().isEmpty())
            .map(r -> r.piece().name())
            .collect(Collectors.toSet());
    return new Latest(days.size() < 2 ? "" : days.get(days.size() - 1), threads);
  }

  /**
   * The head of a mail says when it was sent; the first day of a note may be that of its effect.
   */
  private static Stream<String> days(PieceReading reading, LocalDate today) {
    boolean sent = !reading.messages().isEmpty();
    return Stream.of(reading.day()).filter(d -> sent || d.compareTo(today.toString()) <= 0);
  }

  private static Stream<String> messages(PieceReading reading) {
    return reading.messages().stream().map(PieceReading.Message::day);
  }

  List<Candidate> prefer(List<Candidate> candidates) {
    int most = candidates.stream().mapToInt(Latest::rows).max().orElse(0);
    return day.isEmpty()
        ? candidates
        : candidates.stream()
            .map(c -> c.day().equals(day) && speaks(c, most) ? louder(c) : c)
            .toList();
  }

  /**
   * A list that no word of the pack stands beside corrects nothing, nor does a line or two of a
   * longer table that a message talks of.
   */
  private static boolean speaks(Candidate candidate, int most) {
    return rows(candidate) * 2 >= most
        && (candidate.preferred() || !(candidate.value() instanceof Value.Items));
  }

  private static int rows(Candidate candidate) {
    return candidate.value() instanceof Value.Rows table ? table.rows().size() : 0;
  }

  private Candidate louder(Candidate c) {
    int more = threads.contains(c.span().piece()) ? LOUDER_THAN_QUOTED : LOUDER;
    return new Candidate(c.value(), c.span(), c.score() + more, c.preferred(), c.day());
  }
}
