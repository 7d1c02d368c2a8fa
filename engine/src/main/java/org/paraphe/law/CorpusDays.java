package org.paraphe.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Days as the sources write them, as {@link CorpusFields#day}s. */
final class CorpusDays {

  private CorpusDays() {}

  /**
   * @param iso {@code 2023-12-06}
   * @throws DateTimeParseException where it is none
   */
  static int from(String iso) {
    return CorpusFields.day(LocalDate.parse(iso));
  }

  /** Nothing and LEGI's 2999-01-01 are no end. */
  static int to(String iso) {
    return iso.isBlank() ? CorpusFields.OPEN : end(from(iso));
  }

  /** As {@link #from}, of milliseconds since 1970 in UTC. */
  static int from(long millis) {
    return CorpusFields.day(LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC));
  }

  static int end(int day) {
    return CorpusFields.isUnknown(day) ? CorpusFields.OPEN : day;
  }
}
