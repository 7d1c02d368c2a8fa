package org.paraphe.law;

import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article of a code that is both imported and in the embedded table. Neither is
 * always the better one: an import may be older than the table, hold only a part of its code, or
 * leave out what was repealed (as legi-data does). What one of them knows to be out of force at a
 * day that it covers is never in force.
 *
 * @param other what the table says; it verified nothing where it does not have the code
 */
record TwoSources(Resolution imported, Resolution other) {

  /**
   * @param whole whether the import has all articles of this code, not a part of them
   */
  Resolution at(LocalDate date, BooleanSupplier whole) {
    @Nullable LocalDate here = imported.verifiedUntil();
    @Nullable LocalDate there = other.verifiedUntil();
    if (there == null || here == null) {
      return imported;
    }
    boolean fresher = there.isAfter(here);
    return switch (imported.status()) {
      case INCONNU -> missing(date, here, there, whole);
      case EN_VIGUEUR ->
          fresher && date.isAfter(here) && other.status() != Resolution.Status.INCONNU
              ? other
              : imported;
      case FUTUR, ABROGE ->
          fresher && other.status() == Resolution.Status.EN_VIGUEUR ? other : imported;
      case HORS_CORPUS, AMBIGU -> imported;
    };
  }

  /** The import does not have it, at any day. */
  private Resolution missing(
      LocalDate date, LocalDate here, LocalDate there, BooleanSupplier whole) {
    return switch (other.status()) {
      case ABROGE, FUTUR -> other;
      case EN_VIGUEUR -> {
        boolean covered = !date.isAfter(there) || !here.isAfter(there);
        yield covered || !whole.getAsBoolean()
            ? other
            : new Resolution(Resolution.Status.ABROGE, other.from(), null, here);
      }
      case INCONNU, HORS_CORPUS, AMBIGU -> imported;
    };
  }
}
