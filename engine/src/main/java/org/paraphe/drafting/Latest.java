package org.paraphe.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.paraphe.facts.Value;

/**
 * Of several dated pieces the latest speaks a little louder: it may correct the others. What it
 * corrects stays beside it as a competing value.
 */
record Latest(String day) {
  private static final int LOUDER = 15;

  /**
   * Without a day where fewer than two pieces are dated.
   *
   * @param today the act's date: what is dated later was not written then
   */
  static Latest of(List<PieceReading> readings, LocalDate today) {
    List<String> days =
        readings.stream()
            .flatMap(r -> Stream.concat(Stream.of(r.day()), messages(r)))
            .filter(d -> d.compareTo(today.toString()) <= 0)
            .filter(d -> !d.isEmpty())
            .distinct()
            .sorted()
            .toList();
    return new Latest(days.size() < 2 ? "" : days.get(days.size() - 1));
  }

  private static Stream<String> messages(PieceReading reading) {
    return reading.messages().stream().map(PieceReading.Message::day);
  }

  List<Candidate> prefer(List<Candidate> candidates) {
    return day.isEmpty()
        ? candidates
        : candidates.stream().map(c -> c.day().equals(day) && speaks(c) ? louder(c) : c).toList();
  }

  /** A list that no word of the pack stands beside corrects nothing. */
  private static boolean speaks(Candidate candidate) {
    return candidate.preferred() || !(candidate.value() instanceof Value.Items);
  }

  private static Candidate louder(Candidate c) {
    return new Candidate(c.value(), c.span(), c.score() + LOUDER, c.preferred(), c.day());
  }
}
