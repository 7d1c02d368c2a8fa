package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Article, Quantité, Prix unitaire, Montant / Banc, 3, 120 €, 360 € / Table, 2, 80 €, 160 €
          Poste, Montant / Banc, 300 € / Table, 150 € / Total, 450 €
          Dépense, Montant, Recette, Montant / Car, 300 €, Dons, 100 € / Fonds, 200 € / Total, 300 €, Total, 300 €
          Classe, Élèves / CP, 12 / CM, 14 / Total, 30
          """)
  void tellsNothingWhereNothingIsWrongOrNothingIsMoney(String table) {
    assertThat(run(table)).isEmpty();
  }
}
