package org.paraphe.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartiesTest {
  private static List<String> in(String text) {
    return new Parties().find(FoldedText.of(text)).stream().map(h -> h.value().asText()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Le tournage est dû à la société Lanterne Films.|Lanterne Films",
        "La Mutuelle des Hameaux, 4 boulevard Neuf, 46999 Cazals, a répondu.|Mutuelle des Hameaux",
        "Civora Logiciels (Rennes-le-Bois) facture chaque année.|Civora Logiciels",
        "Forages Aubertin, SIRET 123 456 789 00012, interviendra.|Forages Aubertin"
      })
  void readsABodyByWhatStandsAroundIt(String text, String name) {
    assertThat(in(text)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "La commune de Brazac, 2 place Neuve, 46999 Brazac, est propriétaire.",
        "Mairie (Brazac) : ouverte le matin.",
        "La salle polyvalente est louée Mardi et Jeudi.",
        "Article 3 : le maire est chargé de l'exécution."
      })
  void readsNoneWhereOnlyAPublicBodyOrAPlaceIsNamed(String text) {
    assertThat(in(text)).isEmpty();
  }

  @Test
  void leavesAwayTheCommonNoun() {
    assertThat(in("l'association « Les Échassiers »")).containsExactly("Les Échassiers");
  }
}
