package org.paraphe.law;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When the versions of one article hold, in the order of time. */
record ArticleHistory(List<Version> versions) {

  /**
   * @param to exclusive; null where no end is known
   */
  record Version(LocalDate from, @Nullable LocalDate to) {

    boolean holds(LocalDate date) {
      return !from.isAfter(date) && (to == null || date.isBefore(to));
    }
  }

  ArticleHistory {
    versions = List.copyOf(versions);
  }

  /** What is known at a date of an article with this history, in a corpus as of {@code asOf}. */
  Resolution at(LocalDate date, LocalDate asOf) {
    @Nullable Version ended = null;
    for (Version version : versions) {
      if (version.holds(date)) {
        return new Resolution(Resolution.Status.EN_VIGUEUR, version.from(), version.to(), asOf);
      }
      if (version.to() != null && !version.to().isAfter(date)) {
        ended = version;
      }
    }
    return ended == null
        ? new Resolution(
            Resolution.Status.FUTUR, versions.get(0).from(), versions.get(0).to(), asOf)
        : new Resolution(Resolution.Status.ABROGE, ended.from(), ended.to(), asOf);
  }

  /**
   * The line of the table: the first day of each version, and {@code -day} where one ends without
   * another that follows at once.
   */
  String line() {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < versions.size(); i++) {
      Version version = versions.get(i);
      line.append(line.isEmpty() ? "" : " ").append(compact(version.from()));
      boolean followed = i + 1 < versions.size() && versions.get(i + 1).from().equals(version.to());
      if (version.to() != null && !followed) {
        line.append(" -").append(compact(version.to()));
      }
    }
    return line.toString();
  }

  /** Reads {@link #line()} back. */
  static ArticleHistory parse(String line) {
    List<Version> versions = new ArrayList<>();
    @Nullable LocalDate open = null;
    for (String word : line.split(" ", -1)) {
      LocalDate day = day(word.startsWith("-") ? word.substring(1) : word);
      if (open != null) {
        versions.add(new Version(open, day));
      }
      open = word.startsWith("-") ? null : day;
    }
    if (open != null) {
      versions.add(new Version(open, null));
    }
    return new ArticleHistory(versions);
  }

  private static String compact(LocalDate day) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }

  private static LocalDate day(String compact) {
    try {
      return LocalDate.of(
          Integer.parseInt(compact, 0, 4, 10),
          Integer.parseInt(compact, 4, 6, 10),
          Integer.parseInt(compact, 6, 8, 10));
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new DateTimeParseException("not a day of the reference table", compact, 0, e);
    }
  }
}
