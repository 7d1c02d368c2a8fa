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
        "L'an dernier la course avait été décalée au 22.",
        "Le point 3 est reporté.",
      })
  void keepsQuietOfWhatIsPutOffElsewhere(String message) {
    assertThat(told(message)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "En cas de pluie, la fête est reportée au 22.",
        "S'il pleut on décale au 22 février.",
        "Levage lundi 15 février (ou lundi 22 février si vent supérieur à 50 km/h).",
        "Date de repli : 22/02/2027.",
        "Report possible le mardi 16 en cas d'intempéries.",
      })
  void saysThatAnotherDayIsKeptForBadWeather(String message) {
    assertThat(told(message))
        .singleElement()
        .satisfies(f -> assertThat(f.code()).isEqualTo(FindingCode.ELEMENT_OMIS))
        .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.ATTENTION))
        .satisfies(f -> assertThat(f.where()).isEqualTo("champ dateFin"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "En cas de pluie, la fête se tient dans la salle.",
        "S'il pleut le 15 février, la rue reste fermée.",
        "Repli à la salle des fêtes le 15.",
        "En cas d'urgence appeler le 06 22 22 22 22.",
        "Repas à 22 h si la météo le permet.",
      })
  void keepsQuietOfBadWeatherWithoutAnotherDay(String message) {
    assertThat(told(message)).isEmpty();
  }
}
