package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraphe.drafting.Dossiers.piece;
import static org.paraphe.drafting.Dossiers.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.act.ActKind;
import org.paraphe.checking.CheckSubject;
import org.paraphe.checking.Checks;
import org.paraphe.checking.Finding;
import org.paraphe.checking.FindingCode;
import org.paraphe.checking.Severity;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Value;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePacks;

/** Sheets of labels and values, tables before and after, and mails of three lines. */
class TablesAndShortMailsTest {

  private record Drafted(Draft draft, List<Finding> findings) {
    String value(String field) {
      return draft.facts().stream()
          .filter(f -> f.name().equals(field))
          .flatMap(f -> f.found().stream())
          .map(Value::asText)
          .findFirst()
          .orElse("(absent)");
    }

    List<Severity> told(FindingCode code, String where) {
      return findings.stream()
          .filter(f -> f.code() == code && f.where().equals(where))
          .map(Finding::severity)
          .toList();
    }
  }

  private static Drafted draft(String kind, ExtractedPiece... pieces) {
    TemplatePack pack = TemplatePacks.load(null).find(new ActKind(kind)).orElseThrow();
    LocalDate day = LocalDate.of(2027, 3, 1);
    DraftRequest request = new DraftRequest(pack, List.of(pieces), Map.of(), Map.of(), "", day);
    Draft draft = new ExtractiveDrafter(new ActTemplates()).draft(request);
    return new Drafted(
        draft,
        Checks.standard()
            .run(
                new CheckSubject(
                    pack, draft.act(), draft.facts(), Map.of(), request.pieces(), day)));
  }

  @Test
  void readsASheetOfLabelsAndValues() {
    Drafted drafted =
        draft(
            "deliberation-subvention",
            sheet(
                "fiche.docx",
                """
                Demandeur\tChorale des Deux Rives
                Objet\tAchat de partitions et location d'un piano
                Exercice\t2027
                Montant sollicité\t900,00 €
                Montant proposé\t750,00 €
                Nature comptable\t65748
                Commission culture du 12/02/2027\tAvis favorable
                """));

    assertThat(drafted.value("objetSubvention")).contains("partitions");
    assertThat(drafted.value("montant")).isEqualTo("750.00");
    assertThat(drafted.value("imputation")).isEqualTo("65748");
    assertThat(drafted.value("avisCommission")).contains("favorable");
  }

  @Test
  void readsThisYearsColumnBelowAMergedTitle() {
    Drafted drafted =
        draft(
            "deliberation-subvention",
            sheet(
                "aides.xlsx",
                """
                Aides aux clubs, exercice 2027
                N°\tClub\tVersé 2026\tProposé 2027\tMotif
                1\tLes Cyclotouristes\t300,00 €\t320,00 €\tRandonnée annuelle
                2\tLe Volant Blanc\t150,00 €\t100,00 €\tAchat de filets
                TOTAL\t450,00 €\t420,00 €
                """));

    assertThat(drafted.value("lignes")).contains("320", "100", "filets").doesNotContain("150.00");
  }

  @Test
  void readsAMailThatIsTheWholeDossier() {
    Drafted drafted =
        draft(
            "deliberation-subvention",
            piece(
                "mail.txt",
                "Pour le prochain conseil : on donne 310 € au Comité des fêtes de Lurbe pour son"
                    + " feu de la Saint-Jean, sur 2027, article 65748.\n"
                    + "Bonne journée\n"));

    assertThat(drafted.value("montant")).isEqualTo("310.00");
    assertThat(drafted.value("exercice")).isEqualTo("2027");
  }

  @Test
  void findsWhatIsAskedForBeforeTheAsking() {
    Drafted drafted =
        draft(
            "deliberation-subvention",
            piece(
                "lettre.txt",
                "Association Main Tendue\nPour la rénovation de la cuisine partagée, nous demandons"
                    + " à la ville une subvention de 2 400 € sur l'exercice 2027.\n"));

    assertThat(drafted.value("objetSubvention")).contains("cuisine partagée");
  }

