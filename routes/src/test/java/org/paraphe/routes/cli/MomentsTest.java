package org.paraphe.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MomentsTest {
  private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

  @Test
  void saysADayInASentenceAsTheLanguageDoes() {
    assertThat(new Texts(Locale.FRENCH).get("person.away", DAY)).contains("1er mars 2027");
    assertThat(new Texts(Locale.ENGLISH).get("person.away", DAY)).contains("2027-03-01");
    assertThat(
            new Texts(Locale.FRENCH)
                .get(
                    "ai.stopped",
                    LocalDateTime.of(2027, 3, 2, 9, 5).atZone(ZoneId.systemDefault()).toInstant()))
        .contains("depuis le 2 mars 2027 à 09h05");
  }

  @Test
  void readsWhatJsonWrites() {
    assertThat(Moments.read("2027-03-01")).isEqualTo(DAY);
    assertThat(Moments.read("2027-13-01")).isEqualTo("2027-13-01");
    assertThat(Moments.read("2027-000001")).isEqualTo("2027-000001");
    assertThat(Moments.read(null)).isNull();
  }
}
