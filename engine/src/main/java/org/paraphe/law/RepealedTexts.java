package org.paraphe.law;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The texts of {@code textes.tsv}, of which no article is in force from a day on. */
final class RepealedTexts {

  private static final Map<String, LocalDate> ENDS = read();

  private RepealedTexts() {}

  private static Map<String, LocalDate> read() {
    Map<String, LocalDate> ends = new HashMap<>();
    for (String[] row : TableResource.read("textes.tsv").rows()) {
      LocalDate end = LocalDate.parse(row[0], DateTimeFormatter.BASIC_ISO_DATE);
      for (int i = 1; i < row.length; i++) {
        ends.put(row[i], end);
      }
    }
    return Map.copyOf(ends);
  }

  static Optional<Resolution> resolve(Citation citation, LocalDate date) {
    return Optional.ofNullable(citation.title())
        .map(ENDS::get)
        .filter(end -> !date.isBefore(end))
        .map(end -> new Resolution(Resolution.Status.ABROGE, null, end, null));
  }
}
