package org.paraphe.law;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days as the sources write them, as {@link CorpusFields#day}s. */
final class CorpusDays {

  private static final int LAST_YEAR = 9999;

  private CorpusDays() {}

  /**
   * @param iso {@code 2023-12-06}
   * @throws DateTimeException where it is none
   */
  static int from(String iso) {
    return day(LocalDate.parse(iso));
  }

  private static int day(LocalDate date) {
    if (date.getYear() < 1 || date.getYear() > LAST_YEAR) {
      throw new DateTimeException("no calendar of law has the year " + date.getYear());
    }
    return CorpusFields.day(date);
  }

  /** Nothing and LEGI's 2999-01-01 are no end. */
  static int to(String iso) {
    return iso.isBlank() ? CorpusFields.OPEN : end(from(iso));
  }

  /** As {@link #from}, of milliseconds since 1970 in UTC. */
  static int from(long millis) {
    return day(LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC));
  }

  static int end(int day) {
    return CorpusFields.isUnknown(day) ? CorpusFields.OPEN : day;
  }
}
