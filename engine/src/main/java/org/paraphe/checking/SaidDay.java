package org.paraphe.checking;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.law.Folded;

/**
 * A day of the week and the date beside it, before or after it, in figures or in words: « lundi 16
 * mars », « lun. 16/03/2027 », « le 16 mars 2027 (lundi) », « du lundi 16 au vendredi 20 mars ».
 *
 * @param month 0 where nothing tells it
 * @param year null where nothing tells it
 * @param start of both, in the text
 */
record SaidDay(DayOfWeek weekday, int day, int month, @Nullable Integer year, int start, int end) {

  private static final List<String> WEEKDAYS =
      List.of("lun", "mar", "mer", "jeu", "ven", "sam", "dim");

  private static final String WEEKDAY =
      "(?<weekday>lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:lun|mar|mer|jeu|ven|sam|dim)\\.)";

  private static final String NAMES = "(?:" + String.join("|", DateTokens.MONTHS) + ")";
  private static final String DAY = "(?<day>0?[1-9]|[12]\\d|3[01])(?: ?er)?(?!\\d)";
  private static final String MONTH =
      " {1,20}(?<name>"
          + NAMES
          + ")\\b(?: (?<year>\\d{4})\\b)?|(?<sep>[/.-])(?<figure>\\d{1,2})\\k<sep>(?<short>\\d{4}|\\d{2})(?!\\d)";

  private static final Pattern BEFORE =
      Pattern.compile(
          "\\b"
              + WEEKDAY
              + "(?: (?:matin|soir|apres-midi))?,? ?(?:le )?"
              + DAY
              + "(?:"
              + MONTH
              + ")?(?! ?(?:dernier|passe))");

  private static final Pattern AFTER =
      Pattern.compile(
          "(?<!\\d|[/.-])"
              + DAY
              + "(?:"
              + MONTH
              + ")(?:,? (?:c'est |qui (?:est|sera|tombe) )?un |,? ?\\( ?| - )"
              + WEEKDAY
              + "(?! ?(?:et|ou|au|à|,) ?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))\\b");

  /** The other end of « du lundi 16 au vendredi 20 mars 2027 », which has the month of both. */
  private static final Pattern JOINED =
      Pattern.compile(
          "(?: (?:au|et|ou|jusqu'au)| ?[,-])(?: le)?(?: [a-z]+di| dimanche)? ?\\d{1,2}(?:er)?(?: (?:au|et|ou)| ?,)?(?:(?: [a-z]+di| dimanche)? \\d{1,2})?"
              + "(?: (?<name>"
              + NAMES
              + ")\\b(?: (?<year>\\d{4})\\b)?|(?<sep>/)(?<figure>\\d{1,2})/(?<short>\\d{4}|\\d{2})(?!\\d))");

  static List<SaidDay> in(String text) {
    String folded = inFigures(Folded.of(text));
    List<SaidDay> days = new ArrayList<>();
    for (Matcher m = BEFORE.matcher(folded); m.find(); ) {
      Matcher joined = JOINED.matcher(folded).region(m.end(), folded.length());
      boolean whole = m.group("name") != null || m.group("figure") != null;
      days.add(said(m, whole || !joined.lookingAt() ? m : joined));
    }
    for (Matcher m = AFTER.matcher(folded); m.find(); ) {
      days.add(said(m, m));
    }
    return days;
  }

  private static SaidDay said(Matcher day, Matcher month) {
    String name = month.group("name");
    String figure = month.group("figure");
    int number =
        name != null
            ? 1 + DateTokens.MONTHS.indexOf(name)
            : figure == null ? 0 : Integer.parseInt(figure);
    String year = name != null ? month.group("year") : month.group("short");
    return new SaidDay(
        DayOfWeek.of(1 + WEEKDAYS.indexOf(day.group("weekday").substring(0, 3))),
        Integer.parseInt(day.group("day")),
        number <= 12 ? number : 0,
        year == null ? null : Integer.valueOf(year.length() == 2 ? "20" + year : year),
        day.start(),
        Math.max(day.end(), name == null && figure == null ? 0 : month.end()));
  }

  /** « lundi seize mars » as « lundi 16 mars », of the same length. */
  private static String inFigures(String folded) {
    StringBuilder figures = new StringBuilder(folded);
    for (NumberWords.Hit hit : NumberWords.find(folded)) {
      String number = hit.value().toPlainString();
      if (number.matches("[1-9]|[12]\\d|3[01]") && number.length() <= hit.end() - hit.start()) {
        String padded = number + " ".repeat(hit.end() - hit.start() - number.length());
        figures.replace(hit.start(), hit.end(), padded);
      }
    }
    return figures.toString();
  }
}
