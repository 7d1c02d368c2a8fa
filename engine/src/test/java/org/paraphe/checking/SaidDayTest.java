package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaidDayTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "le lundi 16 mars 2027",
        "Le 16 mars 2027, un lundi, le conseil se réunira.",
        "le 16 mars 2027 (lundi)",
        "lundi 16/03/2027 au soir",
        "Lun. 16 mars 2027 : marché",
        "le lundi seize mars 2027",
        "du lundi 16 au vendredi 19 mars 2027",
        "Lundi, le 16 mars 2027",
        "16/03/2027 - lundi - 8 h",
        "lundi soir 16 mars 2027",
        "lundi 16 et jeudi 18 mars 2027",
      })
  void readsTheWeekdayBesideADate(String text) {
    assertThat(SaidDay.in(text))
        .first()
        .satisfies(
            d -> {
              assertThat(d.weekday()).isEqualTo(DayOfWeek.MONDAY);
              assertThat(d.day()).isEqualTo(16);
              assertThat(d.month()).isEqualTo(3);
              assertThat(d.year()).isEqualTo(2027);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Réponse du 16 mars 2027 ; lundi sera férié.",
        "À partir du 16 mars 2027, lundi et jeudi de 8 h à 12 h.",
        "ouvert le 16 mars 2027 (lundi et mardi fermé)",
        "le lundi de 8 h à 16 h",
        "chaque lundi, 16 places",
        "lundi 16 mars dernier",
      })
  void takesNoOtherWeekdayForThatOfADate(String text) {
    assertThat(SaidDay.in(text)).filteredOn(d -> d.month() > 0).isEmpty();
  }

  @Test
  void standsWhereBothAreWritten() {
    String text = "Travaux le 16 mars 2027 (lundi).";
    SaidDay day = SaidDay.in(text).get(0);

    assertThat(text.substring(day.start(), day.end())).isEqualTo("16 mars 2027 (lundi");
  }
}
