package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.facts.Span;
import org.paraphe.template.Borne;

/**
 * Works told in phases, a line each: « Phase 1 : rue du Chêne, du 12 au 16 octobre ». The act holds
 * from the first of all to the last of all, as with tables of periods.
 */
final class Phases {
  private static final Pattern LINE =
      Pattern.compile(
          "[ \\t*•>-]{0,6}(?:\\d[°.)] ?)?(?:(?:phase|tranche|etape|secteur|troncon|semaine)\\b ?(?:n ?° ?)?[\\da-z]{1,9}\\b|(?:rue|avenue|boulevard|place|chemin|impasse|allee|route|quai)\\b).*",
          Pattern.CASE_INSENSITIVE);

  private static final int LONGEST = 200;

  private Phases() {}

  /** The candidates, of those told in phases in one piece only the first start or the last end. */
  static List<Candidate> joined(List<PieceReading> readings, List<Candidate> ranges, Borne borne) {
    List<Candidate> kept = new ArrayList<>(ranges);
    for (PieceReading reading : readings) {
      List<Candidate> own =
          ranges.stream()
              .filter(c -> c.span().piece().equals(reading.piece().name()))
              .filter(c -> isPhase(reading, c.span()))
              .toList();
      Comparator<Candidate> order = Comparator.comparing(c -> c.value().asText());
      own.stream()
          .min(borne == Borne.DEBUT ? order : order.reversed())
          .ifPresent(end -> kept.removeIf(c -> own.contains(c) && !c.value().equals(end.value())));
    }
    return kept;
  }

  /** True of a day that stands in one of several phases of its piece. */
  static boolean hold(List<PieceReading> readings, Span day) {
    return readings.stream()
        .filter(r -> r.piece().name().equals(day.piece()) && isPhase(r, day))
        .anyMatch(
            r ->
                r.periods().stream()
                        .filter(p -> p.last() != null)
                        .flatMap(p -> Stream.ofNullable(p.first()))
                        .filter(d -> isPhase(r, d.in(r.piece())))
                        .map(d -> d.value())
                        .distinct()
                        .count()
                    > 1);
  }

  private static boolean isPhase(PieceReading reading, Span day) {
    String text = reading.folded().text();
    int from = reading.folded().folded(day.start());
    int line = text.lastIndexOf('\n', Math.max(0, from - 1)) + 1;
    return from > line
        && from - line < LONGEST
        && LINE.matcher(text.substring(line, from)).matches();
  }
}
