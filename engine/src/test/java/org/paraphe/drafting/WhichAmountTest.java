package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;

/** Of several amounts for one thing: the whole of its parts, in euros, as it was last put right. */
class WhichAmountTest {
  private static final Found GRANT = new Found("deliberation-subvention");
  private static final Found MARKET = new Found("deliberation-marche");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\tAnnée 1\tAnnée 2\tAnnée 3\tTotal",
        "\t2026\t2027\t2028\tTotal général",
        "Poste\tTranche ferme\tTranche 1\tTranche 2\tEnsemble",
        "\tLot 1\tLot 2\tLot 3\tTotal des lots",
        "Prix\tPhase A\tPhase B\tPhase C\tCumul"
      })
  void readsTheTotalOfARow(String heads) {
    ExtractedPiece sheet = sheet(heads, 4);

    assertThat(MARKET.value("montantHt", sheet)).isEqualTo("91800.00");
    assertThat(MARKET.value("montantTva", sheet)).isEqualTo("18360.00");
    assertThat(MARKET.value("montantTtc", sheet)).isEqualTo("110160.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\tAnnée 1\tAnnée 2\tAnnée 3", "\tSite A\tSite B\tSite C", "\t2026\t2027\t2028"})
  void takesNoneOfAlikeColumnsWithoutATotal(String heads) {
    assertThat(MARKET.value("montantHt", sheet(heads, 3))).isNull();
    assertThat(MARKET.value("montantTtc", sheet(heads, 3))).isNull();
  }

  private static ExtractedPiece sheet(String heads, int columns) {
    String[][] rows = {
      {"HT", "30 000,00", "30 600,00", "31 200,00", "91 800,00"},
      {"TVA 20 %", "6 000,00", "6 120,00", "6 240,00", "18 360,00"},
      {"TTC", "36 000,00", "36 720,00", "37 440,00", "110 160,00"}
    };
    StringBuilder text = new StringBuilder(heads);
    for (String[] row : rows) {
      text.append('\n').append(String.join("\t", java.util.Arrays.copyOf(row, columns + 1)));
    }
    return Dossiers.sheet("prix.xlsx", text + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Offre HT|Montant|Note technique|Total|24 000|52|91|24000.00",
        "Prix HT|Avant négociation|Après négociation|Écart|25 000|24 000|1 000|24000.00"
      })
  void keepsTheColumnsOfOnePrice(
      String label, String a, String b, String c, String x, String y, String z, String untaxed) {
    ExtractedPiece sheet =
        Dossiers.sheet(
            "prix.xlsx",
            "\t%s\t%s\t%s\n%s\t%s\t%s\t%s\nDélai\t3\t3\t3\n".formatted(a, b, c, label, x, y, z));

    assertThat(MARKET.value("montantHt", sheet)).isEqualTo(untaxed);
  }

  @Test
  void readsTheLatestYearOfARow() {
    ExtractedPiece sheet =
        Dossiers.sheet(
            "fiche.xlsx",
            "Rubrique\t2024\t2025\t2026\nDemande\t1 800\t2 000\t2 600\nSubvention accordée\t1 500\t1 500\t1 900\n");

    assertThat(GRANT.value("montant", sheet)).isEqualTo("1900.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subventions 2026 (en milliers d'euros)\t\nAssociation\tProposé 2026\n",
        "Subventions 2026, montants en k€\t\nAssociation\tProposé 2026\n",
        "Association\tProposé 2026 (k€)\n",
        "Association\tProposé 2026 en K€\n",
        "Unité : millier d'euros\t\nAssociation\tProposé 2026\n",
        "Association\tProposé 2026 (en k-euros)\n"
      })
  void asksAboutTheFiguresOfATableInThousands(String heads) {
    ExtractedPiece sheet =
        Dossiers.sheet("tableau.xlsx", heads + "Club du Pré\t14,5\nFoyer des Crêtes\t0,8\n");

    assertThat(GRANT.fact("lignes", sheet).isToConfirm()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Subvention proposée (k€) : 12,5|true",
        "Subvention proposée : 12,5 k€|false",
        "Subvention proposée (€) : 1 250|false",
        "Subvention proposée : 1 250 € (budget du club, en k€ : 40)|false",
        "Subvention de la Région : 40 k€;Subvention proposée : 1 250|false"
      })
  void asksAboutABareFigureBesideThousands(String text, boolean asked) {
    Fact amount = GRANT.fact("montant", Dossiers.piece("note.txt", text.replace(';', '\n')));

    assertThat(amount.value()).isNotNull();
    assertThat(amount.isToConfirm()).isEqualTo(asked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Oui d'accord, on met 3 300 au lieu de 3 000.",
        "Finalement 3 300 € et non 3 000 €.",
        "Merci de corriger : 3300 à la place de 3000.",
        "Erreur de ma part, c'est 3.300 € plutôt que 3.000 €.",
        "Le bureau a fait passer l'aide de 3 000 à 3 300.",
        "Attention, remplacer 3 000 par 3 300.",
        "3 300 € (au lieu des 3 000 € prévus)"
      })
  void takesWhatStandsInPlaceOfTheOther(String answer) {
    Fact amount =
        GRANT.fact(
            "montant",
            Dossiers.piece("mail.txt", answer + "\n\nL'adjoint\n"),
            Dossiers.piece(
                "projet.txt", "Bénéficiaire : Basket Club du Lot\nMontant proposé : 3 000 €\n"));

    assertThat(amount.value()).asString().contains("3300.00");
    assertThat(amount.others()).extracting(o -> o.value().asText()).containsExactly("3000.00");
  }

  @Test
  void tellsByWhichRuleAnAmountWithItsLettersStandsInPlaceOfTheOther() {
    Fact amount =
        GRANT.fact(
            "montant",
            Dossiers.piece(
                "mail.txt",
                "La subvention est de 3 300 € (trois mille trois cents euros) et non 3 000 €.\n\n"
                    + "> Mettre une subvention de 3 000 €.\n"));

    assertThat(amount.value()).asString().contains("3300.00");
    assertThat(amount.rule()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le club compte 3 300 licenciés au lieu de 3 000.",
        "La jauge passe de 2 500 à 3 300 places.",
        "Le club demandait 3 300 € au lieu de 2 500 €."
      })
  void leavesOtherReplacedFiguresAlone(String answer) {
    Fact amount =
        GRANT.fact(
            "montant",
            Dossiers.piece("mail.txt", answer + "\n"),
            Dossiers.piece(
                "projet.txt", "Bénéficiaire : Basket Club du Lot\nMontant proposé : 3 000 €\n"));

    assertThat(amount.value()).asString().contains("3000.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Montant du marché : 312 000 € HT (374 400 € TTC)\nAvenant n° 2 : 14 500 € HT, soit 2 900 € de TVA et 17 400 € TTC",
        "Avenant n° 2 de 14 500 € HT, 17 400 € TTC (TVA : 2 900 €)\nNouveau montant du marché : 334 500 € HT, soit 401 400 € TTC",
        "Le marché de 312 000 € HT, soit 374 400 € TTC, reçoit un avenant. Montant de l'avenant : 14 500 € HT, TVA 2 900 €, 17 400 € TTC."
      })
  void takesThePricesThatGoWithTheOnlyTax(String text) {
    Fact untaxed = MARKET.fact("montantHt", Dossiers.piece("rapport.txt", text));

    assertThat(untaxed.value()).asString().contains("14500.00");
    assertThat(untaxed.others()).isNotEmpty();
    assertThat(MARKET.value("montantTtc", text)).isEqualTo("17400.00");
  }

  private static final String OFFER = "TVA 20 % : 13 500 €\nMontant TTC : 81 000 €\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Offre de base : 62 000 € HT\nVariante retenue : 67 500 € HT\n",
        "Montant lu : 76 500 € HT\nMontant rectifié : 67 500 € HT\n"
      })
  void saysThatOnePriceAloneAddsUp(String prices) {
    Fact untaxed = MARKET.fact("montantHt", Dossiers.piece("rapport.txt", prices + OFFER));

    assertThat(untaxed.value()).asString().contains("67500.00");
    assertThat(untaxed.others()).isNotEmpty();
    assertThat(untaxed.rule()).isNotNull();
  }

  @Test
  void saysNothingOfAnotherPiecesPrice() {
    Fact untaxed =
        MARKET.fact(
            "montantHt",
            Dossiers.piece("rapport.txt", "Montant HT : 67 500 €\n" + OFFER),
            Dossiers.piece("note.txt", "Montant du marché : 62 000 € HT\n"));

    assertThat(untaxed.others()).hasSize(1);
    assertThat(untaxed.rule()).doesNotContain("TVA");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "On est à 47 k€ HT, exactement 47 150 € HT.|0",
        "On est à 46 k€ HT, exactement 47 150 € HT.|1",
        "Prix : 47 150 € HT;Retenue de garantie : 5 %, soit 2 357,50 € HT|0"
      })
  void countsNoRoundedAmountNorASecurityForARival(String text, int rivals) {
    assertThat(
            MARKET.fact("montantHt", Dossiers.piece("mail.txt", text.replace(";", "\n"))).others())
        .hasSize(rivals);
  }
}
