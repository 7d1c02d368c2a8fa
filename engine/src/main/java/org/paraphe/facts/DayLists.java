package org.paraphe.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days and stretches of days told in one breath: « les vendredi 11, samedi 12 et dimanche 13
 * décembre 2026 », « du 12 au 16 et le 19 octobre 2026 ». They hold from the first to the last; the
 * day behind gives the one before it the month and the year that it leaves out.
 */
final class DayLists {
  private static final List<String> NAMES =
      List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");

  private static final String WEEKDAY =
      "(?:(?:(" + String.join("|", NAMES) + ")s?,?|(?:lun|mar|mer|jeu|ven|sam|dim)\\.)\\s+)?";

  private static final Pattern LEAD =
      Pattern.compile(
          "(?<!\\bentre )(?:\\b(?:les?|du|des)\\s+|\\b(?=(?:"
              + String.join("|", NAMES)
              + ")s?\\b)|(?<=[:(] ?)(?=\\d))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DAY =
      Pattern.compile(
          WEEKDAY
              + Dates.DAY
              + "(?!\\d)(?:\\s+"
              + Dates.MONTH
              + "(?![a-z])(?:\\s+(\\d{4})\\b)?|[/.](\\d{1,2})(?:[/.](\\d{4}|\\d{2}))?(?![\\d/]|[.-]\\d))?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern JOINT =
      Pattern.compile(
          "(?<to>,?\\s+(?:au|jusqu'au)\\s+| ?[-–>→] ?(?=\\d))|(?:,?\\s+(?:et|puis|ainsi que)|,)\\s+(?:(?<from>du)\\s+|les?\\s+)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern END =
      Pattern.compile(
          "(?: inclus)?\\s*(?:[.;:,()\\n]|$| (?:de|et|entre|a) )", Pattern.CASE_INSENSITIVE);

  private static final int MOST = 15;
  private static final int LONGEST = 400;

  /** Of three months in a row one has the day. */
  private static final int TWO_MONTHS = 62;

  /**
   * @param name of the day of the week
   * @param to that a stretch ends on it
   * @param from that a stretch begins on it
   */
  private record Day(
      @Nullable String name,
      String day,
      @Nullable String month,
      @Nullable String year,
      boolean to,
      boolean from,
      int start,
      int end) {}

  /** A list and where it stands in the folded text. */
  record Told(Period period, int start, int end) {}

  private DayLists() {}

  static List<Told> find(FoldedText text, Periods.Written written) {
    List<Told> found = new ArrayList<>();
    Matcher lead = LEAD.matcher(text.text());
    int at = 0;
    while (at <= text.text().length() && lead.find(at)) {
      List<Day> days = days(text.text(), lead.end());
      Optional<Told> told =
          days.size() < 2 ? Optional.empty() : told(text, lead.start(), days, written);
      told.ifPresent(found::add);
      at = told.map(Told::end).orElse(lead.start() + 1);
    }
    return found;
  }

  /** Up to the last of which the month is known, or all of which only the weekday is. */
  private static List<Day> days(String text, int from) {
    List<Day> days = new ArrayList<>();
    Matcher day = DAY.matcher(text).region(from, text.length());
    Matcher joint = JOINT.matcher(text);
    boolean to = false;
    boolean opens = false;
    while (days.size() < MOST && day.lookingAt()) {
      String month = day.group(3) != null ? day.group(3) : day.group(5);
      String year = day.group(4) != null ? day.group(4) : day.group(6);
      if (month == null && to && days.size() == 1 && isEnd(text, day.end())) {
        // « du 12 octobre au vendredi 16 » ends in the month that it began in
        month = days.get(0).month();
        year = days.get(0).year();
      }
      days.add(new Day(day.group(1), day.group(2), month, year, to, opens, day.start(), day.end()));
      joint.region(day.end(), text.length());
      if (!joint.lookingAt() || (year != null && text.charAt(joint.start()) == ',')) {
        break;
      }
      to = joint.group("to") != null;
      opens = joint.group("from") != null;
      day.region(joint.end(), text.length());
    }
    boolean named = days.stream().allMatch(d -> d.month() == null && d.name() != null);
    while (!days.isEmpty() && isCut(days.get(days.size() - 1), named)) {
      days.remove(days.size() - 1);
    }
    boolean whole = true;
    for (int i = 1; i + 1 < days.size(); i++) {
      whole &= !days.get(i).from() || days.get(i + 1).to();
    }
    return whole ? days : List.of();
  }

  private static boolean isEnd(String text, int at) {
    return END.matcher(text).region(at, text.length()).lookingAt();
  }

  private static boolean isCut(Day last, boolean named) {
    return last.from() || (last.month() == null && !named);
  }

  private static Optional<Told> told(
      FoldedText text, int start, List<Day> days, Periods.Written written) {
    boolean named = days.stream().allMatch(d -> d.month() == null);
    List<LocalDate> dates =
        named
            ? written.at(start).map(w -> weekdays(days, w)).orElse(List.of())
            : dates(days, written.at(start));
    if (dates.size() < days.size()) {
      return Optional.empty();
    }
    int end = days.get(days.size() - 1).end();
    // « du 9 au 7 mai » stays as it stands: a person is told
    boolean stretch = days.size() == 2 && days.get(1).to();
    int first = stretch ? 0 : dates.indexOf(Collections.min(dates));
    int last = stretch ? 1 : dates.lastIndexOf(Collections.max(dates));
    Day opening = days.get(first);
    Day closing = days.get(last);
    boolean complete = opening.year() != null;
    Hit from =
        text.hit(
            Dates.value(dates.get(first)),
            complete ? opening.start() : start,
            complete ? opening.end() : end);
    Hit to =
        text.hit(
            Dates.value(dates.get(last)),
            closing.start(),
            closing.month() == null ? end : closing.end());
    return Optional.of(new Told(new Period(from, to, isScattered(days, dates)), start, end));
  }

  /** Fewer than the days where one is in no calendar or in no known year. */
  private static List<LocalDate> dates(List<Day> days, Optional<LocalDate> written) {
    List<LocalDate> dates = new ArrayList<>();
    String month = "";
    LocalDate next = null;
    for (int i = days.size() - 1; i >= 0; i--) {
      Day day = days.get(i);
      month = day.month() == null ? month : day.month();
      Optional<LocalDate> date =
          day.year() != null
              ? Dates.of(day.day(), month, day.year())
              : next == null
                  ? last(days, day.day(), month, written)
                  : before(next, day.day(), month);
      if (date.isEmpty()) {
        return List.of();
      }
      next = date.get();
      dates.add(0, next);
    }
    return dates;
  }

  /** « du lundi 19 au vendredi 23 »: the next such days, if the calendar has them so. */
  private static List<LocalDate> weekdays(List<Day> days, LocalDate written) {
    List<LocalDate> dates = new ArrayList<>();
    LocalDate next = written;
    for (Day day : days) {
      LocalDate from = next;
      int number = Dates.day(day.day());
      Optional<LocalDate> date =
          from.datesUntil(from.plusDays(TWO_MONTHS))
              .filter(d -> d.getDayOfMonth() == number)
              .findFirst();
      if (date.filter(
              d ->
                  NAMES.indexOf(String.valueOf(day.name()).toLowerCase(Locale.ROOT))
                      == d.getDayOfWeek().ordinal())
          .isEmpty()) {
        return List.of();
      }
      next = date.get();
      dates.add(next);
    }
    return dates;
  }

  private static Optional<LocalDate> last(
      List<Day> days, String day, String month, Optional<LocalDate> written) {
    return days.stream().allMatch(d -> d.year() == null)
        ? Periods.next(day, month, written)
        : Optional.empty();
  }

  /** In the year of the day behind, or at the end of the one before: « du 28 décembre au … ». */
  private static Optional<LocalDate> before(LocalDate next, String day, String month) {
    return Dates.of(day, month, String.valueOf(next.getYear()))
        .map(d -> Periods.isNewYear(d, next) ? d.minusYears(1) : d);
  }

  /** True where the calendar has more days between the first and the last than are told. */
  private static boolean isScattered(List<Day> days, List<LocalDate> dates) {
    LocalDate first = Collections.min(dates);
    LocalDate last = Collections.max(dates);
    Set<LocalDate> told = new HashSet<>(dates);
    for (int i = 1; i < days.size(); i++) {
      LocalDate from = dates.get(i - 1);
      if (days.get(i).to() && from.isBefore(dates.get(i))) {
        from.datesUntil(dates.get(i)).limit(LONGEST).forEach(told::add);
      }
    }
    return ChronoUnit.DAYS.between(first, last) >= told.size();
  }
}
