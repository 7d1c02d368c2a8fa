package org.paraphe.routes.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Typographie;

/** Days and moments in a sentence: « 1er mars 2027 »; as ISO writes them in English. */
final class Moments {

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH'h'mm");
  private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private Moments() {}

  /** The day or the moment that JSON writes as a string; anything else as it is. */
  static @Nullable Object read(@Nullable Object json) {
    if (!(json instanceof String text) || !text.matches("\\d{4}-\\d{2}-\\d{2}(?:T.*Z)?")) {
      return json;
    }
    try {
      return text.length() == 10 ? LocalDate.parse(text) : Instant.parse(text);
    } catch (DateTimeException e) {
      return text;
    }
  }

  /** What is no day and no moment stays as it is. */
  static @Nullable Object shown(@Nullable Object value, Locale locale) {
    boolean french = !locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    if (value instanceof LocalDate day) {
      return french ? Typographie.date(day) : day.toString();
    }
    if (value instanceof Instant moment) {
      LocalDateTime here = LocalDateTime.ofInstant(moment, ZoneId.systemDefault());
      return french
          ? Typographie.date(here.toLocalDate()) + " à " + HOUR.format(here)
          : ISO.format(here);
    }
    return value;
  }
}
