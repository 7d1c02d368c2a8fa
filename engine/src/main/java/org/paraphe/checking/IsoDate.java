package org.paraphe.checking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A date as the contract writes it; a text that is no day of the calendar is none. */
final class IsoDate {

  private IsoDate() {}

  static Optional<LocalDate> of(String text) {
    try {
      return text.matches("\\d{4}-\\d{2}-\\d{2}")
          ? Optional.of(LocalDate.parse(text))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty(); // no such day: SourceCheck tells of it
    }
  }
}
