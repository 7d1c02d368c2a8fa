package org.paraphe.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Prix annuel HT",
        "Coût HT sur 48 mois",
        "Coût",
        "Montant T.T.C.",
        "Montant (€ HT)",
        "Offre HT après négociation",
        "Tarif mensuel",
        "Loyer annuel TTC",
        "TVA 20 %",
        "Note technique /40",
        "Note finale sur 100",
        "Rang",
        "Classement général",
        "Délai d'exécution",
        "Durée du contrat (ans)",
        "Total sur 4 ans",
        "MONTANT GLOBAL ET FORFAITAIRE H.T.",
        "1re année",
      })
  void tellsTheHeadOfAColumn(String words) {
    assertThat(MeasureWords.alone(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "La Cuisine d'Ici",
        "Bureautique Béarnaise SARL",
        "Total Énergies",
        "Prix Express",
        "Le Juste Prix",
        "Technique du Bois",
        "Offre Verte SAS",
        "Budget Conseil",
        "A2B",
        "Deux Rives",
        "48",
      })
  void leavesNamesAndFigures(String words) {
    assertThat(MeasureWords.alone(words)).isFalse();
  }
}
