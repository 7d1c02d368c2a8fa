package org.paraphe.act;

import java.time.LocalDate;

/**
 * The time in which an act may be brought before the administrative court: a period in months, in
 * clear days (« franc »): neither the day that opens it nor the one that closes it counts, and an
 * end on a day that is not worked is put off to the next one that is.
 */
public record DelaiDeRecours(int mois, JoursOuvrables jours) {

  /** Of two months: CJA R421-1 for everybody, CGCT L2131-6 for the préfet. */
  public static DelaiDeRecours ordinaire(JoursOuvrables jours) {
    return new DelaiDeRecours(2, jours);
  }

  public DelaiDeRecours {
    if (mois < 1) {
      throw new IllegalArgumentException("months: " + mois);
    }
  }

  /**
   * The last day, until midnight. A month without the day's number ends the count on its own last
   * day.
   *
   * @param depart the day of the publication, notification or transmission
   */
  public LocalDate dernierJour(LocalDate depart) {
    return jours.report(depart.plusMonths(mois).plusDays(1));
  }
}
