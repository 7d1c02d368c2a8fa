package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.drafting.Dossiers;

class TableTotalCheckTest {

  /** Rows parted by slashes, cells by commas with a space. */
  private static Taking table(String kind, String field, String rows) {
    String text = rows.replace(" / ", "\n").replace(", ", "\t").replace("_", "");
    return Taking.of(kind)
        .piece(Dossiers.sheet("tableau.ods", text))
        .took(field, Taking.rows("beneficiaire=Foyer rural"), "Foyer rural");
  }

  private static List<String> told(String rows) {
    return table("deliberation-subvention", "lignes", rows).told(new TableTotalCheck());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Club, Montant / Foyer rural, 1 200 € / Chorale, 300 € / Total, 1 600 € | Total",
        "Foyer rural, 1 200 / Chorale, 300 / TOTAUX, 1 600,00 | TOTAUX",
        "Foyer rural, 900, 1 200 / Chorale, 100, 300 / Montant total, 1 000, 1 600 | Montant total",
        "Foyer rural, sport, 1 200 / Chorale, musique, 300 / Total, 1 600 | Total",
        "Foyer rural, 1 200 / Chorale, 300 / Ensemble des aides :, 1 600 | Ensemble des aides :",
        "Foyer rural, sport, 1 200 / Chorale, musique, 300 / Ensemble, , 1 600 | Ensemble",
        "Foyer rural, 1 200 / Chorale, 250 / Sous-total, 1 450 / École, 50 / Total, 1 600 | Total",
        "Foyer rural, 1 200 / Chorale, 300 / ENSEMBLE, 1 600 | ENSEMBLE",
        "Foyer rural, sport, 1 200 / Chorale, chant, 300 / Ensemble, _, 1 600 | Ensemble",
        "Foyer rural, 1 200 / Chorale, 300 / Ensemble des clubs, 1 600 | Ensemble des clubs",
        "Foyer rural, 1 200 / Chorale, 300 / Cumul :, 1 600 | Cumul :",
      })
  void blocksOnATotalThatIsNotTheSum(String rows, String label) {
    assertThat(told(rows))
        .containsExactly(
            "« %s » annonce 1\u202f600\u00a0€ ; les lignes au-dessus donnent 1\u202f500\u00a0€."
                .formatted(label));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Club, Montant / Foyer rural, 1 200 € / Chorale, 300 € / Total, 1 500 €",
        "Club, 2025, 2026 / Foyer rural, 900, 1 200 / Chorale, 100, 300 / Total, 1 000, 1 500",
        "Foyer rural, 1 200 / Chorale, 300 / Sous-total, 1 500 / École, 50 / Total, 1 550",
        "Foyer rural, 1 200 / Chorale, 300 / Total, à voir",
        "Foyer rural, 1 200 / Total, 1 600",
        "Foyer rural, 1 200 / Chorale, 300",
        "Foyer rural, sport, 1 200 / Chorale, musique, 300 / Total, 1 500",
        "Foyer rural, 1 200 / Chorale, 300 / Totalement neuf, 20",
        "Foyer rural, 1 200 / Chorale, 300 / Ensemble, 1 500",
        "Foyer rural, 1 200 / Chorale, 300 / Ensemble vocal, 20",
        "Foyer rural, 1 200 / Chorale, 300 / Ensemble en musique, 20",
        "Foyer rural, 1 200 / Chorale, 300 / Ensemble Cantabile, 1 600",
        "Foyer rural, 1 200 / Chorale, 300 / Cumulus, 20",
        "Aides / Club, 2025, Voté / Foyer rural, 900, 1 200 / Chorale, 100, 300 / Total, 1 000, 1 500",
        "Foyer rural, 1 200 / À reporter, 1 200 / Report, 1 200 / Chorale, 300 / Total, 1 500",
        "Foyer rural, 1 200 / Report page 1, 1 200 / Chorale, 300 / Total, 1 500",
      })
  void keepsQuietOfASumAndOfWhatIsNone(String rows) {
    assertThat(told(rows)).isEmpty();
  }

  @Test
  void saysWhichField() {
    assertThat(
            new TableTotalCheck()
                .run(
                    table(
                            "deliberation-subvention",
                            "lignes",
                            "Foyer rural, 1 200 / Chorale, 300 / Total, 1 600")
                        .subject()))
        .extracting(f -> f.severity() + " " + f.where())
        .containsExactly("BLOQUANT champ lignes");
  }

  @Test
  void leavesToTheTotalCheckWhatAPackDeclaresAsASum() {
    String rows = "Foyer rural, 1 200 / Chorale, 300 / Total, 1 600";

    assertThat(table("deliberation-marche", "lots", rows).told(new TableTotalCheck())).hasSize(1);
    assertThat(
            table("deliberation-marche", "lots", rows)
                .typed("montantHt", "1600.00")
                .told(new TableTotalCheck()))
        .isEmpty();
    assertThat(
            table("deliberation-decision-modificative", "lignes", rows).told(new TableTotalCheck()))
        .isEmpty();
  }

  @Test
  void looksAtTheTableThatTheActTookItsLinesFrom() {
    Taking taking =
        Taking.of("deliberation-subvention")
            .piece(Dossiers.sheet("autre.ods", "Colle\t10\nPapier\t20\nTotal\t50"))
            .piece(Dossiers.sheet("tableau.ods", "Foyer rural\t1 200\nChorale\t300"))
            .took("lignes", Taking.rows("beneficiaire=Foyer rural"), "Foyer rural");

    assertThat(taking.told(new TableTotalCheck())).isEmpty();
  }
}
