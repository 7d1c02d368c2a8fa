package org.paraphe.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.drafting.Dossiers;

class VatStatementTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HT 62 400,00\nTVA 20 % 12 480,00\nTTC 75 480,00",
        "HT\t62 400,00\nTVA 20 %\t12 480,00\nTTC\t75 480,00",
        "62 400 hors taxes, à 20 % ça fait 12 480 de TVA et 75 480 toutes taxes",
        "62400 HT, TVA : 12480, 75480 TTC",
        "62 400,00 € HT, TVA (20 %) : 12 480,00 €, soit 75 480 TTC",
        "75 480 € TTC (62 400 € HT, TVA 12 480 €). Option non retenue : 780 € TTC",
        "75 480 € toutes taxes comprises, dont 62 400 € HT et 12 480 € de TVA.",
      })
  void readsFiguresThatWordsOfTaxTouch(String text) {
    assertThat(VatStatement.of(Dossiers.piece("devis.txt", text)))
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.ht()).isEqualByComparingTo("62400");
              assertThat(s.tva()).isEqualByComparingTo("12480");
              assertThat(s.ttc()).isEqualByComparingTo("75480");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 300 € HT par an, 6 900 € HT au total, soit 2 760 € TTC par an.",
        "Fenêtres : 18 500 € TTC, TVA 20 % comprise (15 416,67 € HT). L'autre devis : 19 980 € TTC.",
      })
  void statesNoPriceBesideTheTotalOfAnotherOne(String text) {
    assertThat(VatStatement.of(Dossiers.piece("n.txt", text)))
        .allSatisfy(s -> assertThat(VatRates.arePair(s.ht(), s.ttc())).isTrue());
  }

  @Test
  void statesNoPriceWithTheTotalOfAnotherSentence() {
    assertThat(
            VatStatement.of(
                Dossiers.piece(
                    "n.txt",
                    "Le marché précédent, conclu pour 39 800 € HT, s'est achevé. La garantie est"
                        + " éteinte. Les frais de publication, de 864 € TTC, sont réglés.")))
        .isEmpty();
  }

  @Test
  void statesATotalThatNoRateMakes() {
    assertThat(VatStatement.of(Dossiers.piece("n.txt", "1 000 € HT, soit 1 300 € TTC.")))
        .singleElement()
        .satisfies(s -> assertThat(s.ttc()).isEqualByComparingTo("1300"));
  }

  @Test
  void takesNoPartOfANumberNorARateForAnAmount() {
    assertThat(
            VatStatement.of(
                Dossiers.piece("ae.txt", "Prix HT : 238 000,00 €\nTVA 20 % : 47 600,00 €")))
        .extracting(VatStatement::ht)
        .containsExactly(new BigDecimal("238000.00"));
    assertThat(VatStatement.of(Dossiers.piece("n.txt", "seuil de 90 000 HT, TVA à 20 %")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Société\tMontant HT\tMontant TTC (TVA 5,5 %)\nTerroir\t86 000,00 €\t90 730,00 €",
        "Société\tPrix hors TVA\tPrix TVA comprise\nTerroir\t86 000,00\t90 730,00",
        "Société\tHT\tAvec TVA (5,5 %)\nTerroir\t86 000,00\t90 730,00",
        "Société\tHT\tTVA 5,5 %\tTTC\nTerroir\t86 000,00\t4 730,00\t90 730,00",
      })
  void readsAColumnWithTaxWhoseHeadNamesTheTax(String table) {
    assertThat(VatStatement.of(Dossiers.sheet("offres.xlsx", table)))
        .allSatisfy(
            s -> {
              assertThat(s.ht()).isEqualByComparingTo("86000");
              assertThat(s.ttc()).isEqualByComparingTo("90730");
              assertThat(s.tva() == null || s.tva().intValue() == 4730).isTrue();
            })
        .isNotEmpty();
  }
}
