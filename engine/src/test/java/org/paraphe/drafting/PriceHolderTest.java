package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.facts.Fact;

class PriceHolderTest {
  private static final Found MARCHE = new Found("deliberation-marche");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Voirie. Offres : Bertin TP 84 200 € HT, Eurovoie 88 000 € HT. La première, soit 101 040 € TTC, convient.          | Bertin TP
          La consultation donne : Mobilier Plus, 9 870 € HT, 11 844 € TTC. C'est la meilleure offre, je propose de l'accepter. | Mobilier Plus
          Candidat 1 : Soleil d'Oc – prix 118 000 € HT. Candidat 2 : Watt Énergies – prix 109 900 € HT. Le candidat 1 (141 600 € TTC) convient. | Soleil d'Oc
          L'entreprise Roche (31 200 € HT, 37 440 € TTC) devance Citel (33 050 € HT). Il est proposé de lui attribuer le marché. | Roche
          Nettoyage avec Berger Propreté : 520 € HT par mois soit 6 240 € HT par an, 7 488 € TTC.                              | Berger Propreté
          """)
  void readsWhoseTheChosenPriceIsToBeConfirmed(String text, String name) {
    Fact holder = MARCHE.fact("titulaire", Dossiers.piece("n.txt", text));
    assertThat(holder.found().orElseThrow().asText()).isEqualTo(name);
    assertThat(holder.isToConfirm()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Plantations : Pépinières du Val 9200 HT (tva 10%, 10120 TTC). Le bureau est d'accord."
            + " Il reste les bancs à acheter chez Areal, pour 3 000 euros environ.",
      })
  void asksAboutACompanyWhereThePriceFollowsAnothersName(String text) {
    assertThat(MARCHE.fact("titulaire", Dossiers.piece("n.txt", text)).isToConfirm()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le marché de curage est attribué à l'entreprise Lavigne et Fils, de Saint-Aubin, pour"
            + " 18 650 € HT (22 380 € TTC).",
        "Le marché de voirie est attribué à l'entreprise Lavigne pour 18 650 € HT (22 380 € TTC).",
        "Titulaire : Lavigne\nMontant HT : 18 650 €\nMontant TTC : 22 380 €",
      })
  void asksNothingWhereTheWordsAgree(String text) {
    assertThat(MARCHE.fact("titulaire", Dossiers.piece("n.txt", text)).rule()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Le maire choisit Dekam, 2 450 HT soit 2 940 TTC. Le chantier (285 000 € HT) a été attribué en juin à Bâti-Val.  | Dekam
          La société Orion, initialement attributaire, est en liquidation. Le marché est attribué à la société Alvéole.     | Alvéole
          """)
  void leavesWhoWonAnEarlierContract(String text, String name) {
    Fact fact = MARCHE.fact("titulaire", Dossiers.piece("n.txt", text));
    assertThat(fact.found().orElseThrow().asText()).isEqualTo(name);
    assertThat(fact.others()).isEmpty();
  }
}
