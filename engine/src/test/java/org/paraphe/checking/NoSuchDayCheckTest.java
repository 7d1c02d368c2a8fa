package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoSuchDayCheckTest {
  private static List<Finding> run(String text) {
    return new NoSuchDayCheck()
        .run(Taking.of("arrete-delegation").piece("note.txt", text).subject());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Effet : 32 janvier 2027",
        "au 31 juin 2027",
        "le 30 février 2028",
        "le 29 février 2027",
        "31 NOVEMBRE 2026"
      })
  void tellsADayThatNoMonthHas(String text) {
    assertThat(run(text)).extracting(Finding::code).containsExactly(FindingCode.DATE_INCOHERENTE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31 janvier 2027",
        "30 juin 2027",
        "29 février 2028",
        "1 230 mars 2027",
        "n° 12-31 juin"
      })
  void keepsQuietOfTheOthers(String text) {
    assertThat(run(text)).isEmpty();
  }
}
