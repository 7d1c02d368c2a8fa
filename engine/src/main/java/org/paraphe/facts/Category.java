package org.paraphe.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The category of a grade: A, B or C.
 *
 * @param since the day from which it holds; null for always
 * @param earlier the category before that day
 */
record Category(String letter, @Nullable LocalDate since, String earlier) {

  /** As the table writes it: {@code B}, or {@code B 2022-01-01 C}. */
  static Category of(String cell) {
    String[] parts = cell.split(" ");
    return parts.length == 1
        ? new Category(parts[0], null, parts[0])
        : new Category(parts[0], LocalDate.parse(parts[1]), parts[2]);
  }

  String at(LocalDate date) {
    return since != null && date.isBefore(since) ? earlier : letter;
  }
}
