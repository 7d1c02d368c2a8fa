package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;

/**
 * Who a contract is with, and what it costs, beside everybody and everything else that is named.
 */
class ContractPartyTest {
  private static final Found CONTRACT = new Found("decision-contrat");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Contrat « dommages aux biens » avec Mutuelle des Pays Unis : prime de 900 €.            | Mutuelle des Pays Unis
          Contrat d'assurance avec Mutuelle des Communes Réunies : prime de 900 €.                | Mutuelle des Communes Réunies
          Contrat avec Garantie Communale pour 900 €.                                             | Garantie Communale
          Contrat avec la Compagnie Les Deux Lunes, voir leur lettre.                             | Compagnie Les Deux Lunes
          Convention avec le Cabinet Vauquois & Fils pour le suivi du dossier.                    | Cabinet Vauquois & Fils
          Nous retenons l'Agence du Littoral pour 900 €.                                          | Agence du Littoral
          On retient la mutuelle des Deux Caps pour l'assurance des véhicules.                    | mutuelle des Deux Caps
          Contrat passé avec la caisse de l'Estuaire, pour 900 €.                                 | caisse de l'Estuaire
          Contrat avec la société Lanterne pour 900 €.                                            | Lanterne
          Contrat avec la Société Lanterne pour 900 €.                                            | Lanterne
          C'est bon, on part avec BURO DU LAC (Siret 732 829 320 00074), le SAV est à côté.       | BURO DU LAC
          On reste avec Copilac, comme l'an passé.                                                | Copilac
          Pour les copieurs on prend finalement Copilac.                                          | Copilac
          On a choisi Copilac pour les copieurs.                                                  | Copilac
          J'ai retenu Copilac, le moins cher.                                                     | Copilac
          On signe chez Copilac.                                                                  | Copilac
          On fait affaire avec Copilac pour trois ans.                                            | Copilac
          On travaillera avec Copilac à partir de mars.                                           | Copilac
          Association : Les Beaux Jeudis (théâtre amateur)                                        | Les Beaux Jeudis
          Club : Les Beaux Jeudis                                                                 | Les Beaux Jeudis
          Demandeur : M. Paul Estève, 2 rue Haute, Brazac                                         | M. Paul Estève
          Demandeuse : Mme Ida Roumens, 2 rue Haute                                               | Mme Ida Roumens
          Concessionnaire : Mme Ida Roumens                                                       | Mme Ida Roumens
          Titulaire de la concession : Mme Ida Roumens, 2 rue Haute                               | Mme Ida Roumens
          Avocate : Maître Flore Castanet                                                         | Maître Flore Castanet
          """)
  void namesTheOtherPartyInFull(String text, String party) {
    assertThat(CONTRACT.value("cocontractant", text)).isEqualTo(party);
  }

  @Test
  void takesTheFullNameFromTheHeadOfTheLetter() {
    ExtractedPiece mail =
        Dossiers.piece("mail.txt", "Contrat avec Les Deux Lunes pour le 3 mars 2027.");
    ExtractedPiece letter =
        Dossiers.piece("lettre.txt", "La Compagnie Les Deux Lunes jouera le 3 mars 2027.");

    assertThat(CONTRACT.value("cocontractant", mail, letter)).isEqualTo("Compagnie Les Deux Lunes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le requérant est l'association Vivre Ici, représentée par Me Lagarde.",
        "La partie adverse a pour conseil Me Lagarde.",
        "Me Lagarde défend les riverains.",
        "La société Solac, assistée de Me Lagarde, a fait appel.",
        "Me Lagarde, avocat des requérants, a écrit.",
        "Me Lagarde est l'avocat de la société Solac.",
        "L'ancien avocat, Me Lagarde, est parti en retraite.",
        "L'acte sera reçu par Me Lagarde, notaire.",
        "Nous remplaçons Me Lagarde."
      })
  void takesNoLawyerOfAnotherParty(String other) {
    ExtractedPiece agreement =
        Dossiers.piece(
            "convention.txt",
            "Convention d'honoraires\nMaître Flore Castanet, avocate au barreau\nClient : commune de Brazac");
    Fact party = CONTRACT.fact("cocontractant", agreement, Dossiers.piece("mail.txt", other));

    assertThat(party.found()).map(v -> v.asText()).hasValue("Maître Flore Castanet");
    assertThat(party.others()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Prime annuelle : 900 € TTC (l'an passé : 800 €)|900.00",
        "Prime annuelle : 900 € TTC. Nous payions 800 € TTC auparavant.|900.00",
        "Loyer : 900 €, contre 800 € l'année dernière|900.00",
        "Tarif : 240 euros (les concessions de 15 ans sont à 130 euros)|240.00",
        "Tarif : 240 euros (une concession de 15 ans est à 130 euros)|240.00",
        "Loyer annuel : 900 €. Frais de dossier : 45 €.|900.00",
        "Loyer annuel : 900 €\\nDépôt de garantie : 150 €|900.00",
        "Prix : 900 € TTC, plus 45 € de frais de dossier|900.00",
        "Prix : 900 €, frais de transport compris|900.00",
        "Loyer annuel : 900 €\\nProvision pour charges : 50 €|900.00",
        "Loyer annuel : 900 €\\nArrhes : 90 €|900.00",
        "Cachet : 900 €, dont un acompte de 300 € à la signature|900.00",
        "Prime nette : 900,00 €\\nTaxes : 81,00 €\\nPrime totale TTC : 981,00 €|981.00",
      })
  void seesNoRivalInWhatIsPaidBesideThePrice(String text, String amount) {
    Fact fact = CONTRACT.fact("montant", Dossiers.piece("note.txt", text.replace("\\n", "\n")));

    assertThat(fact.found()).map(v -> v.asText()).hasValue(amount);
    assertThat(fact.others()).isEmpty();
  }

  @Test
  void takesNoAddressAtTheHeadOfAConventionForItsParty() {
    ExtractedPiece convention =
        Dossiers.piece(
            "convention honoraires.txt",
            "SELARL ROC-VERNET, AVOCATS\n\n18 cours Victor-Hugo, 33000 Bordeaux\n\nConvention d'honoraires\n\nLe Cabinet Roc-Vernet assistera la commune. Les honoraires sont de 8 640 € TTC.");
    ExtractedPiece note =
        Dossiers.piece(
            "note.txt",
            "Il est demandé au maire de signer la convention d'honoraires du Cabinet Roc-Vernet.");

    assertThat(CONTRACT.value("cocontractant", convention, note))
        .containsIgnoringCase("Roc-Vernet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Loyer : 900 € (le bail dit 800 €)",
        "Montant : 900 € (devis : 800 €)",
        "Le prix est de 900 € TTC. Montant du contrat : 800 € TTC."
      })
  void stillSeesTwoPrices(String text) {
    assertThat(CONTRACT.fact("montant", Dossiers.piece("note.txt", text)).others()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Montant des honoraires : à compléter après réception du devis",
        "Montant : à compléter",
        "Montant : reste à négocier",
        "Le montant sera fixé plus tard.",
        "Les honoraires restent à fixer.",
        "Le prix n'est pas encore connu.",
        "Le montant n'a pas été communiqué.",
        "Prix : nous attendons le devis",
        "On n'a pas encore le prix.",
        "Montant : ..........",
        "Le loyer est encore à discuter.",
        "Le loyer sera arbitré par le maire d'ici la séance.",
        "Le chiffre qu'on paiera doit être négocié par l'adjoint.",
        "Le montant nous sera communiqué la semaine prochaine."
      })
  void guessesNoPriceThatAPieceLeavesOpen(String words) {
    ExtractedPiece note = Dossiers.piece("note.txt", "Convention d'honoraires.\n" + words);
    ExtractedPiece other =
        Dossiers.piece("mot.txt", "En 2024 l'affaire du lotissement avait coûté 4 800 €.");

    assertThat(CONTRACT.value("montant", note, other)).isNull();
    assertThat(CONTRACT.value("montant", note, Dossiers.piece("mot.txt", "Il y a eu 300 €.")))
        .isNull();
  }

  @Test
  void asksAboutAPriceThatAnotherPieceLeavesOpen() {
    ExtractedPiece note = Dossiers.piece("note.txt", "Montant : à compléter après le devis");
    ExtractedPiece offer = Dossiers.piece("devis.txt", "Total TTC : 900 €");
    Fact fact = CONTRACT.fact("montant", note, offer);

    assertThat(fact.found()).map(v -> v.asText()).hasValue("900.00");
    assertThat(fact.isToConfirm()).isTrue();
  }

  @Test
  void asksNothingOfAPriceThatIsTold() {
    for (String words : List.of("Montant : 900 €", "Montant : 900 € (restent à fixer les dates)")) {
      assertThat(CONTRACT.fact("montant", Dossiers.piece("n.txt", words)).isToConfirm()).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Convention jusqu'au jugement, effet au 25 janvier 2027.|2027-01-25",
        "Contrat de cession, concert du 26 juin 2027, effet à la date de signature, soit le 15 février 2027, jusqu'au 26 juin 2027.|2027-02-15",
        "Concert du 26 juin 2027. Le contrat prend effet à sa signature, soit le 15 février 2027.|2027-02-15",
        "Spectacle le 26 juin 2027.|2027-06-26",
        "Bail du local jusqu'au départ du preneur, à compter du 25 janvier 2027.|2027-01-25",
      })
  void readsTheDayOfEffect(String text, String day) {
    assertThat(CONTRACT.value("dateEffet", text)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Décision (L. 2122-22, 5° CGCT). Délibération de délégation du 9 avril 2026 n° 2026/18. Location.|Délibération de délégation du 9 avril 2026 n° 2026/18",
        "Base : L. 2122-22, 11°. Délibération de délégation : 2026-44 du 23 avril 2026.|2026-44 du 23 avril 2026",
        "Le point c'est le 6° du L 2122-22. Délib. du 28 mai 2026, n° 2026-041.|Délib. du 28 mai 2026, n° 2026-041",
        "Article L. 2122-22, 4°. Délibération n° 2026-12 du 3 mai 2026.|Délibération n° 2026-12 du 3 mai 2026",
        "Délibération portant délégation n° 2026-12 en date du 3 mai 2026|Délibération portant délégation n° 2026-12 en date du 3 mai 2026",
        "Délégation : 4° de L. 2122-22 (DCM 2026-12)|DCM 2026-12",
        "Délibération du 3 mai 2026 n° 12 donnant délégation au maire|Délibération du 3 mai 2026 n° 12",
      })
  void readsTheWholeReferenceOfTheDelegation(String text, String reference) {
    assertThat(CONTRACT.value("deliberationDelegation", text)).isEqualTo(reference);
  }

  @Test
  void takesNoBoundOfTheLawForALength() {
    Fact fact =
        CONTRACT.fact(
            "duree",
            Dossiers.piece("bail.txt", "Durée : 3 ans à compter du 1er janvier 2027"),
            Dossiers.piece(
                "fiche.txt",
                "L. 2122-22, 5° (louage de choses pour une durée n'excédant pas 12 ans)"));

    assertThat(fact.found()).map(v -> v.asText()).hasValue("3 ans");
    assertThat(fact.others()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Entre la commune de Vaubrac et l'association Cirque en Lède, représentée par M. Iban Etche. | Cirque en Lède",
        "Le maire signe une convention avec l'association Danse en Lède pour un bal.                  | Danse en Lède",
        "Le maire signe une convention avec l'association Danse en mai.                              | Danse",
      })
  void namesAPartyInFull(String text, String party) {
    assertThat(CONTRACT.value("cocontractant", text + " Prix : 900 € TTC.")).isEqualTo(party);
  }
}
