package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;

/** Tables that compare offers, however they tell which one is chosen. */
class ComparedOffersTest {
  private static final Found MARKET = new Found("deliberation-marche");
  private static final Found CONTRACT = new Found("decision-contrat");

  private static ExtractedPiece table(String rows) {
    return Dossiers.sheet("offres.xlsx", rows);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Consultation : toiture du gymnase\n\nEntreprise\tOffre HT\tNote\tAvis\nDabin\t52300\t81\t\nToit & Bois\t49750\t90\tà retenir\nSARL Maugis\t58120\t74\t",
        "Entreprise\tMontant HT\tAvis\nDabin\t52300\tà écarter\nToit & Bois\t49750\tà attribuer\nSARL Maugis\t58120\t",
        "Entreprise\tBase HT\tBase TTC\tRang\nDabin\t52300\t62760\t2\nToit & Bois\t49750\t59700\t1\nSARL Maugis\t58120\t69744\t3"
      })
  void readsTheRowThatIsChosen(String rows) {
    assertThat(MARKET.value("titulaire", table(rows))).isEqualTo("Toit & Bois");
    assertThat(MARKET.value("montantHt", table(rows))).isEqualTo("49750.00");
  }

  @Test
  void readsTheColumnRankedFirstWhereCompaniesHeadColumns() {
    Fact price =
        MARKET.fact(
            "montantHt",
            table(
                "\tLudoparc\tJeux & Nature\tPlein Air 47\nMontant HT\t41 980,00\t38 700,00\t44 215,00\nClassement\t2\t3\t1"),
            Dossiers.piece(
                "mot.txt", "Plein Air 47 obtient la meilleure note : 44 215 € HT, 53 058 € TTC."));

    assertThat(price.found()).map(v -> v.asText()).hasValue("44215.00");
    assertThat(price.others()).isEmpty();
  }

  @Test
  void holdsTheReportAgainstTheTable() {
    Fact price =
        MARKET.fact(
            "montantHt",
            table("Entreprise\tBase HT\tRang\nÉlagage Pyrénéen\t18900\t1\nArbo Services\t17400\t2"),
            Dossiers.piece(
                "rapport.txt",
                "Attribuer le marché à l'entreprise Élagage Pyrénéen pour un montant de 19 800 € HT."));

    assertThat(price.others()).hasSize(1);
  }

  @Test
  void setsTheFirstOfATableBesideWhomItRanksBehind() {
    Fact holder =
        MARKET.fact(
            "titulaire",
            table("Offre\tPrix HT\tRang\nGarage Sernin\t58000\t1\nCamions Aurélia SAS\t61700\t2"),
            Dossiers.piece(
                "projet.txt", "Article 1er : le marché est attribué à Camions Aurélia SAS."));

    assertThat(holder.found()).map(v -> v.asText()).hasValue("Camions Aurélia SAS");
    assertThat(holder.others()).map(o -> o.value().asText()).containsExactly("Garage Sernin");
  }

  @Test
  void ranksNoFormByADayOfTheFirst() {
    assertThat(
            CONTRACT.value(
                "cocontractant",
                table(
                    "Objet\tlocation de photocopieurs\nCocontractant\tBureautique du Nord SAS\nMontant\t18 720,00 € TTC\nDate d'effet\t1er décembre 2026")))
        .isEqualTo("Bureautique du Nord SAS");
  }

  @Test
  void readsNoNameAcrossTwoRows() {
    assertThat(
            MARKET.value(
                "titulaire",
                table("Entreprise\tRemarque\nDabin\tdossier à retenir\nMaugis\tcomplet")))
        .isNotEqualTo("Maugis");
  }

  @Test
  void takesTheTotalWithTaxForNoPriceWithout() {
    Fact price =
        MARKET.fact(
            "montantHt",
            table(
                "N°\tDésignation\tTotal HT\n1\tRabotage\t15000\n2\tEnrobés\t29400\nTOTAL HT\t\t44400\nTVA 20 %\t\t8880\nTOTAL TTC\t\t53280"));

    assertThat(price.found()).map(v -> v.asText()).hasValue("44400.00");
    assertThat(price.others()).isEmpty();
  }

  @Test
  void namesNoCompanyRankedBehindBesideTheFirst() {
    Fact holder =
        MARKET.fact(
            "titulaire",
            table(
                "Candidat\tMontant HT\tRang\nCouvreurs du Forez\t84300\t1\nToitures Margeride\t81650\t2"),
            Dossiers.piece(
                "rapport.txt",
                "Toitures Margeride est la moins chère mais ne dit rien de la charpente.\nL'offre la plus avantageuse est celle de Couvreurs du Forez."));

    assertThat(holder.found()).map(v -> v.asText()).hasValue("Couvreurs du Forez");
    assertThat(holder.others()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On repart avec Thermo Confort (le devis de Calorix était à 3 150 € TTC, plus cher).",
        "On signe avec Thermo Confort. L'offre de Calorix, trop chère, est écartée.",
        "On signe avec Thermo Confort. Calorix n'a pas été retenue."
      })
  void namesNoneWhoWasDearer(String text) {
    Fact party = CONTRACT.fact("cocontractant", Dossiers.piece("note.txt", text));

    assertThat(party.found()).map(v -> v.asText()).hasValue("Thermo Confort");
    assertThat(party.others()).isEmpty();
  }

  @Test
  void tellsOffersOnOneLineApart() {
    Fact price =
        MARKET.fact(
            "montantHt",
            Dossiers.piece(
                "note.txt",
                "Offres : GENIE CLIMATIQUE 63 - 88.450,00 E HT ; CHAUFFAGE AUVERGNE - 84.990,00 E HT ; THERMIC SERVICE - 91.200,00 E HT.\nProposition : retenir GENIE CLIMATIQUE 63 (106.140,00 E TTC).\n"));

    assertThat(price.found()).map(v -> v.asText()).hasValue("88450.00");
    assertThat(price.others()).isEmpty();
  }

  @Test
  void prefersTheDayOfEffectToThatOfThePerformance() {
    Fact day =
        CONTRACT.fact(
            "dateEffet",
            Dossiers.piece(
                "offre.txt",
                "Spectacle : une représentation le samedi 19 juin 2027.\nLe contrat prend effet à la date du 1er juin 2027."));

    assertThat(day.found()).map(v -> v.asText()).hasValue("2027-06-01");
    assertThat(day.others()).isEmpty();
  }

  @Test
  void namesAPartyInFullWhereAnotherPieceDoes() {
    assertThat(
            CONTRACT.value(
                "cocontractant",
                Dossiers.piece("visa.txt", "Vente du tracteur à M. Vernhes.\nDGS"),
                Dossiers.piece(
                    "lettre.txt", "M. Patrick Vernhes, exploitant agricole, l'acquiert.")))
        .isEqualTo("M. Patrick Vernhes");
  }
}
