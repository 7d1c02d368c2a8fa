package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WeekdayCheckTest {

  @Test
  void tellsAWrongWeekdayOfADayThatTheActTookFromAnotherPiece() {
    assertThat(
            Taking.of("arrete-circulation")
                .piece("demande.txt", "Curage le vendredi 12 mars 2027.")
                .piece("accord.txt", "Accord pour le jeudi 12 mars 2027.")
                .took("dateDebut", "2027-03-12", "12 mars 2027")
                .told(new WeekdayCheck()))
        .singleElement()
        .asString()
        .contains("jeudi 12 mars 2027");
  }

  @Test
  void tellsAWrongWeekdayOfADayThatTheActTookFurtherDown() {
    Taking taking =
        Taking.of("decision-contrat")
            .piece(
                "note.txt", "Spectacle le jeudi 15 décembre 2026. Effet au 15 décembre 2026 à 8 h.")
            .took("dateEffet", "2026-12-15", "15 décembre 2026 à 8 h");

    assertThat(taking.told(new WeekdayCheck()))
        .singleElement()
        .asString()
        .contains("jeudi 15 décembre 2026");
  }

  @Test
  void leavesTheDayThatTheActTookToItsOwnCheck() {
    assertThat(
            Taking.of("decision-contrat")
                .piece("note.txt", "Effet : jeudi 15 décembre 2026")
                .took("dateEffet", "2026-12-15", "15 décembre 2026")
                .told(new WeekdayCheck()))
        .isEmpty();
  }
}
