package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.drafting.Dossiers;
import org.paraphe.facts.Value;

class UnreadRowCheckTest {
  private static final String FIRST = "Club\tMontant\nFoyer rural\t1 200,00 €\nChorale\t300 €\n";
  private static final Value GRANTS =
      Taking.rows(
          "beneficiaire=Foyer rural, montant=1200.00", "beneficiaire=Chorale, montant=300.00");

  private static Taking grants(String rest) {
    return Taking.of("deliberation-subvention")
        .piece(
            Dossiers.sheet("tableau.ods", FIRST + rest.replace(" | ", "\t").replace(" / ", "\n")));
  }

  private static List<String> inTable(String rest) {
    return grants(rest).took("lignes", GRANTS, "Foyer rural").told(new UnreadRowCheck());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Club cycliste | 8OO,00 €",
        "Club cycliste | à définir",
        "Club cycliste | 800 €",
        "Club cycliste | 300 €",
        "Ensemble vocal | 800 €",
        "Section judo | 800 €",
      })
  void showsARowThatTheActDoesNotHold(String row) {
    assertThat(inTable(row))
        .containsExactly(
            "Des lignes du tableau de « tableau.ods » ne sont pas dans l'acte : « " + row + " ».");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Total | 1 500,00 €",
        "Sous-total sport | 1 500,00 €",
        "TOTAL GÉNÉRAL | 1 500,00 €",
        "Reste à attribuer | 200 €",
        "Enveloppe | 2 000 €",
        "Ensemble des clubs | 1 500 €",
        "Section de fonctionnement | 1 500 €",
        "Club cycliste | néant",
        "Club cycliste | -",
        "Club cycliste | 0,00 €",
        "Club cycliste",
        "Sports | ",
      })
  void keepsQuietOfSumsAndOfRowsThatGiveNothing(String row) {
    assertThat(inTable(row)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Foyer rural, 300 € / Judo, 300 € / Chorale, 300 € | « Judo, 300 € »",
        "Foyer rural, 300 € / La Chorale des bords, 300 € / Judo, 300 € | « Judo, 300 € »",
        "Foyer rural, 500 €, 300 € / Chorale, 300 €, 300 € / Judo, 300 €, néant |",
        "Foyer rural, 500 €, 300 € / Chorale, 300 €, 300 € / Judo, 300 €, 90 € | « Judo, 300 €, 90 € »",
      })
  void tellsWhichRowOfSeveralEqualOnesIsLost(String rows, String lost) {
    String text = rows.replace(" / ", "\n").replace(", ", "\t");
    Value lines =
        Taking.rows(
            "beneficiaire=Foyer rural, montant=300.00", "beneficiaire=Chorale, montant=300.00");

    assertThat(
            Taking.of("deliberation-subvention")
                .piece(Dossiers.sheet("a.ods", text))
                .took("lignes", lines, "Foyer rural")
                .told(new UnreadRowCheck()))
        .isEqualTo(
            lost == null
                ? List.of()
                : List.of(
                    "Des lignes du tableau de « a.ods » ne sont pas dans l'acte : "
                        + lost.replace(", ", " | ")
                        + "."));
  }

  @Test
  void readsTheTableOfABudget() {
    String table = "6161\tAssurances\t500,00\t\n6227\tActes\t9O,00\t\n7411\tDotation\t\t500,00";
    Taking taking =
        Taking.of("deliberation-decision-modificative")
            .piece(Dossiers.sheet("dm.ods", table))
            .took(
                "lignes",
                Taking.rows("section=F, compte=6161, depense=500.00, recette=500.00"),
                "6161");

    assertThat(taking.told(new UnreadRowCheck()))
        .singleElement()
        .asString()
        .endsWith(": « 6227 | Actes | 9O,00 ».");
  }

  @Test
  void quotesFiveRowsAndCountsTheOthers() {
    assertThat(inTable("A | 1 € / B | 2 € / C | 3 € / D | 4 € / E | 5 €").get(0))
        .endsWith("« A | 1 € », « B | 2 € », « C | 3 € », « D | 4 € », « E | 5 € ».");
    assertThat(
            inTable("A | 1 € / B | 2 € / C | 3 € / D | 4 € / E | 5 € / F | 6 € / G | 7 €").get(0))
        .endsWith("« E | 5 € » et 2 autres.");
    assertThat(inTable("A | 1 € / B | 2 € / C | 3 € / D | 4 € / E | 5 € / F | 6 €").get(0))
        .endsWith("« E | 5 € » et 1 autre.");
    assertThat(inTable("x".repeat(170) + " | 1 €").get(0))
        .endsWith("« " + "x".repeat(160) + "… ».");
  }

  @Test
  void keepsQuietOfOtherTablesAndOfWhatAPersonTyped() {
    Taking other =
        grants("")
            .piece(Dossiers.sheet("b.ods", "Foyer rural\t1 200 €\nColle\t10 €"))
            .took("lignes", GRANTS, "Foyer rural");

    assertThat(other.told(new UnreadRowCheck())).isEmpty();
    assertThat(grants("Judo | 800 €").typed("lignes", GRANTS).told(new UnreadRowCheck())).isEmpty();
  }

  @Test
  void keepsQuietOfOffersThatWereNotRetained() {
    Taking taking =
        Taking.of("deliberation-marche")
            .piece(Dossiers.sheet("offres.ods", "Bati\t1 000 €\nRoc\t1 200 €"))
            .took("lots", Taking.rows("titulaire=Bati, montantHt=1000.00"), "Bati");

    assertThat(taking.told(new UnreadRowCheck())).isEmpty();
  }

  private static List<String> inText(String line) {
    String last = "7411 Dotation 1 700,00";
    return Taking.of("deliberation-decision-modificative")
        .piece(
            "dm.odt", "Dépenses 2026\n6161 Assurances 500,00\n" + line + "\n" + last + "\n" + line)
        .took(
            "lignes",
            Taking.rows("section=F, compte=6161, depense=500.00", "compte=7411, recette=1700.00"),
            "6161 Assurances 500,00\n" + line + "\n" + last)
        .told(new UnreadRowCheck());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "615221 Entretien l 2OO,00",
        "615221 Entretien 1 200",
        "615221 Entretien -350,00 €",
        "615221 Entretien : 800",
        "615221 Entretien 1 500,00",
        "615221 Entretien 2 700,00",
      })
  void showsALineOfTextThatABudgetDoesNotHold(String line) {
    assertThat(inText(line))
        .containsExactly(
            "Des lignes du tableau de « dm.odt » ne sont pas dans l'acte : « " + line + " ».");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "6161 Assurances 500,00 €",
        "6161 Assurances 500",
        "6161 - fonction 020 500,00",
        "7411 Dotation 1700,00 0,00",
        "Total 2 200,00",
        "Chapitre 011 2 200,00",
        "Voir la note du service",
        "Page 12",
        "Décision modificative n° 3 – budget principal – 2026",
      })
  void keepsQuietOfALineThatIsReadOrHasNoAmount(String line) {
    assertThat(inText(line)).isEmpty();
  }

  @Test
  void readsOnAfterTheLastLineToTheEndOfTheParagraph() {
    String read = "6161 Assurances 500,00";
    Taking taking =
        Taking.of("deliberation-decision-modificative")
            .piece("dm.odt", read + "\n6227 Actes 90,00\nSoit en tout 590,00\n\n6228 Divers 10,00")
            .took("lignes", Taking.rows("section=F, compte=6161, depense=500.00"), read);

    assertThat(taking.told(new UnreadRowCheck()))
        .singleElement()
        .asString()
        .endsWith(": « 6227 Actes 90,00 ».");
  }
}
