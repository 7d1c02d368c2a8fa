package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How people tell whom they chose, at what price and for what, when nobody words it for an act. */
class PurchaseTalkTest {
  private static final Found PURCHASE = new Found("deliberation-marche");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On prend la tondeuse chez Motoculture du Val, l'autre était trop chère.         | Motoculture du Val
          On prend Hydrolac (photo du devis).                                             | Hydrolac
          Finalement on part sur Ludoplay à 24 500 € HT.                                  | Ludoplay
          On signe avec Sport'Amé pour le city-stade.                                     | Sport'Amé
          Trop cher chez Labat. Donc Hénin.                                               | Hénin
          Le marché est passé de gré à gré avec Hygia pour trois ans.                     | Hygia
          Il est donc attribué au second, Bâtisseurs d'Oc, pour 64 000 € HT.              | Bâtisseurs d'Oc
          La compagnie Assurances du Ried propose la prime la plus basse.                 | Assurances du Ried
          Après comparaison, Butagrande (28 300 HT) plutôt que Primeflam (29 100 HT).     | Butagrande
          Société retenue : Burotic. Offre initiale 15 000 € HT.                          | Burotic
          Décide : considérant que la société Ecodec a remis l'offre la mieux classée.    | Ecodec
          Décision du bureau : Sodéli, 4,20 € HT le repas.                                | Sodéli
          Nouveau titulaire pour achever la maçonnerie : SARL Pinet, 22 000 € HT.         | SARL Pinet
          Classement final : 1er Nord Matériel (94/100), 2e Agri-Centre (88/100).         | Nord Matériel
          """)
  void namesWhoWasChosen(String text, String holder) {
    assertThat(PURCHASE.value("titulaire", text)).isEqualTo(holder);
  }

  @Test
  void readsTheAnswerToAQuestionOnTheNextLine() {
    String talk =
        """
        [10:02] Claire Morin : et pour la chaudière, qui on garde ?
        [10:04] Paul Robin : Therm'Ouest. 23 500 hors taxes, 28 200 TTC
        [10:05] Claire Morin : procédure ?
        [10:06] Paul Robin : adaptée. trois semaines de travaux
        [10:07] Claire Morin : imputation ?
        [10:07] Paul Robin : 21351, budget principal
        """;

    assertThat(PURCHASE.value("titulaire", talk)).isEqualTo("Therm'Ouest");
    assertThat(PURCHASE.value("montantHt", talk)).isEqualTo("23500.00");
    assertThat(PURCHASE.value("montantTtc", talk)).isEqualTo("28200.00");
    assertThat(PURCHASE.value("procedure", talk)).isEqualTo("adaptée");
    assertThat(PURCHASE.value("duree", talk)).isEqualTo("trois semaines");
    assertThat(PURCHASE.value("imputation", talk)).isEqualTo("21351");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HT 8 400,00\nTVA 20 % 1 680,00\nTTC 10 080,00",
        "8 400 HT + TVA 1 680 = 10 080 TTC",
        "HT : 8400 ; TVA : 1680 ; TTC : 10080",
        "8 400 hors taxes. à 20 % ça fait 1 680 de TVA et 10 080 toutes taxes",
        "8 400,00 € HT, TVA (20 %) 1 680,00, soit 10 080,00 TTC",
        "huit mille quatre cents euros (8 400 €) hors taxes, TVA 1 680 €, TTC ça fait 10 080"
      })
  void readsPricesThatOnlyTheWordsOfTaxMark(String words) {
    String text = "On retient Nord Paysage.\n" + words;

    assertThat(PURCHASE.value("montantHt", text)).isEqualTo("8400.00");
    assertThat(PURCHASE.value("montantTva", text)).isEqualTo("1680.00");
    assertThat(PURCHASE.value("montantTtc", text)).isEqualTo("10080.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On retient Nord Paysage : 8 400 € HT. Vitro (2 700 HT) et Lumina (3 050 HT) ont répondu.",
        "Celle de Lumina à 7 900 € HT était incomplète. On retient Nord Paysage, 8 400 € HT.",
        "Sud Vert 9 900 € HT, Nord Paysage 8 400 € HT. On retient Nord Paysage.",
        "[ ] Sud Vert - 9 900 € HT\n[x] Nord Paysage - 8 400 € HT\nOn retient Nord Paysage."
      })
  void leavesThePricesOfTheOthers(String text) {
    assertThat(PURCHASE.value("titulaire", text)).isEqualTo("Nord Paysage");
    assertThat(PURCHASE.value("montantHt", text)).isEqualTo("8400.00");
    assertThat(PURCHASE.fact("montantHt", Dossiers.piece("note.txt", text)).others()).isEmpty();
  }

  @Test
  void takesTheRowThatAnyColumnSaysWasRetained() {
    var table =
        Dossiers.sheet(
            "offres.xlsx",
            """
            Entreprise\tOffre HT\tOffre TTC\tObservations
            Chauffage Plus\t13 100,00\t15 720,00\t
            Plomberie Astier\t12 400,00\t14 880,00\tretenue
            Énergie Sud\t12 900,00\t15 480,00\thors délai
            """);

    assertThat(PURCHASE.value("titulaire", table)).isEqualTo("Plomberie Astier");
    assertThat(PURCHASE.value("montantHt", table)).isEqualTo("12400.00");
  }

  @Test
  void takesTheHoldersOfTheLotsForThoseOfTheWhole() {
    var table =
        Dossiers.sheet(
            "lots.xlsx",
            """
            N°\tLot\tAttributaire\t€ HT\tTVA 20 %\t€ TTC
            1\tMobilier\tMeubles Roy\t8 000\t1 600\t9 600
            2\tSignalétique\tEnseignes Lys\t2 000\t400\t2 400
            \tEnsemble\t\t10 000\t2 000\t12 000
            """);

    assertThat(PURCHASE.value("titulaire", table)).isEqualTo("Meubles Roy, Enseignes Lys");
    assertThat(PURCHASE.value("montantHt", table)).isEqualTo("10000.00");
    assertThat(PURCHASE.value("montantTtc", table)).isEqualTo("12000.00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On achète la balayeuse compacte chez Urbanet.                                  | la balayeuse compacte
          Le marché de conseil juridique en urbanisme est attribué au cabinet Lys.       | conseil juridique en urbanisme
          Mission de géomètre pour le lotissement des Ormes. On retient Topolys.         | Mission de géomètre pour le lotissement des Ormes
          C'est réglé. Réfection des salles de bains, six mois. On retient Lys Bains.    | Réfection des salles de bains
          OK pour Dupuy, 8 700 ht, pour refaire le mur du cimetière                      | refaire le mur du cimetière
          On confie à l'imprimerie Balard l'impression du bulletin : 4 800 € TTC.        | l'impression du bulletin
          """)
  void saysWhatIsBought(String text, String object) {
    assertThat(PURCHASE.value("objetMarche", text)).isEqualTo(object);
  }

  @Test
  void takesNoPriceFromTheLetterOfAnotherCompany() {
    var report =
        Dossiers.piece(
            "rapport.txt", "On retient Charpentes Roy SARL : 8 400 € HT, soit 10 080 € TTC.");
    var letter =
        Dossiers.piece(
            "lettre.txt", "Couverture Lys SAS\nNotre prix était de 9 900 euros hors taxes.");

    assertThat(PURCHASE.value("montantHt", report, letter)).isEqualTo("8400.00");
    assertThat(PURCHASE.fact("montantHt", report, letter).others()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Roy demandait 19 200 HT, il est descendu à 18 500 HT. On retient Roy.",
        "On retient Roy. Offre initiale 19 200 € HT, ramenée à 18 500 € HT après négociation.",
        "Titulaire : Roy. Prix : 19 200 € HT, revu à 18 500 € HT."
      })
  void takesThePriceThatTheTalkEndedWith(String text) {
    assertThat(PURCHASE.value("montantHt", text)).isEqualTo("18500.00");
  }

  @Test
  void takesThePriceOfTheWholeBeforeThatOfAPiece() {
    String text = "On retient Sodéli : 4,20 € HT le repas, 9 000 repas, total de 37 800 € HT.";

    assertThat(PURCHASE.value("montantHt", text)).isEqualTo("37800.00");
  }
}
