package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a price before negotiation and one after, the act has the second. */
class NegotiatedPriceTest {
  private static final Found MARKET = new Found("deliberation-marche");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\tAvant négociation\tAprès négociation\nHT\t72 900,00\t69 500,00\nTVA (20 %)\t14 580,00\t13 900,00\nTTC\t87 480,00\t83 400,00",
        "Montants\tOffre initiale\tOffre finale\nMontant HT\t72 900,00 €\t69 500,00 €\nMontant TTC\t87 480,00 €\t83 400,00 €",
        "\tProposition initiale\tProposition négociée\nPrix HT\t72 900\t69 500\nPrix TTC\t87 480\t83 400",
        "Prix\tEstimation\tOffre\nHT\t72 900,00\t69 500,00\nTTC\t87 480,00\t83 400,00",
      })
  void readsTheColumnThatCounts(String table) {
    var piece = Dossiers.sheet("offre.xlsx", "Offre retenue : SARL Ollivary\n" + table + "\n");

    assertThat(MARKET.value("montantHt", piece)).isEqualTo("69500.00");
    assertThat(MARKET.value("montantTtc", piece)).isEqualTo("83400.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Après négociation, l'offre passe de 72 900 € HT à 69 500 € HT.",
        "72 900 € HT avant négociation, 69 500 € HT après négociation.",
        "Offre initiale : 72 900 € HT\nOffre négociée : 69 500 € HT",
        "Le prix initial de 72 900 € HT a été ramené à 69 500 € HT.",
        "L'offre, initialement de 72 900 € HT, a été négociée à 69 500 € HT.",
        "Première offre à 72 900 € HT ; dernière offre : 69 500 € HT.",
        "Proposition initiale : 72 900 € HT. Le nouveau prix est de 69 500 € HT.",
      })
  void readsTheNegotiatedPriceOfSentences(String text) {
    assertThat(
            MARKET.value(
                "montantHt", "Le marché est attribué à la société Ollivary.\n" + text + "\n"))
        .isEqualTo("69500.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L'option clôture (6 300 € HT), que vous n'avez pas retenue, n'y est pas comprise.",
        "L'option clôture (6 300 € HT) n'est pas comprise.",
        "Rappel : le marché précédent (Sogetra) était à 6 300 € HT.",
        "Le contrat en cours (Sogetra, 6 300 € HT) finit en mai.",
      })
  void takesNoPriceOfAnOptionLeftOutOrOfTheContractBefore(String text) {
    var fact =
        MARKET.fact(
            "montantHt",
            Dossiers.piece(
                "note.txt",
                "Le marché est attribué à la société Ollivary pour 69 500 € HT.\n" + text + "\n"));

    assertThat(fact.found()).map(v -> v.asText()).contains("69500.00");
    assertThat(fact.others()).isEmpty();
  }
}
