package org.paraphe.facts;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Periods: "du 3 au 7 mars 2027", "entre le 3 et le 7 mars 2027", "à compter du 3 mars 2027",
 * "jusqu'au 7 mars 2027", "le samedi 5 juin 2027". The last day gives the first the month and the
 * year that it leaves out; the quote then covers the whole range. A year that is written nowhere is
 * that of the next such day after the text was written, where that day is known.
 */
public final class Periods {
  private static final String HOUR =
      "(?:,?\\s+(?:a|des|de|vers)?\\s*\\d{1,2}\\s?(?:h|heures?|:)\\s?\\d{0,2}(?:\\s+(?:a|et)\\s+\\d{1,2}\\s?(?:h|heures?|:)\\s?\\d{0,2})?)?";
  private static final String DAY_NAMES =
      "(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s\\s+)?";
  private static final String FIRST =
      Dates.WEEKDAY + Dates.DAY + "(?:\\s+" + Dates.MONTH + "(?:\\s+(\\d{4}))?)?";
  private static final String LAST =
      "(" + Dates.WEEKDAY + Dates.DAY + "\\s+" + Dates.MONTH + "(?:\\s+(\\d{4})\\b)?)";
  private static final Pattern RANGE =
      Pattern.compile(
          "\\b(?:(?:du|entre le|le|les|des|des le|a compter du|a partir"
              + " du)\\s*:?\\s+|(?=(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\b)|(?<=: )(?=\\d))("
              + FIRST
              + ")"
              + HOUR
              + ",?\\s+(?:inclus,?\\s+)?(?:au|jusqu'au|et|et le|et jusqu'au|a)\\s*:?\\s+"
              + LAST,
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMERIC_RANGE =
      Pattern.compile(
          "\\b(?:du|entre le|les?)\\s*:?\\s+("
              + Dates.WEEKDAY
              + "(\\d{1,2})(?:[/.-](\\d{1,2})(?:[/.-](\\d{4}|\\d{2}))?)?)"
              + HOUR
              + ",?\\s+(?:au|et le|et|jusqu'au)\\s*:?\\s+("
              + Dates.WEEKDAY
              + "(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}|\\d{2})\\b)?)(?![\\d/-])",
          Pattern.CASE_INSENSITIVE);

  /**
   * « les vendredi 11, samedi 12 et dimanche 13 décembre 2026 », « du 12 au 16 et le 19 octobre
   * 2026 »: from the first day to the last.
   */
  private static final Pattern DAYS =
      Pattern.compile(
          "(?<!\\bentre )\\b(?:(?:les?|des|du)\\s+|(?=(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?\\b))("
              + DAY_NAMES
              + FIRST
              + ")(?:(?:,|,?\\s+(?:et|au|puis))\\s+(?:(?:les?|du)\\s+)?"
              + Dates.WEEKDAY
              + "\\d{1,2}(?!\\d)(?:\\s+(?!et\\b|puis\\b)[a-z]{3,9}\\b)?){0,12}(?:,|,?\\s+(?:et|au|puis))\\s+(?:le\\s+)?"
              + LAST,
          Pattern.CASE_INSENSITIVE);

  /** « 3 mars 2027 - 9 mars 2027 », « 3/3/2027 au 9/3/2027 ». */
  private static final Pattern BETWEEN =
      Pattern.compile(" {0,2}(?:-|→|au|a|jusqu'au) {1,2}", Pattern.CASE_INSENSITIVE);

  /** What of works or of an order begins and ends: « début du chantier : ». */
  private static final String OF_IT =
      "(?: (?:du|de la|de l'|des|d'|de)(?: ?[a-z][a-z'-]*){1,4}?)?(?: (?:prevue?|souhaitee?|estimee?|previsionnel(?:le)?|effective?))?";

  private static final Pattern OPENING =
      Pattern.compile(
          "(?:a compter du|a partir du|a dater du|(?:a (?:compter|partir|dater) d'|des )aujourd'hui,?(?: le)?|des le|(?:en vigueur|effet|applicables?|(?:mise )?en (?:application|service|place)|application)"
              + " (?:le|au)|(?:\\b(?:debut|demarrage|commencement|(?:lancement|ouverture)(?= (?:du|des|de la) (?:chantier|travaux|fouille)))"
              + OF_IT
              + "|\\b(?:entree en vigueur|prise d'effet|mise en (?:service|application|place)|application)"
              + OF_IT
              + ")(?: ?[:=-]| ?\\t)? ?(?:(?:le|au|du|a compter du|a partir du) )?|au plus tot le"
              + "|\\b(?:commenc|debut|demarr)[a-z]*(?: [a-z]+){0,2}? (?:le|au|des le))\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?:\\b(?:s'achev|se termin|termin|prendr?[a-z]* fin|fini)[a-z]*(?: [a-z]+){0,2}? (?:le|au|avant le)|\\b(?:sera|seront) (?:[a-z]+ )?(?:repli|demont|retir|rang|rendu|rouvert|liber|degag|debarrass)[a-z]* (?:le|au|avant le)|jusqu'au?|\\b(?:fin|achevement|cloture|levee|reouverture)"
              + OF_IT
              + "(?: ?[:=-]| ?\\t)? ?(?:(?:le|au) )?|au plus tard le)\\s*$",
          Pattern.CASE_INSENSITIVE);

  /** « la course débutera le 5 juin à 14 h » is over on that day. */
  private static final Pattern AT_AN_HOUR = Pattern.compile("^,? (?:a|vers|des) \\d{1,2} ?(?:h|:)");

  /** « … et tout sera replié le 7 mars 2027 », behind the hour of the beginning. */
  private static final Pattern CLOSES_ELSEWHERE =
      Pattern.compile(
          "^[^.;\\n]{0,80}?" + CLOSING.pattern().replace("\\s*$", "\\s") + "{0,3}\\d",
          Pattern.CASE_INSENSITIVE);

  /** « le 3 mars 2027 pour deux semaines », « … jusqu'à la fin du chantier ». */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "^,? (?:et )?(?:ce )?(?:jusqu'a|(?:pour|pendant|durant|sur) (?:une (?:duree|periode) (?:de |d')?)?(?:\\d{1,3}|[a-z-]{2,12}) (?:jours?|semaines?|mois)\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DAY_OF =
      Pattern.compile(
          "(?:^|[\\s(,])(?:le|ce|journee du|du|date(?: d[a-z' ]{2,30})?\\s?[:\\t]|(?:report|decal|repouss|avanc|deplac|gliss|bascul|reprogramm|replanifi)[a-z]+ (?:au|a le))\\s*$",
          Pattern.CASE_INSENSITIVE);

  /** « le mercredi 16 décembre », « le 16 décembre ». */
  private static final Pattern WITHOUT_YEAR =
      Pattern.compile(
          "\\b(?:(?:le|ce|du|des le|au|a compter du|a partir du|a dater du|jusqu'au|jusqu'a(?=\\s+(?:[a-z]{5,8}di|dimanche)\\b))\\s+)("
              + Dates.WEEKDAY
              + Dates.DAY
              + "\\s+"
              + Dates.MONTH
              + ")(?!\\s+(?:\\d{4}|dernier|passe)|[a-z])",
          Pattern.CASE_INSENSITIVE);

  /** « le 21/09 », and no fraction nor number of a road or a paper. */
  private static final Pattern NUMERIC_WITHOUT_YEAR =
      Pattern.compile(
          "\\b(?:(?:le|ce|du|des le|au|a compter du|a partir du|a dater du|jusqu'au)\\s+)("
              + Dates.WEEKDAY
              + "(\\d{1,2})[/.](\\d{1,2}))(?![\\d/.-]\\d|\\d| ?(?:%|€|h\\b|m\\b))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ONE_BY_ONE =
      Pattern.compile(
          "^(?!entre ).*(?<!\\binclus,?) (?:et|puis) (?!jusqu)", Pattern.CASE_INSENSITIVE);

  private static final int CONTEXT = 60;

  /** Days that a text may look back: the eve of what it tells first. */
  private static final int NEAR = 31;

  private Periods() {}

  /** The day on which the words at a folded place were written; empty where it is not known. */
  @FunctionalInterface
  public interface Written {
    Optional<LocalDate> at(int folded);
  }

  /** Those whose year is written, in reading order. */
  public static List<Period> find(FoldedText text) {
    return find(text, folded -> Optional.empty());
  }

  /** In reading order. */
  public static List<Period> find(FoldedText text, Written written) {
    List<Period> periods = new ArrayList<>();
    List<int[]> taken = new ArrayList<>();
    for (Pattern form : List.of(DAYS, RANGE, NUMERIC_RANGE)) {
      Matcher range = form.matcher(text.text());
      while (range.find()) {
        int from = text.start(range.start());
        Period period = period(text, range, written);
        if (period != null && taken.stream().noneMatch(t -> t[0] <= from && from < t[1])) {
          periods.add(period);
          taken.add(new int[] {from, text.end(range.end())});
        }
      }
    }
    List<Hit> dates = new Dates().find(text);
    for (int i = 1; i < dates.size(); i++) {
      joined(text, dates.get(i - 1), dates.get(i), taken).ifPresent(periods::add);
    }
    for (Hit date : dates) {
      if (taken.stream().noneMatch(t -> t[0] <= date.start() && date.end() <= t[1])) {
        open(text, date).ifPresent(periods::add);
      }
    }
    for (Hit day : withoutYear(text, written)) {
      if (taken.stream().noneMatch(t -> t[0] <= day.start() && day.start() < t[1])) {
        open(text, day).ifPresent(periods::add);
      }
    }
    periods.sort(Comparator.comparingInt(Periods::start));
    return periods;
  }

  /** Days whose year is written nowhere: the next such day after the text was written. */
  public static List<Hit> withoutYear(FoldedText text, Written written) {
    List<Hit> days = new ArrayList<>();
    for (Pattern form : List.of(WITHOUT_YEAR, NUMERIC_WITHOUT_YEAR)) {
      Matcher day = form.matcher(text.text());
      while (day.find()) {
        int from = day.start(1);
        int to = day.end(1);
        next(day.group(1), day.group(2), day.group(3), written.at(day.start()))
            .ifPresent(d -> days.add(text.hit(Dates.value(d), from, to)));
      }
    }
    return days;
  }

  /** Two whole dates with no more than a dash or « au » between them. */
  private static Optional<Period> joined(FoldedText text, Hit first, Hit last, List<int[]> taken) {
    int from = text.folded(first.end());
    int to = text.folded(last.start());
    boolean free = taken.stream().noneMatch(t -> t[0] < last.end() && first.start() < t[1]);
    if (!free
        || to - from > 16
        || first.value().asText().compareTo(last.value().asText()) >= 0
        || !BETWEEN.matcher(text.text().substring(from, to)).matches()) {
      return Optional.empty();
    }
    taken.add(new int[] {first.start(), last.end()});
    return Optional.of(new Period(first, last));
  }

  /**
   * The next such day after the text was written, itself included; the last one where it is near,
   * and the day of the week is its own and not that of the next.
   */
  private static Optional<LocalDate> next(
      String words, String day, String month, Optional<LocalDate> written) {
    return written.flatMap(
        w ->
            Stream.of(w.getYear(), w.getYear() - 1, w.getYear() + 1)
                .flatMap(year -> Dates.of(day, month, String.valueOf(year)).stream())
                .filter(d -> !d.isBefore(w) || (d.isAfter(w.minusDays(NEAR)) && says(words, d)))
                .min(Comparator.naturalOrder()));
  }

  private static boolean says(String words, LocalDate day) {
    String name = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.FRANCE);
    return words.toLowerCase(Locale.ROOT).startsWith(name);
  }

  private static @Nullable Period period(FoldedText text, Matcher m, Written written) {
    String lastMonth = m.group(7);
    String lastYear = m.group(8);
    String firstMonth = m.group(3) == null ? lastMonth : m.group(3);
    String firstYear = m.group(4);
    Optional<LocalDate> last =
        lastYear == null
            ? next(m.group(5), m.group(6), lastMonth, written.at(m.start()))
            : Dates.of(m.group(6), lastMonth, lastYear);
    Optional<LocalDate> first =
        last.flatMap(
            l ->
                Dates.of(
                    m.group(2),
                    firstMonth,
                    firstYear == null ? String.valueOf(l.getYear()) : firstYear));
    if (firstYear == null && first.isPresent() && isNewYear(first.get(), last.get())) {
      first = first.map(d -> d.minusYears(1));
    }
    if (first.isEmpty() || last.isEmpty()) {
      return null;
    }
    boolean complete = firstYear != null;
    int firstEnd = complete ? m.end(1) : m.end();
    int firstStart = complete ? m.start(1) : m.start();
    return new Period(
        text.hit(Dates.value(first.get()), firstStart, firstEnd),
        text.hit(Dates.value(last.get()), m.start(5), m.end(5)),
        isScattered(m.group(), first.get(), last.get()));
  }

  /** Days told one by one, of which the calendar has more between the first and the last. */
  private static boolean isScattered(String words, LocalDate first, LocalDate last) {
    Matcher single = ONE_BY_ONE.matcher(words);
    int told = 2 + (int) words.chars().filter(c -> c == ',').count();
    return single.find() && ChronoUnit.DAYS.between(first, last) >= told;
  }

  /** « du 20 décembre au 3 janvier 2027 », « du 1er novembre au 31 octobre 2027 ». */
  private static boolean isNewYear(LocalDate first, LocalDate last) {
    return first.getMonthValue() > last.getMonthValue();
  }

  private static Optional<Period> open(FoldedText text, Hit date) {
    int at = text.folded(date.start());
    String before = text.text().substring(Math.max(0, at - CONTEXT), at);
    int end = text.folded(date.end());
    String after = text.text().substring(end, Math.min(text.text().length(), end + CONTEXT));
    boolean opens =
        OPENING.matcher(before).find()
            && (!AT_AN_HOUR.matcher(after).find() || CLOSES_ELSEWHERE.matcher(after).find());
    if (opens || GOES_ON.matcher(after).find()) {
      return Optional.of(new Period(date, null));
    }
    if (CLOSING.matcher(before).find()) {
      return Optional.of(new Period(null, date));
    }
    return DAY_OF.matcher(before).find() || Character.isLetter(text.text().charAt(at))
        ? Optional.of(new Period(date, date))
        : Optional.empty();
  }

  private static int start(Period period) {
    Hit hit = period.first() != null ? period.first() : period.last();
    return hit == null ? 0 : hit.start();
  }
}
