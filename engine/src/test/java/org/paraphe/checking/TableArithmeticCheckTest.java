package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableArithmeticCheckTest {

  private static List<Finding> run(String table) {
    CheckSubject good = Dossiers.good();
    return new TableArithmeticCheck()
        .run(
            new CheckSubject(
                good.pack(),
                good.act(),
                good.facts(),
                good.given(),
                List.of(
                    org.paraphe.drafting.Dossiers.sheet(
                        "devis.ods", table.replace(" / ", "\n").replace(", ", "\t"))),
                good.date()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Article, Quantité, Prix unitaire, Montant / Banc, 3, "120,00 €", "380,00 €" / Table, 2, "80,00 €", "160,00 €" | Banc
          Poste, Montant / Banc, "300,00 €" / Table, "150,00 €" / Total, "500,00 €"                               | Total
          """)
  void tellsARowThatDoesNotAddUp(String table, String row) {
    assertThat(run(table.replace("\"", "")))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(FindingCode.MONTANT_INCOHERENT);
              assertThat(f.severity()).isEqualTo(Severity.ATTENTION);
              assertThat(f.what()).contains(row);
            });
  }

  @Test
  void tellsAWrongTableOnce() {
    assertThat(
            run(
                "Article, Quantité, Prix unitaire, Montant / Banc, 3, 120 €, 380 € / Table, 2, 80 €,"
                    + " 190 € / Port, 1, 10 €, 20 € / Total, , , 700 €"))
        .singleElement()
        .satisfies(f -> assertThat(f.what()).contains("Banc").contains("autres lignes"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Article, Quantité, Prix unitaire, Montant / Banc, 3, 120 €, 360 € / Table, 2, 80 €, 160 €
          Poste, Montant / Banc, 300 € / Table, 150 € / Total, 450 €
          Dépense, Montant, Recette, Montant / Car, 300 €, Dons, 100 € / Fonds, 200 € / Total, 300 €, Total, 300 €
          Poste, Montant HT / Banc, 300 € / Table, 150 € / Total HT, 450 € / TVA 20 %, 90 € / Total TTC, 540 €
          Poste, Montant / Banc, 300 € / Table, 150 € / Sous-total, 450 € / Port, 50 € / Total, 500 €
          Poste, Montant / Travaux, 300 € / dont voirie, 100 € / Études, 50 € / Total, 350 €
          Article, Montant HT / Banc, 300 € / Table, 150 € / Total TTC, 540 €
          Article, Quantité, P.U. HT, Total TTC / Banc, 3, 100 €, 360 € / Table, 2, 50 €, 120 €
          Article, Quantité, Prix unitaire, Remise, Total / Banc, 3, 100 €, 10 %, 270 € / Table, 2, 50 €, 0 %, 100 €
          Tâche, Agents, Heures, Coût unitaire, Total / Tonte, 3, 2, 20 €, 120 € / Taille, 2, 4, 20 €, 160 €
          Classe, Élèves / CP, 12 / CM, 14 / Total, 30
          """)
  void tellsNothingWhereNothingIsWrongOrNothingIsMoney(String table) {
    assertThat(run(table)).isEmpty();
  }
}
