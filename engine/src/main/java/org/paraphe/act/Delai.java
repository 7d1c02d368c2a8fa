package org.paraphe.act;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A number of days that must lie between two days. In clear days (« francs ») neither the first nor
 * the last one counts; week-ends and holidays do.
 */
public record Delai(int jours, boolean francs) {

  public Delai {
    if (jours < 0) {
      throw new IllegalArgumentException("days: " + jours);
    }
  }

  public boolean estTenu(LocalDate depart, LocalDate terme) {
    return ecoules(depart, terme) >= jours;
  }

  /** The days between both, as this delay counts them; negative where the end comes first. */
  public long ecoules(LocalDate depart, LocalDate terme) {
    long days = ChronoUnit.DAYS.between(depart, terme);
    return francs && days > 0 ? days - 1 : days;
  }

  /** The first day on which something may happen that was announced on the given one. */
  public LocalDate premierJour(LocalDate depart) {
    return depart.plusDays(jours + (francs ? 1L : 0L));
  }

  /** « 3 jours francs », « 1 jour franc », « 12 jours ». */
  @Override
  public String toString() {
    String many = jours > 1 ? "s" : "";
    return jours + " jour" + many + (francs ? " franc" + many : "");
  }
}
