package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;

/** Who gets a grant, and how much: what is given, beside what is asked for and what things cost. */
class GrantWordingTest {
  private static final Found GRANT = new Found("deliberation-subvention");

  private static final ExtractedPiece REQUEST =
      Dossiers.piece(
          "lettre.txt",
          "Notre budget prévisionnel s'élève à 9 450 euros, dont 2 900 euros d'arbitrage et 1 900"
              + " euros de location. Nous sollicitons de la commune une subvention de 2 500 euros.");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          La Maison des jeunes de Vaubrac recevra en 2027 une subvention de 3 000 €.                           | Maison des jeunes de Vaubrac
          Cyclo-Club : 450 euros en 2027 pour acheter des maillots.                                           | Cyclo-Club
          Société de chasse La Saint-Hubert - 250 €                                                           | Société de chasse La Saint-Hubert
          Aide d'urgence de mille euros à la Croix-Rouge française.                                           | Croix-Rouge française
          Le conseil refuse les 5 000 € demandés par l'Aéroclub du Val mais lui accorde 1 200 €.              | Aéroclub du Val
          L'Épicerie solidaire du Val a besoin d'un congélateur. La commune accorde 500 €.                    | Épicerie solidaire du Val
          La SPA du Val gère la fourrière. Il est proposé de lui allouer une subvention de 1 100 €.          | SPA du Val
          Les Rencontres du Val, association loi 1901 présidée par Mme Roy, exposeront. Subvention de 300 €.  | Rencontres du Val
          Ce n'est plus à l'association Les Pierres mais à l'association La Voûte que nous versons 300 €.     | La Voûte
          Pour la Pétanque du Foirail c'est oui pour 180 euros.                                               | Pétanque du Foirail
          """)
  void hearsWhoGetsIt(String text, String name) {
    assertThat(GRANT.value("beneficiaire", text)).isEqualToIgnoringCase(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Organisateur : Comité de cyclisme. Droit d'arrivée demandé par l'organisateur : 2 500 €.",
        "Location de salle : 300 €",
        "Total des recettes : 300 €",
      })
  void takesNoHeadOfAnAccountForSomebody(String text) {
    assertThat(GRANT.value("beneficiaire", text)).isNotIn("Droit d'arrivée", "Location de salle");
    assertThat(String.valueOf(GRANT.value("beneficiaire", text))).doesNotContain("Total");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          association : Boxe du Val ¶ demandé : 600 ¶ proposé : 300                              | 300.00
          Amicale du Val ¶ Demandé : 1500 ¶ Accordé : 1200                                      | 1200.00
          La subvention au Cinéma Rex passe de 8 000 € à 9 000 € en 2027.                        | 9000.00
          Cyclo-Club : 450 euros. Le Vélo-Club a eu 800 euros.                                   | 450.00
          Tennis : réfection du court. Région 12 600 €, Fédération 4 000 €, commune 5 000 €.     | 5000.00
          """)
  void hearsHowMuch(String text, String amount) {
    assertThat(GRANT.value("montant", text.replace(" ¶ ", "\n"))).isEqualTo(amount);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Convention d'objectifs .. : néant, l'association n'en a pas | false",
        "Convention d'objectifs : non | false",
        "Convention d'objectifs signée le 3 mars 2026 | true",
        "La convention d'objectifs sera annexée. | true",
      })
  void hearsWhetherThereIsAConvention(String text, boolean convention) {
    assertThat(GRANT.value("convention", "Subvention de 900 € au club.\n" + text))
        .isEqualTo(String.valueOf(convention));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Je prépare la délib pour Les Archers du Causse : 900 € (et pas 1 200).",
        "Une seule délibération à faire pour le conseil du 19 novembre 2026 : les Archers du Causse,"
            + " 900 euros, exercice 2026.",
        "LES ARCHERS DU CAUSSE\nClub associatif - 4 chemin Haut, Belloc\nNotre association est ravie."
            + " Une aide de 900 € suffirait.",
        "Les Archers du Causse\nAssociation régie par la loi du 1er juillet 1901\nNous sollicitons une"
            + " aide de 900 €. Notre association a signé.",
        "Les Archers du Causse\nassociation loi 1901\n19 rue Haute\nLe gymnase de la Vigne nous ouvre"
            + " sa salle. Il nous manque 900 €.",
      })
  void namesWhoIsGrantedSomething(String text) {
    assertThat(GRANT.value("beneficiaire", text)).containsIgnoringCase("Archers du Causse");
  }

  @Test
  void takesWhoHelpsTheWriterForNoBeneficiary() {
    assertThat(
            GRANT.value(
                "beneficiaire",
                "Le théâtre de la Vigne nous ouvre sa salle. Il nous manque 900 €."))
        .isNull();
    assertThat(
            GRANT
                .fact(
                    "beneficiaire",
                    Dossiers.piece("lettre.txt", "Le Foyer de la Vigne nous accueille en mai."))
                .rule())
        .isNotNull();
  }

  @Test
  void takesWhoAsksTheClerkForTheBeneficiary() {
    assertThat(GRANT.value("beneficiaire", "Le Foyer de la Vigne nous demande 900 €."))
        .isEqualTo("Foyer de la Vigne");
  }

  @Test
  void takesNoAmountThatCameTooLate() {
    assertThat(
            GRANT
                .fact(
                    "montant",
                    Dossiers.piece(
                        "note.txt",
                        "La demande du club de gymnastique, pour 1 900 €, est arrivée hors délai. Il"
                            + " est proposé une subvention de 9 800 € aux Archers."))
                .others())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Son total pour l'année s'établit donc à 24 300,00 €.",
        "Le total de l'exercice s'élève ainsi à 24 300 €.",
        "Le cumul de ses aides en 2026 atteint 24 300 euros.",
      })
  void readsWhatTheYearComesTo(String text) {
    assertThat(GRANT.value("totalAnnee", "Subvention de 900 € au club.\n" + text))
        .isEqualTo("24300.00");
  }

  @Test
  void readsTheObjectBelowTheOtherLabelsOfANote() {
    assertThat(
            GRANT.value(
                "objetSubvention",
                "Conseil du 1er avril 2027\nBénéficiaire : Archers du Causse\nMontant proposé : 900"
                    + " €\nObjet : stages et concours de tir\nImputation 65748"))
        .isEqualTo("stages et concours de tir");
    assertThat(GRANT.value("objetSubvention", "Emploi de la somme : achat de dix arcs"))
        .isEqualTo("achat de dix arcs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Avis favorable de la commission pour 1 800 € (ils demandaient 2 500, on ne suit pas).",
        "Ils demandaient 2 500 €, le bureau municipal a retenu 1 800 €.",
        "L'association, qui sollicite 2 500 €, a des réserves ; la commission retient 1 800 €.",
        "Décision du bureau du 3 novembre : 1 800 €."
      })
  void givesWhatIsDecidedAndSaysByWhichRule(String note) {
    Fact amount = GRANT.fact("montant", REQUEST, Dossiers.piece("note.txt", note));

    assertThat(amount.found()).hasValueSatisfying(v -> assertThat(v.asText()).isEqualTo("1800.00"));
    assertThat(amount.others()).extracting(o -> o.value().asText()).containsExactly("2500.00");
    assertThat(amount.rule()).contains("l'emporte sur la demande");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accord du maire pour la somme demandée, 2500 euros, à prendre sur le budget 2026.",
        "Ok pour tout. On suit la demande : 2.500,00 EUR.",
        "Le bureau valide le montant sollicité, soit 2 500 €."
      })
  void givesWhatIsAskedForWhereItIsAgreed(String note) {
    Fact amount =
        GRANT.fact(
            "montant",
            Dossiers.piece(
                "lettre.txt",
                "Ville, le 4 novembre 2026\nNous demandons 2 500 euros, soit 50 € par enfant. La"
                    + " subvention de 2025 pour le spectacle était de 400 €."),
            Dossiers.piece("note.txt", note));

    assertThat(amount.found()).hasValueSatisfying(v -> assertThat(v.asText()).isEqualTo("2500.00"));
    assertThat(amount.others()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Le Comité départemental de canoë-kayak de Haute-Verne sollicite 500 €.   | Comité départemental de canoë-kayak de Haute-Verne
          Le Comité départemental de canoë-kayak sollicite une aide de 500 €.      | Comité départemental de canoë-kayak
          Le Club de tennis de table de Brazac sollicite une aide de 500 €.        | Club de tennis de table de Brazac
          L'Association sportive du collège Jean-Moulin demande 500 €.             | Association sportive du collège Jean-Moulin
          L'Union sportive demande une aide de 500 €.                              | Union sportive
          """)
  void namesABodyInFull(String text, String body) {
    assertThat(GRANT.value("beneficiaire", text)).isEqualTo(body);
  }

  /** What stands between the word for a body and its verb is its name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          L'association Tir à l'arc de Vaubrac demande                       | Tir à l'arc de Vaubrac
          L'association Jazz au village sollicite                            | Jazz au village
          L'association Pas à pas souhaite                                   | Pas à pas
          L'association Chœur à cœur a l'honneur de demander                 | Chœur à cœur
          L'association Danse et bien-être en Lède demande                   | Danse et bien-être en Lède
          L'association Le Temps de lire vous demande                        | Le Temps de lire
          L'association Jazz au village, que préside Léa Brun, demande       | Jazz au village
          L'association Jazz au village (loi 1901) demande                   | Jazz au village
          L'association Jazz au village organise un concert et demande       | Jazz au village
          L'association Vaubrac danse à deux demande                         | Vaubrac danse à deux
          L'association communale de chasse agréée de Vaubrac demande        | association communale de chasse agréée de Vaubrac
          L'association départementale des conjoints survivants sollicite    | association départementale des conjoints survivants
          L'association sportive du collège a besoin d'aide et sollicite     | association sportive du collège
          L'association sportive et culturelle du collège Jean-Rostand demande | association sportive et culturelle du collège Jean-Rostand
          L'association familiale rurale de la vallée de la Lède demande     | association familiale rurale de la vallée de la Lède
          L'Association des parents d'élèves de l'école publique Jean-Moulin de Vaubrac demande | Association des parents d'élèves de l'école publique Jean-Moulin de Vaubrac
          Le club de tir à l'arc et d'arbalète de Vaubrac demande            | club de tir à l'arc et d'arbalète de Vaubrac
          Le comité de jumelage Vaubrac et ses amis d'Écosse demande         | comité de jumelage Vaubrac et ses amis d'Écosse
          L'amicale des anciens de l'usine à gaz de Vaubrac demande          | amicale des anciens de l'usine à gaz de Vaubrac
          L'association La Lyre demande                                      | La Lyre
          L'association La Lyre par la présente demande                      | La Lyre
          L'association La Lyre pour son concert de mai demande              | La Lyre
          """)
  void namesABodyUpToItsVerb(String text, String body) {
    assertThat(
            GRANT.value(
                "beneficiaire",
                "Objet : demande de subvention\n" + text + " une subvention de 900 € pour 2027."))
        .isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L'association demande une subvention de 900 €.",
        "L'association bénéficiaire demande une subvention de 900 €.",
        "L'association remercie la commune et demande une subvention de 900 €."
      })
  void namesNoBodyByACommonNounAlone(String text) {
    assertThat(GRANT.fact("beneficiaire", Dossiers.piece("lettre.txt", text)).found()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Organisme demandeur",
        "Structure demandeuse",
        "Nom du demandeur",
        "Identité du porteur"
      })
  void readsTheLabelsOfWhoAsks(String label) {
    ExtractedPiece form =
        Dossiers.sheet(
            "fiche.odt", label + "\tLes Quatre Vents\nMontant proposé\t500 €\nExercice\t2026");
    assertThat(GRANT.value("beneficiaire", form)).isEqualTo("Les Quatre Vents");
  }

  @Test
  void takesAFinalOfTheDepartementForNoOtherFunder() {
    assertThat(
            GRANT.value(
                "montant",
                Dossiers.piece(
                    "note.txt",
                    "Le maire propose d'attribuer à l'Union sportive, pour la finale"
                        + " départementale, une subvention d'un montant de 3 800 €.")))
        .isEqualTo("3800.00");
  }

  @Test
  void takesNothingFromTheQuoteOfWhoWillBePaid() {
    ExtractedPiece[] pieces = {
      Dossiers.piece(
          "pj2.pdf",
          "Ateliers Kervadec\nRoute de la Scierie, 72994 Luché\nSIRET 531 222 008 00041\n\nDevis n°"
              + " 118\nTotal TTC : 14 320,00 €"),
      Dossiers.piece(
          "lettre.txt",
          "Les Amis du Moulin\n18 chemin de l'Écluse\n72995 Tremblevif\nNous sollicitons une aide de"
              + " 4 200 euros. Notre numéro SIRET est 313 879 819 00024.")
    };
    for (String field : new String[] {"beneficiaire", "siret", "adresse", "montant"}) {
      assertThat(GRANT.fact(field, pieces).others()).isEmpty();
    }
    assertThat(GRANT.value("siret", pieces)).isEqualTo("31387981900024");
  }

  @Test
  void keepsAnImputationWhole() {
    Fact account =
        GRANT.fact(
            "imputation",
            Dossiers.piece("note.txt", "Imputation : chapitre 65, article 65748, fonction 311."));

    assertThat(account.found())
        .hasValueSatisfying(
            v -> assertThat(v.asText()).contains("65, article 65748, fonction 311"));
    assertThat(account.others()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nous demandons à la commune une aide de MILLE DEUX CENT CINQUANTE EUROS (1.250,00 EUR).",
        "Une aide à MILLE DEUX CENT CINQUANTE EUROS est demandée.",
        "Bénéficiaire : trois mille euros",
        "Bénéficiaire : la somme de trois mille euros",
        "Bénéficiaire : QUATRE CENTS",
        "Bénéficiaire : ZA de Keranguen",
        "Nom du demandeur\nAssociation déclarée\nMontant : 500 €",
        "L'antenne locale demande une aide EXCEPTIONNELLE pour ses frais.",
        "Pour la convention, c'est Olivier qui l'a.",
        "C'est Olivier qui suit le dossier."
      })
  void takesNoSumPlaceNorStressForABody(String text) {
    assertThat(GRANT.value("beneficiaire", text)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Bénéficiaire : Trois Rivières Canoë                                                | Trois Rivières Canoë
          Bénéficiaire : Mille et Une Notes                                                  | Mille et Une Notes
          Bénéficiaire : LANTERNE                                                            | LANTERNE
          C'est l'Amicale du Causse qui recevra 500 €.                                       | Amicale du Causse
          Nom de l'association\\n\\nLes sauveteurs du Raz\\n\\nMontant demandé 1 750 €         | Les sauveteurs du Raz
          Bénéficiaire : Société nationale des sauveteurs, station de Luzac, 3 quai Neuf     | Société nationale des sauveteurs, station de Luzac
          Bénéficiaire : Les Échassiers, section dont le siège est à Luzac                   | Les Échassiers
          Bénéficiaire : société Lanterne, 3 rue Haute                                       | Lanterne
          """)
  void readsTheNameOfABody(String text, String name) {
    assertThat(GRANT.value("beneficiaire", text.replace("\\n", "\n"))).isEqualTo(name);
  }

  @Test
  void readsWhoWritesAboveALongAddress() {
    assertThat(
            GRANT.value(
                "beneficiaire",
                "BAGAD SONERIEN BRO LUZAC\nAssociation loi 1901 - local de répétition, 3 venelle du"
                    + " Four, 09998 Luzac-sur-Mer\nNous sollicitons une aide de 4 500 €."))
        .isEqualTo("BAGAD SONERIEN BRO LUZAC");
  }
}