  @Test
  void takesThePostCreatedAndNotTheOneThatGoes() {
    Drafted drafted =
        draft(
            "deliberation-emploi",
            piece("note.txt", "Il convient de créer le poste qui suit. Catégorie C.\n"),
            sheet(
                "effectifs.docx",
                """
                Emploi supprimé\tEmploi créé
                1 adjoint technique, temps complet\t1 technicien, temps complet (35 heures)
                au 30 avril 2027\tau 1er mai 2027
                """));

    assertThat(drafted.value("grade")).isEqualTo("[technicien]");
    assertThat(drafted.value("dateEffet")).isEqualTo("2027-05-01");
  }

  @Test
  void letsARejectedOfferContradictNothing() {
    Drafted drafted =
        draft(
            "deliberation-marche",
            piece(
                "rapport.txt",
                "Réfection de la toiture du gymnase. La meilleure offre est celle de COUVERTOIT :"
                    + " 51 000,00 € HT, 61 200,00 € TTC. Imputation : 21318.\n"
                    + "L'offre de Toits du Sud (44 000,00 € HT) est irrégulière.\n"));

    assertThat(drafted.value("titulaire")).isEqualTo("COUVERTOIT");
    assertThat(drafted.value("montantHt")).isEqualTo("51000.00");
    assertThat(drafted.value("imputation")).contains("21318");
    assertThat(drafted.told(FindingCode.FAIT_CONTRADICTOIRE, "champ montantHt")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mme Rose Ferrand, adjointe à la culture depuis 2020, a démissionné de son mandat.",
        "M. Léo Garnier avait demandé cette délégation, elle lui est refusée."
      })
  void showsAFormerDelegateWithoutBlocking(String former) {
    Drafted drafted =
        draft(
            "arrete-delegation",
            piece(
                "note.txt",
                former
                    + "\nLe maire souhaite déléguer à Mme Inès Valadier, quatrième adjointe, la"
                    + " culture et le patrimoine à compter du 1er avril 2027.\n"));

    assertThat(drafted.value("elu")).isEqualTo("Mme Inès Valadier");
    assertThat(drafted.told(FindingCode.FAIT_CONTRADICTOIRE, "champ elu"))
        .doesNotContain(Severity.BLOQUANT);
  }

  @Test
  void namesThePlaceLetAsTheObjectOfALease() {
    Drafted drafted =
        draft(
            "decision-contrat",
            sheet(
                "bail.pdf",
                """
                Bien\tGarage n° 4, 2 rue des Lices
                Locataire\tMme Anaïs Robin
                Loyer mensuel\t62,00 €
                Base\tLe 5° du L. 2122-22
                """));

    assertThat(drafted.value("objet")).contains("Garage n° 4");
    assertThat(drafted.value("pointDelegation")).isEqualTo("5°");
  }

  @Test
  void tellsWhatADiscussionIsAboutWhereNothingIsDecided() {
    Drafted drafted =
        draft(
            "deliberation-libre",
            piece(
                "compte-rendu.txt",
                "Objet : horaires de la médiathèque\nConsidérant que la fréquentation baisse le"
                    + " lundi, la commission s'interroge.\n"));

    assertThat(drafted.value("objet")).isEqualTo("horaires de la médiathèque");
    assertThat(drafted.told(FindingCode.CHAMP_MANQUANT, "champ articles"))
        .containsExactly(Severity.BLOQUANT);
  }

  @Test
  void asksForTheConventionThatAPieceOnlyAnnounces() {
    Drafted drafted =
        draft(
            "deliberation-subvention",
            piece(
                "rapport.txt",
                "Il est proposé d'attribuer à l'association Scènes du Port une subvention de 9 000"
                    + " €, portant le total des aides versées en 2027 à 31 000 €. Une convention"
                    + " d'objectifs est jointe.\n"));

    assertThat(drafted.value("totalAnnee")).isEqualTo("31000.00");
    assertThat(drafted.told(FindingCode.CONVENTION_REQUISE, "champ totalAnnee"))
        .containsExactly(Severity.ATTENTION);
  }

