package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;

/** Tables whose heads are nobody's labels, and pieces of which nothing holds. */
class GrantTablesAndOffersTest {
  private static final Found GRANT = new Found("deliberation-subvention");
  private static final Found CONTRACT = new Found("decision-contrat");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Qui\tPour quoi\tEu en 2026\tVoudrait\tOn donne",
        "Association\tDestination\tPerçu l'an dernier\tRéclamé\tDécision du bureau",
        "Structure\tAction\tVersé 2026\tDemandé 2027\tVersé 2027",
        "À qui\tRaison\tDéjà obtenu\tBesoin exprimé\tÀ voter",
        "Nom du club\tUsage\tRappel 2026\tSouhait 2027\tArbitrage 2027",
        "Bénéficiaires\tPour\tAnnée précédente\tSollicité\tRetenu par la commission"
      })
  void readsAColumnOfGrantsByTheVerbOfItsHead(String heads) {
    ExtractedPiece sheet = sheet(heads);

    assertThat(GRANT.value("lignes", sheet))
        .contains("montant=500.00", "montant=350.00", "Amicale du Pré", "objet=bal")
        .doesNotContain("850.00");
    assertThat(GRANT.value("montant", sheet)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\tRappel 2026\tDemandé\tVote\tMotif",
        "Club\tRappel 2026\tDemandé\tDécision du bureau\tMotif"
      })
  void leavesOutWhoIsRefusedAndReadsBodiesBelowNoHead(String heads) {
    ExtractedPiece sheet =
        Dossiers.sheet(
            "tableau.xlsx",
            heads
                + "\nAmicale du Pré\t400\t900\t500\tbal\nClub des Crêtes\t300\t300\t350\tcordes\nMoto-club du Lot\t0\t700\trefus\trassemblement\n");

    assertThat(GRANT.value("lignes", sheet))
        .contains("montant=500.00", "montant=350.00", "Amicale du Pré")
        .doesNotContain("Moto");
  }

  @Test
  void takesWhatIsCarriedOverForNobody() {
    ExtractedPiece sheet =
        Dossiers.sheet(
            "tableau.xlsx",
            "Bénéficiaire\tMontant\nAmicale du Pré\t500\nÀ reporter\t500\nReport\t500\nReporters du Lot\t350\n");

    assertThat(GRANT.value("lignes", sheet))
        .contains("Amicale du Pré", "Reporters du Lot")
        .doesNotContain("À reporter", "Report]");
  }

  @Test
  void namesNobodyBesideTheRowsOfSeveralGrants() {
    ExtractedPiece mail =
        Dossiers.piece(
            "mail.txt", "Le tableau est bon, 850 € en tout. Le Comité des fêtes attendra.\n");
    ExtractedPiece refused =
        Dossiers.sheet(
            "refus.xlsx", "Association\tDemandé\tMotif\nMoto club du Lot\t700\thors commune\n");

    assertThat(
            GRANT.value(
                "beneficiaire",
                sheet("Qui\tPour quoi\tEu en 2026\tVoudrait\tOn donne"),
                mail,
                refused))
        .isEqualTo("Amicale du Pré, Club des Crêtes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Voilà ce qu'on retient :\nl'Amicale du Pré aura 500 € pour son bal, le Club des Crêtes 350 €.",
        "La commission propose : l'Amicale du Pré 500 €, le Club des Crêtes 350 €.",
        "On accorde 500 € à l'Amicale du Pré et 350 € au Club des Crêtes.",
        "Sont attribuées : Amicale du Pré : 500 € ; Club des Crêtes : 350 €.",
        "Le bureau a décidé ceci. L'Amicale du Pré reçoit 500 € et le Club des Crêtes touche 350 €."
      })
  void readsBodiesAndAmountsOfOneSentence(String words) {
    Fact list =
        GRANT.fact(
            "lignes",
            Dossiers.piece("mail.txt", words + "\nLa Chorale Mélodia n'a rien déposé.\n"));

    assertThat(list.found().orElseThrow().toString())
        .contains("Amicale du Pré", "500.00", "Club des Crêtes", "350.00")
        .doesNotContain("Mélodia");
    assertThat(list.rule()).isEqualTo(Fact.EN_PHRASES);
  }

  @Test
  void readsAFormOfWhichAScanLostTheColumns() {
    ExtractedPiece form =
        Dossiers.piece(
            "scan.png",
            """
            DEMANDE DE SUBVENTION

            Nom de l'association Les Restos du Born

            N° SIRET 790 307 227 00039

            Exercice concerné 2026

            Montant demandé 1 500,00 €

            Nature Projet

            Objet achat d'un congélateur
            """);

    assertThat(GRANT.value("beneficiaire", form)).isEqualTo("Les Restos du Born");
    assertThat(GRANT.value("montant", form)).isEqualTo("1500.00");
    assertThat(GRANT.value("objetSubvention", form)).isEqualTo("achat d'un congélateur");
    assertThat(GRANT.value("nature", form)).isEqualTo("projet");
  }

  @Test
  void choosesNoColumnWhereSeveralAreLeftNorInABudget() {
    String two = "Qui\tPour quoi\tEu en 2026\tDonné par le maire\tDonné par le bureau";
    ExtractedPiece budget =
        Dossiers.sheet("budget.xlsx", "Poste\tMontant\nLocation\t400\nCachets\t300\nTOTAL\t700\n");

    assertThat(GRANT.fact("lignes", sheet(two)).found()).isEmpty();
    assertThat(GRANT.fact("lignes", budget).found()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Association\tObjet\tVoté le\tVersé\tMandat",
        "Qui\tPour quoi\tVersé le\tDonné\tBordereau",
        "Club\tUsage\tDate de paiement\tSomme\tN° de mandat",
        "Structure\tAction\tPayé le\tVersé\tRemarque"
      })
  void givesNothingByARegisterOfWhatWasPaid(String heads) {
    ExtractedPiece paid =
        Dossiers.sheet(
            "suivi.csv",
            heads
                + "\nAmicale du Pré\tbal\t02/03/2027\t900\t51\nClub des Crêtes\tcordes\t02/03/2027\t300\t52\n");

    assertThat(GRANT.fact("lignes", paid).found()).isEmpty();
  }

  @Test
  void takesNobodyWhoIsToldToPrepareTheActForTheBeneficiary() {
    ExtractedPiece note =
        Dossiers.piece("note.txt", "Josiane, prépare-moi la délibération du 3 mai.\n");

    assertThat(GRANT.value("beneficiaire", note)).isNull();
  }

  private static ExtractedPiece sheet(String heads) {
    return Dossiers.sheet(
        "tableau.xlsx",
        heads
            + "\nAmicale du Pré\tbal\t400\t900\t500\nClub des Crêtes\tcordes\t300\t300\t350\nENSEMBLE\t\t700\t1200\t850\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ">>> ANNULÉE, remplacée par notre offre du 3 décembre",
        "CADUC",
        "*** Devis périmé",
        "Remplacée par la version du 3 décembre",
        "À ne pas utiliser",
        "Ne plus en tenir compte."
      })
  void takesNothingFromAPieceThatIsStampedVoid(String stamp) {
    ExtractedPiece old =
        Dossiers.piece("ancien.txt", "FUMIVEX SARL\nRamonage : 980 € TTC par an\n" + stamp + "\n");
    ExtractedPiece now = Dossiers.piece("note.txt", "FUMIVEX : ramonage, 870 € TTC par an.");

    Fact fact = CONTRACT.fact("montant", old, now);
    assertThat(fact.found()).map(v -> v.asText()).hasValue("870.00");
    assertThat(fact.others()).isEmpty();
  }

  @Test
  void takesNoPriceFromTheOfferOfACompanyThatWasNotChosen() {
    ExtractedPiece lost =
        Dossiers.piece("offre Fumivex.txt", "FUMIVEX SARL - offre\nRamonage : 980 € TTC par an");
    ExtractedPiece note =
        Dossiers.piece("note.txt", "On signe avec Cheminées Borel, 1 020 € TTC par an.");

    Fact fact = CONTRACT.fact("montant", lost, note);
    assertThat(fact.found()).map(v -> v.asText()).hasValue("1020.00");
    assertThat(fact.others()).isEmpty();
    assertThat(CONTRACT.fact("cocontractant", lost, note).others()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Contrat de location n° LOC-2027-04                 | true
          Convention d'honoraires                            | true
          contrat d'entretien - Commune de Luzac             | true
          Offre de contrat de maintenance pour la mairie     | true
          Bail professionnel                                 | true
          contrat de location d'un broyeur                   | false
          Convention d'honoraires, litige du pont            | false
          entretien des cloches                              | false
          """)
  void knowsATitleThatNamesOnlyASortOfContract(String title, boolean generic) {
    assertThat(Generic.is(title)).isEqualTo(generic);
  }

  @Test
  void asksToConfirmTheSubjectOfAMailOfWhichTheDossierSpeaksNoMore() {
    String mail =
        "De : greffe\nObjet : calendrier des audiences\n\nL'affaire est inscrite au rôle. Le mémoire est attendu sous deux mois ; merci d'en accuser réception.\n";
    ExtractedPiece letter =
        Dossiers.piece(
            "lettre.txt",
            "Nous acceptons d'assister la commune dans le litige du pont, pour 2 400 € TTC.");

    assertThat(CONTRACT.fact("objet", Dossiers.piece("greffe.txt", mail)).rule()).isNotNull();
    assertThat(CONTRACT.value("objet", Dossiers.piece("greffe.txt", mail), letter))
        .contains("litige du pont");
  }

  @Test
  void readsAQuotedMailAcrossTheLinesThatItsProgramBroke() {
    String thread =
        "D'accord.\n\nLe 4 janvier 2027, contact@luthiers.example a écrit :\n"
            + "> Monsieur le Maire, nous vous joignons les comptes et le contrat d'engagement\n"
            + "> républicain signé par notre présidente le mois dernier.\n";

    assertThat(GRANT.value("engagementRepublicain", Dossiers.piece("fil.txt", thread)))
        .isEqualTo("true");
  }
}
