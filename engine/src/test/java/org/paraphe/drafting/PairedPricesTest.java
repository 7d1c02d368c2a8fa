package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.facts.Fact;

class PairedPricesTest {
  private static final Found MARCHE = new Found("deliberation-marche");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Toiture : Couvertures Roux, 36 900 € HT, offre irrégulière. Toits du Val, 38 450 € HT (46 140 € TTC). | 38450.00
          Honoraires de l'agence Morel : 9 % de 600 000 € HT de travaux, soit 54 000 € HT, 64 800 € TTC.        | 54000.00
          Le groupement : 412 000 € HT dont 130 000 € HT pour Charpentes Roux. TTC : 494 400 €.                 | 412000.00
          On avait dit Vert et Net à 29 000 € HT. On repart avec Paysages du Val, 27 300 HT (32 760 TTC).       | 27300.00
          Base : 70 000 € HT ; variante n° 2 : 74 000 € HT. La variante est retenue, soit 88 800 € TTC.         | 74000.00
          Fenêtres (TVA 5,5 %) : Bois et Cie 47 300 € HT ; Sud Fenêtres 44 100 € HT, soit 46 525,50 € TTC.      | 44100.00
          """)
  void takesThePriceThatMakesTheOneWithTax(String text, String untaxed) {
    assertThat(MARCHE.value("montantHt", text)).isEqualTo(untaxed);
  }

  @Test
  void readsBothPricesAroundTheTaxThatMakesThem() {
    String bill =
        "Forage. Prix : 71 250,00 €\nTVA : 14 250,00 €\nTotal : 85 500,00 €\nCaution : 600 €";
    assertThat(MARCHE.value("montantHt", bill)).isEqualTo("71250.00");
    assertThat(MARCHE.value("montantTtc", bill)).isEqualTo("85500.00");
  }

  @Test
  void asksNoLongerWhichPriceHoldsWhereOneAloneMakesTheOther() {
    Fact price =
        MARCHE.fact(
            "montantHt",
            Dossiers.piece(
                "n.txt",
                "Voirie. Offres : 84 200 € HT, 91 350 € HT et 88 000 € HT. Total du mieux-disant :"
                    + " 101 040 € TTC."));
    assertThat(price.others()).isNotEmpty();
    assertThat(price.rule()).isEqualTo(PairedPrices.RATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Voirie. Devis : 10 000 € HT (12 000 € TTC) ; 11 000 € HT (13 200 € TTC).",
        "Voirie. Devis : 10 000 € HT et 11 000 € HT. Total : 12 900 € TTC.",
      })
  void choosesNoneOfTwo(String text) {
    Fact price = MARCHE.fact("montantHt", Dossiers.piece("n.txt", text));
    assertThat(price.others()).isNotEmpty();
    assertThat(price.rule()).isNull();
  }
}
