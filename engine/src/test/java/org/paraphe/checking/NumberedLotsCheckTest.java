package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberedLotsCheckTest {

  private static Taking taking(String text) {
    return Taking.of("deliberation-marche").piece("rapport.odt", "Lot 1 : Bati. " + text);
  }

  private static List<String> told(String text) {
    return taking(text)
        .took("lots", Taking.rows("numero=1, titulaire=Bati", "numero=Lot n° 2"), "Lot 1")
        .told(new NumberedLotsCheck());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Le lot 3 est infructueux. | 3",
        "LOT N° 3 : peinture. Lot n°12 : espaces verts. | 3, 12",
        "Les lots 1, 2 et 3 sont attribués. | 3",
        "Les lots 3 et 2 sont attribués. | 3",
        "Les lots 1, 3, 4 et 2 sont attribués. | 3, 4",
        "Les lots n° 1 à 4 sont attribués. | 3, 4",
      })
  void namesTheLotsThatTheTableForgets(String text, String lots) {
    assertThat(told(text))
        .containsExactly(
            "Les pièces parlent de lots que le tableau de l'acte ne contient pas : " + lots + ".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le lot 2 est attribué.",
        "Les lots 1 et 2 sont attribués.",
        "Le lot 30 % moins cher. Le lot 500 € de remise.",
        "Lot 0 : néant.",
        "Ballot 3 et îlot 4.",
      })
  void keepsQuietWhereTheTableHoldsThemAll(String text) {
    assertThat(told(text)).isEmpty();
  }

  @Test
  void keepsQuietOfOneLotAloneAndOfATableThatAPersonTyped() {
    assertThat(taking("Rien d'autre.").told(new NumberedLotsCheck())).isEmpty();
    assertThat(
            taking("Le lot 2 est attribué.")
                .typed("lots", Taking.rows("numero=1, titulaire=Bati"))
                .told(new NumberedLotsCheck()))
        .isEmpty();
  }

  @Test
  void namesEveryLotWhereTheActHasNoTable() {
    assertThat(taking("Le lot 2 est attribué.").told(new NumberedLotsCheck()))
        .containsExactly(
            "Les pièces parlent de lots que le tableau de l'acte ne contient pas : 1, 2.");
  }
}
