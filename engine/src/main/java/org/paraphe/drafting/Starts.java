package org.paraphe.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    TreeMap<Integer, Period> periods = new TreeMap<>();
    for (Period period : Periods.find(reading.folded(), at -> day(reading.dayAt(at)))) {
      Hit first = period.first();
      Hit last = period.last();
      if (first != null && last != null) {
        periods.put(last.start(), period);
      }
    }
    return dates.stream().map(date -> start(date, periods)).distinct().toList();
  }

  private static Hit start(Hit date, TreeMap<Integer, Period> periods) {
    Map.Entry<Integer, Period> near = periods.floorEntry(date.end());
    Hit first = near == null ? null : near.getValue().first();
    Hit last = near == null ? null : near.getValue().last();
    return first != null && last != null && covers(last, date)
        ? new Hit(first.value(), first.start(), Math.max(first.end(), date.end()))
        : date;
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
