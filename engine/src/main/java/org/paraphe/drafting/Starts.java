package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Period;
import org.paraphe.facts.Periods;
import org.paraphe.facts.Recognisers;

/**
 * Dates from which something holds: « du 15 juin au 15 septembre 2027 » has its effect on the 15th
 * of June, and its last day is no other date of effect, be it wrong and before the first.
 */
final class Starts {
  /** Words that something begins with, near before its day: « démarre le », « à dater du ». */
  private static final Pattern OPENING =
      Pattern.compile(
          "\\b(?:compter|partir|dater|des l[ea]|effets?|effecti[a-z]+|vigueur|applicables?|valables?|soit|vaut|vaudra|prend|prendra|prise|debut[a-z]*|demarr[a-z]*|commenc[a-z]*)\\b"
              + "(?! (?:en compte|fin|acte|connaissance|retraite))[^.;\\n\\d]{0,30}$",
          Pattern.CASE_INSENSITIVE);

  private Starts() {}

  /** The dates of a piece, with those whose year follows from the day on which it was written. */
  static List<Hit> days(PieceReading reading) {
    List<Hit> days = new ArrayList<>(Recognisers.of(FactType.DATE).find(reading.folded()));
    days.addAll(Periods.withoutYear(reading.folded(), reading::writtenAt));
    days.sort(Comparator.comparingInt(Hit::start));
    return of(reading, days);
  }

  /** True right behind words of beginning. */
  static boolean begins(PieceReading reading, Hit day) {
    return OPENING.matcher(reading.before(reading.folded().folded(day.start()))).find();
  }

  /**
   * @param dates in reading order
   */
  static List<Hit> of(PieceReading reading, List<Hit> dates) {
    if (dates.isEmpty()) {
      return dates;
    }
    TreeMap<Integer, Period> periods = new TreeMap<>();
    for (Period period : reading.periods()) {
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
}
