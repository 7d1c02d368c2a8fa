package org.paraphe.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

  private static List<String> streets(String text) {
    return Places.STREETS.find(FoldedText.of(text)).stream().map(h -> h.value().asText()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "La rue Haute est fermée. L'entreprise Routes du Nord pose les panneaux. Routes du Nord balaie. | rue Haute",
        "La rue Haute est fermée par la société Avenue Paysages. | rue Haute",
        "Une grue est posée rue Anne-#Morel lundi. | rue Anne-Morel",
        "Une grue est posée avenue Jean-#Moulin lundi. | avenue Jean-Moulin",
        "La rue Haute est fermée ; je ferai le tour par la rue Basse. | rue Haute",
        "La rue Haute est fermée, les bus passent par la rue Basse. | rue Haute",
        "Fermeture de la rue des Forgerons#Favorable. Passage par le pont. | rue des Forgerons",
        "La rue Haute est fermée -#Avenue Neuve aussi. | rue Haute+avenue Neuve",
        "La rue Haute, et non la rue Basse comme écrit, est fermée. | rue Haute",
        "La rue Haute est fermée, mais pas la rue Basse. | rue Haute",
        "Bd Foch, av. du Gal Leclerc et pl. Carnot : stationnement interdit. | bd Foch+av. du Gal Leclerc+pl. Carnot",
        "Stationnement interdit place Neuve et sur deux places situées devant le 6 rue Haute. | place Neuve+6 rue Haute",
        "Stationnement interdit place Neuve ; siège situé au 6 rue Haute. | place Neuve",
        "La RD 45 (rue Basse) est fermée. | RD 45",
        "La rue Haute est fermée, le collège (rue Basse) reste ouvert. | rue Haute",
        "La rue Haute est fermée, la rue Basse aussi. | rue Haute+rue Basse",
        "Création d'une zone 30 rue de l'Église et place du Foirail. | rue de l'Église+place du Foirail",
        "Vitesse limitée à 30 rue Haute et rue Basse. | rue Haute+rue Basse",
        "Travaux sur la RD 12, rue Haute. | RD 12+rue Haute",
        "M. Roy, 30 rue Haute, demande une benne place Neuve. | place Neuve",
      })
  void readsTheStreetsThatAreMeant(String text, String streets) {
    assertThat(streets(text.replace('#', '\n'))).containsExactly(streets.split("\\+"));
  }
}
