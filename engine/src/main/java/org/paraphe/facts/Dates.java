package org.paraphe.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Complete dates (day, month and year); values ISO. A date without its year is none. */
final class Dates implements Recogniser {
  static final List<String> MONTHS =
      List.of(
          "janvier",
          "fevrier",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "aout",
          "septembre",
          "octobre",
          "novembre",
          "decembre");
  static final String WEEKDAY =
      "(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?\\s+)?";
  static final String DAY = "(1er|ler|1\\s?er|\\d{1,2})";
  static final String MONTH =
      "(janvier|janv\\.?|fevrier|fevr?\\.?|mars|avril|avr\\.|mai|juin|juillet|juil\\.|aout"
          + "|septembre|sept\\.|octobre|oct\\.|novembre|nov\\.|decembre|dec\\.)";

  /** Day, month and year in groups; long, numeric or ISO. */
  static final String LONG = WEEKDAY + DAY + "\\s+" + MONTH + "\\s+(\\d{4})\\b";

  static final String NUMERIC =
      "(?<![\\d/.-])(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d/]|[.-]\\d)";
  private static final String ISO = "(?<![\\d-])(\\d{4})-(\\d{2})-(\\d{2})(?![\\d-])";
  private static final Pattern ANY =
      Pattern.compile(
          "(?<![\\d])" + LONG + "|" + NUMERIC.replace("\\2", "\\5") + "|" + ISO,
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<Hit> find(FoldedText text) {
    List<Hit> hits = new ArrayList<>();
    Matcher matcher = ANY.matcher(text.text());
    while (matcher.find()) {
      date(matcher).ifPresent(d -> hits.add(text.hit(value(d), matcher.start(), matcher.end())));
    }
    return hits;
  }

  private static Optional<LocalDate> date(Matcher m) {
    if (m.group(1) != null) {
      return of(m.group(1), m.group(2), m.group(3));
    }
    return m.group(4) != null
        ? of(m.group(4), m.group(6), m.group(7))
        : of(m.group(10), m.group(9), m.group(8));
  }

  /** Empty where the calendar has no such day, and for a year such as 0026. */
  static Optional<LocalDate> of(String day, String month, @Nullable String year) {
    if (year == null) {
      return Optional.empty();
    }
    int y = Integer.parseInt(year.length() == 2 ? "20" + year : year);
    if (y < 1000) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(y, month(month), day(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Value value(LocalDate date) {
    return Value.of(date.toString());
  }

  private static int day(String day) {
    return Character.isLetter(day.charAt(day.length() - 1)) ? 1 : Integer.parseInt(day);
  }

  /** From 1; 0 for a word that is none. */
  static int month(String month) {
    if (Character.isDigit(month.charAt(0))) {
      return Integer.parseInt(month);
    }
    String word = month.toLowerCase(Locale.ROOT).replace(".", "");
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).startsWith(word)) {
        return i + 1;
      }
    }
    return 0;
  }
}
