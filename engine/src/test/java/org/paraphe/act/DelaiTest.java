package org.paraphe.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelaiTest {

  @ParameterizedTest
  @CsvSource({
    "3, true, 2026-11-19, 2026-11-22, false",
    "3, true, 2026-11-19, 2026-11-23, true",
    "3, true, 2026-01-29, 2026-02-01, false",
    "3, true, 2026-01-29, 2026-02-02, true",
    "5, true, 2028-02-26, 2028-03-02, false",
    "5, true, 2028-02-26, 2028-03-03, true",
    "5, true, 2027-02-26, 2027-03-03, false",
    "5, true, 2027-02-26, 2027-03-04, true",
    "5, true, 2026-12-28, 2027-01-03, true",
    "3, true, 2027-03-26, 2027-03-29, false",
    "3, true, 2027-03-26, 2027-03-30, true",
    "1, true, 2026-11-22, 2026-11-23, false",
    "1, true, 2026-11-21, 2026-11-23, true",
    "12, false, 2026-11-11, 2026-11-23, true",
    "12, false, 2026-11-12, 2026-11-23, false",
    "3, true, 2026-11-23, 2026-11-23, false",
    "3, true, 2026-11-30, 2026-11-23, false",
  })
  void countsDaysAsTheLawDoes(
      int jours, boolean francs, LocalDate depart, LocalDate terme, boolean kept) {
    assertThat(new Delai(jours, francs).estTenu(depart, terme)).isEqualTo(kept);
  }

  @Test
  void isKeptFromItsFirstDayOnAndNeverBefore() {
    LocalDate start = LocalDate.of(2027, 10, 25);
    IntStream.range(0, 800)
        .mapToObj(start::plusDays)
        .forEach(
            sent -> {
              for (Delai delai :
                  new Delai[] {new Delai(3, true), new Delai(5, true), new Delai(12, false)}) {
                LocalDate first = delai.premierJour(sent);
                assertThat(delai.estTenu(sent, first)).isTrue();
                assertThat(delai.estTenu(sent, first.minusDays(1))).isFalse();
              }
            });
  }

  @Test
  void isToldInWords() {
    assertThat(new Delai(1, true)).hasToString("1 jour franc");
    assertThat(new Delai(5, true)).hasToString("5 jours francs");
    assertThat(new Delai(12, false)).hasToString("12 jours");
  }
}
