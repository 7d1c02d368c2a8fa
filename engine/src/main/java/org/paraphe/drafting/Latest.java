package org.paraphe.drafting;

import java.util.List;

/**
 * Of several dated pieces the latest speaks a little louder: it may correct the others. What it
 * corrects stays beside it as a competing value.
 */
record Latest(String day) {
  private static final int LOUDER = 15;

  /** Without a day where fewer than two pieces are dated. */
  static Latest of(List<PieceReading> readings) {
    List<String> days =
        readings.stream()
            .map(PieceReading::day)
            .filter(d -> !d.isEmpty())
            .distinct()
            .sorted()
            .toList();
    return new Latest(days.size() < 2 ? "" : days.get(days.size() - 1));
  }

  List<Candidate> prefer(List<Candidate> candidates) {
    return day.isEmpty()
        ? candidates
        : candidates.stream().map(c -> c.day().equals(day) ? louder(c) : c).toList();
  }

  private static Candidate louder(Candidate c) {
    return new Candidate(c.value(), c.span(), c.score() + LOUDER, c.preferred(), c.day());
  }
}
