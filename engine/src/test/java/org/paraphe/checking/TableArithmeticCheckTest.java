package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.extraction.ExtractedPiece;

class TableArithmeticCheckTest {

  private static List<Finding> run(String table) {
    return run(
        org.paraphe.drafting.Dossiers.sheet(
            "devis.pdf", table.replace(" / ", "\n").replace(", ", "\t")));
  }

  /** The same of a spreadsheet, whose cells stand under their heads. */
  private static List<Finding> runSheet(String table) {
    ExtractedPiece plain =
        org.paraphe.drafting.Dossiers.sheet(
            "aides.ods", table.replace(" / ", "\n").replace(", ", "\t"));
    return run(
        new ExtractedPiece(
            plain.name(),
            "application/vnd.oasis.opendocument.spreadsheet",
            plain.sha256(),
            plain.outcome(),
            plain.text(),
            plain.pages(),
            plain.tables(),
            plain.hidden(),
            plain.warnings(),
            plain.metadata()));
  }

  private static List<Finding> run(ExtractedPiece piece) {
    CheckSubject good = Dossiers.good();
    return new TableArithmeticCheck()
        .run(
            new CheckSubject(
                good.pack(), good.act(), good.facts(), good.given(), List.of(piece), good.date()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Article, Quantité, Prix unitaire, Montant / Banc, 3, "120,00 €", "380,00 €" / Table, 2, "80,00 €", "160,00 €" | Banc
          Désignation, Quantité, Prix unitaire (€), Total (€) / Banc, 48, 65, 3210 / Total à payer, 3210          | Banc
          Poste, Montant / Banc, "300,00 €" / Table, "150,00 €" / Total, "500,00 €"                               | Total
          Élément, Montant annuel / Traitement, "24 000 €" / Charges, "10 080 €" / Coût total, "34 800 €"         | Coût total
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
  void tellsTheOneRowThatIsNoProductLikeTheOthers() {
    String table =
        "Poste, Passages, Tarif, Coût / Banc, 40, 75, 3000 / Bois, 120, 48, %s / Clef, 20, 35, 700";

    assertThat(run(table.formatted("5670")))
        .singleElement()
        .satisfies(f -> assertThat(f.what()).contains("Bois"));
    assertThat(run(table.formatted("5760"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "22000, true",
    "22200, false",
    "24050, false",
    "1850, false",
  })
  void tellsAYearThatIsNotTwelveMonths(String year, boolean wrong) {
    String table = "Poste, Par mois, Par an / Traitement brut, 1850, %s / Charges, 740, 8880";
    assertThat(run(table.formatted(year))).hasSize(wrong ? 1 : 0);
    assertThat(
            run(
                table
                    .replace("Par mois", "Coût mensuel")
                    .replace("Par an", "Coût annuel")
                    .formatted(year)))
        .hasSize(wrong ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"20 %, 1", "25 %, 0", "25.0 %, 0"})
  void tellsAShareThatIsNotThatOfTheTotal(String rate, int wrong) {
    String table =
        "Financeur, Montant, Part / DETR, 40 000 €, 40 %% / Région, 25 000 €, %s / Commune, 35 000 €,"
            + " 35 %% / Total, 100 000 €, 100 %%";
    assertThat(run(table.formatted(rate.replace('.', ',')))).hasSize(wrong);
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Qui, En 2025, Proposé, Obs. / Judo, 400, 500 / Chorale, 300, 300, vu / TOTAL, 700, 900",
        "Ligne, Montant net / Concert, 2600 / Car, 480 / TOTAL À PAYER (sans TVA), 3200",
        "Qui, Pour, Reçu, On donne / Judo, cours, 0, 500 / Chorale, , , 300 / ENSEMBLE, , 0, 900",
      })
  void addsWholeNumbersUpWhereEachCellStandsUnderItsHead(String table) {
    assertThat(runSheet(table))
        .singleElement()
        .satisfies(f -> assertThat(f.what()).contains("annonce"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Qui, En 2025, Proposé, Obs. / Judo, 400, 500 / Chorale, 300, 300, vu / TOTAL, 700, 800",
        "Club, Membres, Année / Judo, 120, 1998 / Chorale, 45, 2003 / Total, 165, 2",
        "Tarif, Prix unitaire, Nombre / A, 2, 120 / B, 3, 80 / Total, 9, 200",
        "Poste, 2025, 2026 / Chauffage, 1200, 1300 / Eau, 300, 320 / Total, 1500, 1620",
      })
  void addsNeitherYearsNorRatesUp(String table) {
    assertThat(runSheet(table)).isEmpty();
  }
}
