package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovedDayCheckTest {

  private static List<Finding> told(String message) {
    return new MovedDayCheck()
        .run(
            Taking.of("arrete-circulation")
                .piece("mail.txt", message)
                .piece("demande.txt", "Travaux rue Haute le 15 février 2027.")
                .took("dateDebut", "2027-02-15", "15 février 2027")
                .took("dateFin", "2027-02-15", "15 février 2027")
                .subject());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ils viennent le 22 et plus le 15.",
        "C'est décalé d'une semaine : ce sera le 22.",
        "Le chantier est reporté au mardi 16.",
        "Finalement on commence le 18, pas le 15.",
        "L'intervention est repoussée au jeudi.",
        "Merci de changer la date : le 22 au lieu du 15.",
        "Pas le lundi 15, mais le mardi 16.",
        "Le levage est avancé au 12.",
      })
  void blocksADayThatAMessagePutsOff(String message) {
    assertThat(told(message))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(FindingCode.FAIT_CONTRADICTOIRE);
              assertThat(f.severity()).isEqualTo(Severity.BLOQUANT);
              assertThat(f.where()).isEqualTo("champ dateDebut");
            });
  }

  @Test
  void asksAboutADayThatIsPutOffByALengthAlone() {
    assertThat(told("Tout est décalé d'une semaine."))
        .singleElement()
        .satisfies(f -> assertThat(f.code()).isEqualTo(FindingCode.VALEUR_A_CONFIRMER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le chantier, reporté, aura lieu le 15 et non le 8.",
        "La réunion du 3 est reportée au 10.",
        "La circulation sera reportée sur la rue Basse le 22.",
        "Le loyer est payable d'avance au 20 janvier.",
        "En cas de pluie, la fête est reportée au 22.",
        "L'an dernier la course avait été décalée au 22.",
        "Le point 3 est reporté.",
      })
  void keepsQuietOfWhatIsPutOffElsewhere(String message) {
    assertThat(told(message)).isEmpty();
  }
}