  @Test
  void tellsATotalThatIsNotTheSumOfTheGrants() {
    Drafted drafted =
        draft(
            "deliberation-subvention",
            sheet(
                "aides.xlsx",
                """
                Aides 2027
                Bénéficiaire\tDemandé\tProposition de la commission\tObjet
                Le Cercle nautique\t500,00 €\t400,00 €\tBouées
                Chœur du Vallon\t250,00 €\t200,00 €\tConcert
                TOTAL\t750,00 €\t700,00 €
                """));

    assertThat(drafted.value("lignes")).contains("400.00", "200.00").doesNotContain("500.00");
    assertThat(drafted.told(FindingCode.MONTANT_INCOHERENT, "champ lignes"))
        .containsExactly(Severity.BLOQUANT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nom : CHABERT\nPrénom : Maud\nQualité : 4e adjointe\n",
        "Prénom : Maud\nNom : CHABERT\nQualité : 4e adjointe\n"
      })
  void putsANameTogetherThatAFormParts(String form) {
    Drafted drafted =
        draft(
            "arrete-delegation",
            piece("fiche.txt", form + "Domaines : sports\nDate d'effet : 1er avril 2027\n"));

    assertThat(drafted.value("elu")).isEqualTo("Maud CHABERT");
  }

  @Test
  void putsANameTogetherThatStandsInTwoColumns() {
    Drafted drafted =
        draft(
            "arrete-delegation",
            sheet(
                "fiche.xlsx",
                "Nom\tPrénom\tQualité\tDomaines\nCHABERT\tMaud\t4e adjointe\tsports\n"));

    assertThat(drafted.value("elu")).isEqualTo("Maud CHABERT");
  }

  @Test
  void takesTheFirstDayOfAPeriodForAnEffect() {
    Drafted drafted =
        draft(
            "deliberation-emploi",
            piece(
                "mail.txt",
                "Il faut créer deux emplois non permanents d'adjoint technique à temps complet, du 1er"
                    + " juin au 31 août 2027, pour un accroissement saisonnier d'activité.\n"));

    assertThat(drafted.value("dateEffet")).isEqualTo("2027-06-01");
    assertThat(drafted.told(FindingCode.FAIT_CONTRADICTOIRE, "champ dateEffet")).isEmpty();
  }

  @Test
  void takesTheLineOfTheCompanyThatWasChosen() {
    Drafted drafted =
        draft(
            "deliberation-marche",
            piece(
                "rapport.txt",
                """
                Réfection du parvis
                1. Pavages Réunis : 40 000,00 € HT, note 91/100
                2. SARL Minot : 43 500,00 € HT, note 80/100
                Il est proposé de retenir l'offre de Pavages Réunis, pour 40 000,00 € HT, soit \
                48 000,00 € TTC.
                """));

    assertThat(drafted.value("montantHt")).isEqualTo("40000.00");
    assertThat(drafted.told(FindingCode.FAIT_CONTRADICTOIRE, "champ montantHt")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nous proposons d'attribuer 640 € à la Ludothèque du Lavoir (article 65748) pour des jeux.",
        "La Ludothèque du Lavoir : nous proposons 640 € pour des jeux.",
        "Le club est heureux. La Ludothèque du Lavoir sollicite une subvention de 640 €."
      })
  void namesTheBeneficiaryAndNoCommonNoun(String words) {
    assertThat(
            draft("deliberation-subvention", piece("note.txt", "Mairie\n" + words + "\n"))
                .value("beneficiaire"))
        .isEqualTo("Ludothèque du Lavoir");
  }

