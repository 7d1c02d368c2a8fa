package org.paraphe.act;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * The days on which a court's registry works: neither Saturday, Sunday nor public holiday (code du
 * travail, L3133-1; L3134-13 for the three départements of Alsace and Moselle).
 *
 * @param alsaceMoselle true where Good Friday and 26 December are holidays too
 */
public record JoursOuvrables(boolean alsaceMoselle) {

  private static final Set<String> ALSACE_MOSELLE =
      Set.of("57", "67", "68", "Moselle", "Bas-Rhin", "Haut-Rhin");

  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(5, 8),
          MonthDay.of(7, 14),
          MonthDay.of(8, 15),
          MonthDay.of(11, 1),
          MonthDay.of(11, 11),
          MonthDay.of(12, 25));

  /** Days from Easter Sunday: Easter Monday, Ascension, Whit Monday. */
  private static final Set<Long> AROUND_EASTER = Set.of(1L, 39L, 50L);

  private static final long GOOD_FRIDAY = -2;

  /**
   * @param departement by its name or its number, as the settings have it; may be empty
   */
  public static JoursOuvrables en(String departement) {
    return new JoursOuvrables(ALSACE_MOSELLE.contains(departement.strip()));
  }

  public boolean estFerie(LocalDate day) {
    long fromEaster = day.toEpochDay() - paques(day.getYear()).toEpochDay();
    return FIXED.contains(MonthDay.from(day))
        || AROUND_EASTER.contains(fromEaster)
        || (alsaceMoselle
            && (fromEaster == GOOD_FRIDAY || MonthDay.from(day).equals(MonthDay.of(12, 26))));
  }

  /** The day itself where it is worked, else the first one after it that is. */
  public LocalDate report(LocalDate day) {
    LocalDate worked = day;
    while (worked.getDayOfWeek() == DayOfWeek.SATURDAY
        || worked.getDayOfWeek() == DayOfWeek.SUNDAY
        || estFerie(worked)) {
      worked = worked.plusDays(1);
    }
    return worked;
  }

  /** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
  static LocalDate paques(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
