package org.paraphe.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Period;
import org.paraphe.facts.Periods;

/**
 * Dates from which something holds: « du 15 juin au 15 septembre 2027 » has its effect on the 15th
 * of June, and its last day is no other date of effect, be it wrong and before the first.
 */
final class Starts {
  private Starts() {}

  /**
   * @param dates in reading order
   */
  static List<Hit> of(PieceReading reading, List<Hit> dates) {
    if (dates.isEmpty()) {
      return dates;
    }
    List<Period> periods =
        Periods.find(reading.folded(), at -> day(reading.dayAt(at))).stream()
            .filter(p -> p.first() != null && p.last() != null && !p.first().equals(p.last()))
            .toList();
    return dates.stream().map(date -> start(date, periods)).distinct().toList();
  }

  private static Hit start(Hit date, List<Period> periods) {
    for (Period period : periods) {
      Hit first = period.first();
      Hit last = period.last();
      if (first != null && last != null && covers(last, date)) {
        return new Hit(first.value(), first.start(), Math.max(first.end(), date.end()));
      }
    }
    return date;
  }

  private static boolean covers(Hit last, Hit date) {
    return last.value().equals(date.value())
        && last.start() <= date.end()
        && date.start() <= last.end();
  }

  private static Optional<LocalDate> day(String iso) {
    return iso.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(iso));
  }
}
