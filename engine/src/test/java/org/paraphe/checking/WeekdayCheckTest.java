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
}
