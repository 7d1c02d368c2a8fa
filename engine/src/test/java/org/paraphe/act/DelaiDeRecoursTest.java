package org.paraphe.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelaiDeRecoursTest {

  private static final JoursOuvrables FRANCE = JoursOuvrables.en("");

  @ParameterizedTest
  @CsvSource({
    // neither the first day nor the last one counts
    "2026-01-15, 2026-03-16",
    // months that have no such day: 28 February, then the clear day
    "2025-12-31, 2026-03-02", // 1 March 2026 is a Sunday
    "2026-12-31, 2027-03-01",
    "2026-12-29, 2027-03-01",
    "2027-12-31, 2028-03-01", // leap year: 29 February, then the clear day
    "2027-12-29, 2028-03-01",
    "2027-12-28, 2028-02-29",
    // week-ends
    "2026-04-10, 2026-06-11",
    "2026-03-12, 2026-05-13",
    "2026-06-17, 2026-08-18",
    "2026-06-04, 2026-08-05",
    "2026-07-17, 2026-09-18",
    "2026-07-18, 2026-09-21", // 19 September is a Saturday
    "2026-07-19, 2026-09-21", // 20 September is a Sunday
    // holidays, and those that touch a week-end
    "2026-09-10, 2026-11-12", // 11 November
    "2026-06-14, 2026-08-17", // 15 August, a Saturday
    "2026-10-24, 2026-12-28", // 25 December, a Friday
    "2026-10-31, 2027-01-04", // 1 January, a Friday
    "2026-02-07, 2026-04-08",
    "2026-02-05, 2026-04-07", // Easter Monday, 6 April
    "2026-03-13, 2026-05-15", // Ascension, 14 May
    "2026-03-24, 2026-05-26", // Whit Monday, 25 May
    "2026-05-13, 2026-07-15",
  })
  void endsOnAWorkedDayAfterTwoClearMonths(LocalDate from, LocalDate last) {
    assertThat(DelaiDeRecours.ordinaire(FRANCE).dernierJour(from)).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    "2019, 2019-04-21",
    "2024, 2024-03-31",
    "2025, 2025-04-20",
    "2026, 2026-04-05",
    "2027, 2027-03-28",
    "2038, 2038-04-25",
    "2000, 2000-04-23",
    "2008, 2008-03-23",
    "1954, 1954-04-18",
    "2049, 2049-04-18",
    "2076, 2076-04-19",
  })
  void knowsEaster(int year, LocalDate sunday) {
    assertThat(JoursOuvrables.paques(year)).isEqualTo(sunday);
  }

  @Test
  void hasElevenHolidaysAYearAndThirteenInAlsaceAndMoselle() {
    for (int year = 2020; year < 2060; year++) {
      assertThat(holidays(FRANCE, year)).as("%d", year).isBetween(10L, 11L);
      assertThat(holidays(JoursOuvrables.en("Moselle"), year))
          .isEqualTo(holidays(FRANCE, year) + 2);
    }
    assertThat(FRANCE.estFerie(LocalDate.of(2026, 4, 3))).isFalse();
    assertThat(JoursOuvrables.en("68").estFerie(LocalDate.of(2026, 4, 3))).isTrue();
  }

  private static long holidays(JoursOuvrables days, int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    return first.datesUntil(first.plusYears(1)).filter(days::estFerie).count();
  }
}
