package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;

/** How offers, short mails and threads word contracts and public purchases. */
class ContractWordingTest {
  private static final Found CONTRACT = new Found("decision-contrat");
  private static final Found PURCHASE = new Found("deliberation-marche");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Entre la commune de Brazac (09999) et Maître Flore Castanet-Vial, avocate au barreau | Maître Flore Castanet-Vial
          Nous restons chez Alba Édition, qui héberge nos plans.                               | Alba Édition
          Le cabinet de la place, vide depuis mars, trouve enfin preneur : le docteur Lise Montel. | docteur Lise Montel
          M. Léon Aubrac demande une concession de terrain au cimetière, pour 15 ans.          | M. Léon Aubrac
          Mme Ida Roumens souhaite louer le garage communal de la rue Haute.                   | Mme Ida Roumens
          La parcelle sera louée à Monsieur Paul Estève pour six ans.                          | Monsieur Paul Estève
          Concession accordée à Mme Odile Fabre pour trente ans.                               | Mme Odile Fabre
          """)
  void namesAPersonAsTheOtherParty(String text, String party) {
    assertThat(CONTRACT.value("cocontractant", text)).isEqualTo(party);
  }

  @Test
  void takesTheDayOfADeliberationForNoDayOfEffect() {
    String note =
        "Location du local (L. 2122-22, 5°, délib du 24 mars 2026 n° 2026-09), un an à compter du"
            + " 1er septembre 2026.";
    Fact day = CONTRACT.fact("dateEffet", Dossiers.piece("note.txt", note));
    assertThat(day.found()).hasValueSatisfying(v -> assertThat(v.asText()).isEqualTo("2026-09-01"));
    assertThat(day.others()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L'engagement des parties court du 1er février 2027 et s'étend sur\nquarante-huit mois.",
        "Le contrat s'étendra sur une durée de quarante-huit mois.",
        "Le bail court pendant quarante-huit mois.",
      })
  void readsHowLongAContractRuns(String text) {
    assertThat(CONTRACT.value("duree", text)).isEqualTo("quarante-huit mois");
  }

  @Test
  void namesTheOtherPartyFromTheHeadOfItsOffer() {
    ExtractedPiece offer =
        Dossiers.piece(
            "offre.txt",
            "CLIMALOG - CHAUFFAGE ET VENTILATION\n4, rue du Four - 09999 Brazac\nBrazac, le 2 novembre"
                + " 2026\nMadame la Maire,\nNotre société vous propose un contrat d'entretien des"
                + " chaudières.");
    ExtractedPiece other =
        Dossiers.piece(
            "autre.txt",
            "THERMIDOR SARL\n8, rue Neuve - 09999 Brazac\nNous vous proposons notre meilleure offre.");

    assertThat(CONTRACT.value("cocontractant", offer)).isEqualTo("CLIMALOG");
    assertThat(CONTRACT.value("cocontractant", offer, other)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Prix annuel : 4 800,00 € TTC, soit 400,00 € TTC par mois.                           | 4800.00
          Redevance annuelle : 2 000 € TTC, payable par trimestre, soit 500 € par trimestre.  | 2000.00
          Montant : 3 600 € TTC. Les visites hors contrat coûtent 75 € de l'heure.             | 3600.00
          Montant : 3 600 € TTC. Un déplacement seul est facturé 90 € par intervention.        | 3600.00
          """)
  void seesNoContradictionInTheSamePriceForAnotherTime(String text, String amount) {
    Fact fact = CONTRACT.fact("montant", Dossiers.piece("offre.txt", text));
    assertThat(fact.found()).map(v -> v.asText()).hasValue(amount);
    assertThat(fact.others()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cette offre annule et remplace la précédente.",
        "Le fournisseur a revu son prix.",
        "Ce devis remplace celui que je vous ai envoyé."
      })
  void saysThatALaterMessageReplacesWhatItQuotes(String words) {
    Fact fact = CONTRACT.fact("montant", thread(words));
    assertThat(fact.found()).map(v -> v.asText()).hasValue("1800.00");
    assertThat(fact.others()).hasSize(1);
    assertThat(fact.rule()).isNotNull();
  }

  @Test
  void choosesNoMessageOverAnotherWhereNoneSaysSo() {
    assertThat(CONTRACT.fact("montant", thread("Voici le devis.")).rule()).isNull();
  }

  private static ExtractedPiece thread(String words) {
    return Dossiers.piece(
        "fil.eml",
        "Date : mercredi 4 novembre 2026\n\n"
            + words
            + "\nMontant annuel : 1 800,00 € TTC\n\n> De : Achats\n> Envoyé le : 12 octobre 2026\n>"
            + " Montant annuel : 2 100,00 € TTC\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Objet : marché de fauchage des accotements                                  | fauchage
          Objet : attribution du marché d'éclairage du stade                          | éclairage du stade
          Il faut confier la réparation du clocher à Luc Marty pour 4 000 €.          | la réparation du clocher
          Le conseil souhaite confier à Marty SARL la réfection du préau.             | la réfection du préau
          Objet : Re: marché du columbarium                                           | columbarium
          """)
  void readsTheObjectOfAShortNote(String text, String object) {
    assertThat(PURCHASE.value("objetMarche", text)).contains(object);
  }

  @Test
  void takesAPriceWithoutVatForBothAmounts() {
    ExtractedPiece quote =
        Dossiers.piece(
            "devis.txt",
            "Luc Marty, charpentier\nTotal à payer : 4 150,00 €\nTVA non applicable, article 293 B du"
                + " CGI");

    assertThat(PURCHASE.value("montantHt", quote)).isEqualTo("4150.00");
    assertThat(PURCHASE.value("montantTtc", quote)).isEqualTo("4150.00");
  }

  @Test
  void keepsBothAmountsApartWhereAPieceHasVat() {
    ExtractedPiece quote = Dossiers.piece("devis.txt", "Montant HT : 4 000,00 €");
    ExtractedPiece other = Dossiers.piece("autre.txt", "TVA non applicable, art. 293 B du CGI");

    assertThat(PURCHASE.value("montantTtc", quote, other)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accord-cadre d'un montant maximum de 90 000,00 € HT, soit 108 000,00 € TTC.",
        "Accord-cadre sans minimum et avec un maximum annuel de 90 000 € HT, soit 108 000 € TTC."
      })
  void readsTheMostThatAFrameworkAllows(String text) {
    assertThat(PURCHASE.value("montantHt", text)).isEqualTo("90000.00");
    assertThat(PURCHASE.value("montantTtc", text)).isEqualTo("108000.00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Décision au titre du 4° de l'article L. 2122-22, délibération n° 2026_024 du 17 avril 2026 : location d'un chapiteau pour le bal, auprès de Toiles SARL. | location d'un chapiteau pour le bal
          La décision, prise sur le fondement de la délibération n° 8 du 7 avril 2026, confie à Lumières du Bocage la maintenance de l'éclairage, pour 2 ans.      | la maintenance de l'éclairage
          """)
  void readsTheObjectBehindTheDelegationThatItRestsOn(String text, String object) {
    assertThat(CONTRACT.value("objet", text)).isEqualTo(object);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Vu la délégation donnée au maire : passation des contrats d'assurance.",
        "Délibération portant délégation au maire : location de salles pour douze ans au plus.",
      })
  void readsNoObjectInTheDelegationItself(String text) {
    assertThat(CONTRACT.value("objet", text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Contrat de location d'un chapiteau avec la société Toiles et Alizés. Prix : 3 275 € nets.",
        "Location d'un chapiteau auprès de Toiles et Alizés. Loyer : 3 275 € nets. Effet le 4 mai 2027.",
      })
  void readsThePriceInTheSentenceBehindTheOtherParty(String text) {
    assertThat(CONTRACT.value("cocontractant", text)).isEqualTo("Toiles et Alizés");
    assertThat(CONTRACT.value("montant", text)).isEqualTo("3275.00");
  }

  @Test
  void readsTheNumberOfTheDelegationInBrackets() {
    assertThat(
            CONTRACT.value(
                "deliberationDelegation",
                "Au titre de L. 2122-22, sur la délégation du 14 avril 2026 (délibération n°"
                    + " 2026-021)."))
        .isEqualTo("délégation du 14 avril 2026 (délibération n° 2026-021)");
  }

  @Test
  void takesNoRentOfOthersForARival() {
    assertThat(
            CONTRACT
                .fact(
                    "montant",
                    Dossiers.piece(
                        "note.txt",
                        "Deux loyers restent impayés, pour 1 370 €. L'agence estimait le loyer à 600 €"
                            + " par mois.\nLoyer mensuel : 540 €"))
                .others())
        .isEmpty();
  }

  @Test
  void takesNoOfferBelowATitleOfThoseSetAside() {
    assertThat(
            CONTRACT
                .fact(
                    "montant",
                    Dossiers.sheet(
                        "fiche.xlsx",
                        "Rubrique\tContenu\nCocontractant\tMutuelle des Caps\nPrime annuelle\t7 384 €\n"
                            + "Offres écartées\nAssureur\tPrime\tMotif\nCompagnie du Vent\t6 990"
                            + " €\tfranchise\nAssur'Îles\t8 120 €\tgarantie"))
                .others())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Contrat de location\\nCommune de Brazac / Modulo Aubrac\\nLoyer : 500 € TTC                | Modulo Aubrac
          La commune de Brazac, bailleur,\\n\\net Mme Irène Blanc, infirmière, preneuse.                | Mme Irène Blanc
          VIGIE CONTRÔLES – offre du 11 décembre 2026\\nPrix : 500 € TTC                               | VIGIE CONTRÔLES
          Vigie Contrôles : devis n° 12\\nPrix : 500 € TTC                                             | Vigie Contrôles
          Madame,\\nNous vous proposons un contrat.\\nBien à vous,\\nAssurances Aubrac, courtier\\n5 rue Haute, 09999 Brazac | Assurances Aubrac
          Comparaison des offres – offre du 11 décembre 2026\\nPrix : 500 € TTC                        |
          """)
  void namesWhoeverOffersOrRents(String text, String party) {
    assertThat(CONTRACT.value("cocontractant", text.replace("\\n", "\n"))).isEqualTo(party);
  }

  @Test
  void takesNobodyWhoSignsForTheOtherParty() {
    Fact party =
        CONTRACT.fact(
            "cocontractant",
            Dossiers.piece(
                "bon.txt",
                "Fournisseur : ALARMES DU PONANT\nTOTAL 1 440,00 €\nBon pour accord, le fournisseur :"
                    + " S. Mahé"));

    assertThat(party.found())
        .hasValueSatisfying(v -> assertThat(v.asText()).isEqualTo("ALARMES DU PONANT"));
    assertThat(party.others()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Poste de secours : 660,00 €\\nTOTAL 1 440,00 €                     | 1440.00
          Prime annuelle : mille cent quinze euros cinquante.                | 1115.50
          Prime annuelle : mille cent quinze euros et cinquante centimes.    | 1115.50
          Prime annuelle : mille cent quinze euros deux fois par an.         | 1115.00
          """)
  void readsATotalAndWordsThatEndInCents(String text, String amount) {
    assertThat(CONTRACT.value("montant", text.replace("\\n", "\n"))).isEqualTo(amount);
  }

  @Test
  void readsTicOfAScanForTtc() {
    String text = "Au prix de 792 000,00 € HT, TVA 10 % : 79 200,00 €, soit 871 200,00 € TIC.";

    assertThat(PURCHASE.value("montantTtc", text)).isEqualTo("871200.00");
  }
}