  @Test
  void readsAnEndBeforeItsStartInARequestWithoutADate() {
    Drafted drafted =
        draft(
            "arrete-circulation",
            piece(
                "demande.txt",
                "Voie : rue Neuve\nNature des travaux : pose d'un poteau\nDate de début :"
                    + " 14/12/2027\nDate de fin : 04/12/2027\nMesures : circulation alternée\n"));

    assertThat(drafted.value("dateFin")).isEqualTo("2027-12-04");
    assertThat(drafted.told(FindingCode.DATE_INCOHERENTE, "champ dateFin"))
        .containsExactly(Severity.BLOQUANT);
  }

  @Test
  void readsWhatANoteForbidsInPassing() {
    Drafted drafted =
        draft(
            "arrete-circulation",
            piece(
                "note.txt",
                "Critérium du 8 mai 2027 organisé par l'Étoile cycliste : prévoir un arrêté interdisant"
                    + " la circulation et le stationnement rue Haute.\n"));

    assertThat(drafted.value("motif")).startsWith("Critérium");
    assertThat(drafted.value("mesures")).contains("interdisant la circulation");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Entre la Troupe du Moulin, association, 2 rue Haute, et la commune de Lanzac",
        "Entre la commune de Lanzac, bailleur, et la Troupe du Moulin, preneur"
      })
  void namesTheOtherPartyOfAContract(String parties) {
    Drafted drafted =
        draft(
            "decision-contrat",
            piece(
                "contrat.txt",
                "CONTRAT\n"
                    + parties
                    + ".\nUne représentation est donnée le 5 juin 2027 pour 800 € TTC.\n"));

    assertThat(drafted.value("cocontractant")).isEqualTo("Troupe du Moulin");
    assertThat(drafted.value("dateEffet")).isEqualTo("2027-06-05");
  }

  @Test
  void readsALabelThatBeginsASentence() {
    Drafted drafted =
        draft(
            "deliberation-marche",
            piece(
                "note.txt",
                "Marché d'enseignes. Titulaire proposé : Lettres et Néons. Prix : à voir.\n"),
            piece(
                "pv.txt",
                "Le marché d'enseignes est attribué à la société Clair Signal pour 9 000 € HT.\n"));

    assertThat(drafted.told(FindingCode.FAIT_CONTRADICTOIRE, "champ titulaire"))
        .containsExactly(Severity.BLOQUANT);
  }

  @Test
  void keepsAnAlternatBesideASpeedLimit() {
    assertThat(
            draft(
                    "arrete-circulation",
                    piece(
                        "mail.txt",
                        "Sondages route de Sers du 11 au 15 janvier 2028 : alternat par feux tricolores"
                            + " et vitesse limitée à 30 km/h.\n"))
                .value("mesures"))
        .contains("alternat par feux tricolores", "vitesse limitée à 30 km/h");
  }

  @Test
  void tellsOfTwoPeopleInOneOffice() {
    Drafted drafted =
        draft(
            "arrete-delegation",
            piece(
                "note.txt",
                "Délégation de fonctions à M. Hugo Vernet, 2e adjoint, en matière de travaux, à compter"
                    + " du 1er avril 2027.\n"),
            piece("tableau.txt", "Tableau du conseil\n2e adjoint : M. Denis Vernet\n"));

    assertThat(drafted.told(FindingCode.FAIT_CONTRADICTOIRE, "champ elu")).isNotEmpty();
  }

  @Test
  void letsTwoOfOneNameHoldTwoOffices() {
    Drafted drafted =
        draft(
            "arrete-delegation",
            piece(
                "note.txt",
                "Délégation de fonctions à M. Hugo Vernet, 2e adjoint, en matière de travaux, à compter"
                    + " du 1er avril 2027.\n"),
            piece("tableau.txt", "Tableau du conseil\n5e adjoint : M. Denis Vernet\n"));

    assertThat(drafted.told(FindingCode.FAIT_CONTRADICTOIRE, "champ elu")).isEmpty();
  }
}
