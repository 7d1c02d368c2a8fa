package org.paraphe.facts;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that stand where an amount, a day or an hour would and are none: « 1 50 0 € », « 5O0 € », «
 * 31/06/2027 », « 25h61 ». No recogniser takes anything of them, for the rest of a number is
 * another number; whoever reads the dossier is told.
 *
 * @param start offset in the folded text
 * @param end offset in the folded text, exclusive
 */
public record IllWritten(Kind kind, int start, int end) {

  /** What the words would be. */
  public enum Kind {
    MONTANT,
    JOUR,
    HEURE
  }

  private static final String MONTHS = String.join("|", Dates.MONTHS);

  private static final Pattern UNIT = Pattern.compile("(?<=[\\dOol]) ?(?:€|euros?\\b|EUR\\b)");

  /**
   * As many digits as any budget has, in groups of three or not; a unit price has many decimals.
   */
  private static final String WELL_WRITTEN =
      "-?(?:\\d{1,3}(?:[ .]\\d{3}){1,3}|\\d{1,12})(?:[,.]\\d{1,6})?";

  private static final Pattern AMOUNT =
      Pattern.compile(WELL_WRITTEN + "(?:-" + WELL_WRITTEN + ")?");

  /** Letters and signs before the figures: « de500 » has lost a space, « l500 » is an ill 1500. */
  private static final Pattern BEFORE = Pattern.compile("(?!(?:[lIOoSB](?![A-Za-z'])))[^\\d-]*");

  private static final Pattern FIGURE = Pattern.compile("\\d");

  /** Figures that go on with none before them: « 1 500 », « 1500 »; « 500 » may end « 12 500 ». */
  private static final Pattern WHOLE =
      Pattern.compile("-?(?:\\d{1,2}[ .]\\d{3}|[1-9]\\d{3}|-)[\\d .,-]*");

  /** The end of what stands before a space: a group of at most three digits. */
  private static final Pattern GROUP =
      Pattern.compile("(?<![\\dA-Za-z])(?:\\d{1,3}[.,/'])*\\d{1,3}$");

  private static final int LONGEST = 60;

  private static final Pattern LONG_DAY =
      Pattern.compile(
          "(?<![\\d/.,-])(\\d{1,2}) (" + MONTHS + ")(?: ([\\dO]{4})(?![\\dA-Za-z]))?\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMERIC_DAY =
      Pattern.compile(
          "(?<![\\d/.-])(\\d{1,2})([/.-])(\\d{1,2})\\2((?:19|20)\\d\\d)(?![\\d/]|[.-]\\d)");
  private static final Pattern ISO_DAY =
      Pattern.compile("(?<![\\d-])((?:19|20)\\d\\d)-(\\d{2})-(\\d{2})(?![\\d-])");

  private static final Pattern HOUR =
      Pattern.compile("(?<![\\d,.])(\\d{1,2}) ?(?:h|H|:)(?: ?(\\d{2}))?(?![\\dA-Za-z:])");

  /** More hours than any slip of the pen: « 35h » are those of a week's work. */
  private static final int WORK = 30;

  private static final Pattern BEFORE_HOUR =
      Pattern.compile(
          "(?:^|\\b(?:de|des|entre|a|et|jusqu'a|avant|apres) )$", Pattern.CASE_INSENSITIVE);

  /** All of a text, by place. */
  public static List<IllWritten> in(FoldedText text) {
    List<IllWritten> found = new ArrayList<>(amounts(text.text()));
    found.addAll(days(text.text()));
    found.addAll(hours(text.text()));
    found.sort(Comparator.comparingInt(IllWritten::start));
    return found;
  }

  /** True where the amount that begins and ends there is the rest of an ill-written one. */
  static boolean cuts(String text, int start, int end) {
    Matcher unit = UNIT.matcher(text).region(start, end);
    unit.useTransparentBounds(true);
    return unit.find() && amount(text, unit.start()).filter(a -> a.end() > start).isPresent();
  }

  /** True for an hour of the day: from 0 to 24, with minutes below 60. */
  static boolean isHour(int hour, int minutes) {
    return minutes < 60 && (hour < 24 || (hour == 24 && minutes == 0));
  }

  private static List<IllWritten> amounts(String text) {
    List<IllWritten> found = new ArrayList<>();
    Matcher unit = UNIT.matcher(text);
    while (unit.find()) {
      amount(text, unit.start())
          .ifPresent(a -> found.add(new IllWritten(Kind.MONTANT, a.start(), unit.end())));
    }
    return found;
  }

  /** The figures that end there, where they are no amount. */
  private static Optional<IllWritten> amount(String text, int end) {
    int start = glued(text, end);
    Matcher before = BEFORE.matcher(text).region(start, end);
    start = before.lookingAt() ? before.end() : start;
    while (!WHOLE.matcher(text.substring(start, end)).matches() && isSpace(text, start - 1)) {
      Matcher group = GROUP.matcher(text).region(Math.max(0, start - 1 - LONGEST), start - 1);
      if (!group.useTransparentBounds(true).find()) {
        break;
      }
      start = group.start();
    }
    String words = text.substring(start, end);
    return FIGURE.matcher(words).find() && !AMOUNT.matcher(words).matches()
        ? Optional.of(new IllWritten(Kind.MONTANT, start, end))
        : Optional.empty();
  }

  private static boolean isSpace(String text, int at) {
    return at > 0 && text.charAt(at) == ' ';
  }

  private static int glued(String text, int end) {
    int start = end;
    while (start > 0 && end - start < LONGEST && isGlue(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isGlue(char c) {
    return (c < 128 && Character.isLetterOrDigit(c)) || ".,'/*^-".indexOf(c) >= 0;
  }

  private static List<IllWritten> days(String text) {
    List<IllWritten> found = new ArrayList<>();
    LONG_DAY
        .matcher(text)
        .results()
        .filter(m -> !isDay(m.group(1), m.group(2), m.group(3)))
        .forEach(m -> found.add(day(m)));
    NUMERIC_DAY
        .matcher(text)
        .results()
        .filter(m -> !isDay(m.group(1), m.group(3), m.group(4)))
        .forEach(m -> found.add(day(m)));
    ISO_DAY
        .matcher(text)
        .results()
        .filter(m -> !isDay(m.group(3), m.group(2), m.group(1)))
        .forEach(m -> found.add(day(m)));
    return found;
  }

  private static boolean isDay(String day, String monthSaid, @Nullable String year) {
    int month = Dates.month(monthSaid);
    int number = Integer.parseInt(day);
    if (month < 1 || month > 12 || number < 1 || (year != null && !year.matches("[12]\\d{3}"))) {
      return false;
    }
    // in a year that nobody tells February may have 29 days
    return number
        <= YearMonth.of(year == null ? 2000 : Integer.parseInt(year), month).lengthOfMonth();
  }

  private static IllWritten day(MatchResult words) {
    return new IllWritten(Kind.JOUR, words.start(), words.end());
  }

  private static List<IllWritten> hours(String text) {
    List<IllWritten> found = new ArrayList<>();
    Matcher hour = HOUR.matcher(text);
    while (hour.find()) {
      int minutes = hour.group(2) == null ? 0 : Integer.parseInt(hour.group(2));
      String before = text.substring(Math.max(0, hour.start() - 12), hour.start());
      int of = Integer.parseInt(hour.group(1));
      if (of < WORK && !isHour(of, minutes) && BEFORE_HOUR.matcher(before).find()) {
        found.add(new IllWritten(Kind.HEURE, hour.start(), hour.end()));
      }
    }
    return found;
  }
}
