package org.paraphe.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Periods: "du 3 au 7 mars 2027", "entre le 3 et le 7 mars 2027", "à compter du 3 mars 2027",
 * "jusqu'au 7 mars 2027", "le samedi 5 juin 2027". The last day gives the first the month and the
 * year that it leaves out; the quote then covers the whole range.
 */
public final class Periods {
  private static final String HOUR =
      "(?:,?\\s+(?:a|des|de|vers)?\\s*\\d{1,2}\\s?(?:h|heures?|:)\\s?\\d{0,2}(?:\\s+(?:a|et)\\s+\\d{1,2}\\s?(?:h|heures?|:)\\s?\\d{0,2})?)?";
  private static final String FIRST =
      Dates.WEEKDAY + Dates.DAY + "(?:\\s+" + Dates.MONTH + "(?:\\s+(\\d{4}))?)?";
  private static final String LAST = "(" + Dates.LONG + ")";
  private static final Pattern RANGE =
      Pattern.compile(
          "\\b(?:du|entre le|le|les|des le|a compter du|a partir du)\\s+("
              + FIRST
              + ")"
              + HOUR
              + ",?\\s+(?:inclus,?\\s+)?(?:au|jusqu'au|et|et le|et jusqu'au|a)\\s+"
              + LAST,
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMERIC_RANGE =
      Pattern.compile(
          "\\b(?:du|entre le|le)\\s+((\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}|\\d{2}))?)"
              + HOUR
              + ",?\\s+(?:au|et le|et|jusqu'au)\\s+((\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2}))\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:a compter du|a partir du|des le|debut(?: des travaux)?(?: prevu)?(?: le)?\\s?:?|au plus tot le)\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?:jusqu'au|fin(?: des travaux)?(?: prevue)?(?: le)?\\s?:?|au plus tard le)\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DAY_OF =
      Pattern.compile(
          "(?:^|[\\s(,])(?:le|ce|journee du|du|date(?: d[a-z' ]{2,30})?\\s?[:\\t])\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final int CONTEXT = 40;

  private Periods() {}

  /** In reading order. */
  public static List<Period> find(FoldedText text) {
    List<Period> periods = new ArrayList<>();
    List<int[]> taken = new ArrayList<>();
    Matcher range = RANGE.matcher(text.text());
    while (range.find()) {
      add(periods, taken, text, range, longRange(text, range));
    }
    Matcher numeric = NUMERIC_RANGE.matcher(text.text());
    while (numeric.find()) {
      add(periods, taken, text, numeric, numericRange(text, numeric));
    }
    for (Hit date : new Dates().find(text)) {
      if (taken.stream().noneMatch(t -> t[0] <= date.start() && date.end() <= t[1])) {
        open(text, date).ifPresent(periods::add);
      }
    }
    periods.sort(Comparator.comparingInt(Periods::start));
    return periods;
  }

  private static void add(
      List<Period> periods,
      List<int[]> taken,
      FoldedText text,
      Matcher at,
      @Nullable Period found) {
    if (found != null) {
      periods.add(found);
      taken.add(new int[] {text.start(at.start()), text.end(at.end())});
    }
  }

  private static @Nullable Period longRange(FoldedText text, Matcher m) {
    String month = m.group(3) == null ? m.group(7) : m.group(3);
    String year = m.group(4) == null ? m.group(8) : m.group(4);
    return period(
        text,
        m,
        Dates.of(m.group(2), month, year),
        m.group(4) != null,
        Dates.of(m.group(6), m.group(7), m.group(8)),
        5);
  }

  private static @Nullable Period numericRange(FoldedText text, Matcher m) {
    String year = m.group(4) == null ? m.group(8) : m.group(4);
    return period(
        text,
        m,
        Dates.of(m.group(2), m.group(3), year),
        m.group(4) != null,
        Dates.of(m.group(6), m.group(7), m.group(8)),
        5);
  }

  private static @Nullable Period period(
      FoldedText text,
      Matcher m,
      Optional<LocalDate> first,
      boolean complete,
      Optional<LocalDate> last,
      int lastGroup) {
    if (first.isEmpty() || last.isEmpty()) {
      return null;
    }
    int firstEnd = complete ? m.end(1) : m.end();
    int firstStart = complete ? m.start(1) : m.start();
    return new Period(
        text.hit(Dates.value(first.get()), firstStart, firstEnd),
        text.hit(Dates.value(last.get()), m.start(lastGroup), m.end(lastGroup)));
  }

  private static Optional<Period> open(FoldedText text, Hit date) {
    int at = text.folded(date.start());
    String before = text.text().substring(Math.max(0, at - CONTEXT), at);
    if (OPENING.matcher(before).find()) {
      return Optional.of(new Period(date, null));
    }
    if (CLOSING.matcher(before).find()) {
      return Optional.of(new Period(null, date));
    }
    return DAY_OF.matcher(before).find() || hasWeekday(text, date)
        ? Optional.of(new Period(date, date))
        : Optional.empty();
  }

  private static boolean hasWeekday(FoldedText text, Hit date) {
    return Character.isLetter(text.text().charAt(text.folded(date.start())));
  }

  private static int start(Period period) {
    Hit hit = period.first() != null ? period.first() : period.last();
    return hit == null ? 0 : hit.start();
  }
}
