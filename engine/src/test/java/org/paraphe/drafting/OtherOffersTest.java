package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;

/** What offers that were not kept say contradicts nothing. */
class OtherOffersTest {
  private static final Found MARKET = new Found("deliberation-marche");
  private static final Found GRANT = new Found("deliberation-subvention");

  private static final String REPORT =
      "Rapport au conseil\nMarché de voirie\nIl est proposé d'attribuer le marché à l'entreprise Bertin Travaux SARL pour un montant de 84 500 € HT.\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Notre prix est de 84 500 € HT ; l'option gazon (6 300 € HT), que vous n'avez pas retenue, n'y est pas comprise.",
        "Prix global : 84 500 € HT. La variante en pavés à 91 000 € HT est écartée.",
        "Montant HT : 84 500 €. Option non retenue : montant de 6 300 € HT.",
        "Prix HT : 84 500 €. Nous n'avons pas retenu la variante au prix de 91 000 € HT.",
        "Montant HT : 84 500 €. La tranche optionnelle (montant : 12 000 € HT) n'est pas affermie."
      })
  void contradictsNoPriceByAnOptionThatNobodyTook(String words) {
    Fact fact =
        MARKET.fact("montantHt", report(), Dossiers.piece("mail.txt", "Bonjour,\n" + words));

    assertThat(fact.found()).map(v -> v.asText()).hasValue("84500.00");
    assertThat(fact.others()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le montant de l'offre est de 86 500 € HT, option gazon comprise.",
        "L'option gazon est retenue : montant de 86 500 € HT au total.",
        "Prix : 86 500 € HT, la variante n'étant pas demandée."
      })
  void keepsAnotherPriceOfTheChosenCompany(String words) {
    Fact fact =
        MARKET.fact("montantHt", report(), Dossiers.piece("mail.txt", "Bonjour,\n" + words));

    assertThat(fact.others()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Deux candidats : Bertin Travaux et Cars du Bocage (41 500 € HT).",
        "Le marché précédent (Sogetra) était à 41 500 € HT.",
        "Cars du Bocage demandait 41 500 € HT."
      })
  void contradictsNoPriceByThatOfTheNameBesideIt(String words) {
    Fact fact = MARKET.fact("montantHt", report(), Dossiers.piece("note.txt", words));

    assertThat(fact.others()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Je vous propose de signer le contrat avec la Mutuelle du Ponant.",
        "Nous vous proposons de retenir l'offre de la Mutuelle du Ponant.",
        "Nous proposons de conclure le contrat avec la Mutuelle du Ponant."
      })
  void hearsAColleagueWhoProposesSomebodyElse(String words) {
    ExtractedPiece terms =
        Dossiers.piece(
            "conditions.txt",
            "CONDITIONS PARTICULIÈRES\nSouscripteur : commune de Bray\nAssureur : Assurances Kerlann\nPrime annuelle : 8 460 €\n");
    Fact fact =
        new Found("decision-contrat")
            .fact("cocontractant", terms, Dossiers.piece("note.txt", "Assurances. " + words));

    assertThat(fact.others()).hasSize(1);
  }

  @Test
  void contradictsNoIdentifierByThoseOfAnotherOffer() {
    ExtractedPiece chosen =
        Dossiers.piece(
            "rapport.txt",
            REPORT + "SIRET : 809 162 357 00010\n27 route de Limoges, 87999 Castel\n");
    ExtractedPiece lost =
        Dossiers.piece(
            "offre Colas.txt",
            "Colas Vernier SA\nSIRET 531 222 008 00041\n3 rue du Port, 87998 Luché\nNotre offre : 92 400 € HT\nDurée : 9 mois\n");

    assertThat(MARKET.fact("siret", chosen, lost).found())
        .map(v -> v.asText())
        .hasValue("80916235700010");
    assertThat(MARKET.fact("siret", chosen, lost).others()).isEmpty();
    assertThat(MARKET.fact("montantHt", chosen, lost).others()).isEmpty();
  }

  @Test
  void contradictsNoBeneficiaryByTheQuoteOfACraftsman() {
    ExtractedPiece request =
        Dossiers.piece(
            "lettre.txt",
            "Les Amis du Moulin\n18 chemin de l'Écluse\n72995 TREMBLEVIF\nMadame la Maire,\nNotre association sollicite une aide de 4 200 euros pour la roue.\nNotre numéro SIRET est 313 879 819 00024.\n");
    ExtractedPiece quote =
        Dossiers.piece(
            "devis.txt",
            "Ateliers Kervadec & Fille\nRoute de la Scierie, 72994 Luché - SIRET 531 222 008 00041\nDevis n° D27-118 pour l'association Les Amis du Moulin\nTotal TTC : 14 320,00 €\n");

    for (String field : new String[] {"beneficiaire", "siret", "adresse", "montant"}) {
      assertThat(GRANT.fact(field, request, quote).others()).as(field).isEmpty();
    }
    assertThat(GRANT.value("montant", request, quote)).isEqualTo("4200.00");
  }

  @Test
  void stillTellsARequestOfAnotherBodyFromThatOfTheBeneficiary() {
    ExtractedPiece note =
        Dossiers.piece(
            "note.txt", "Subvention au Club des Crêtes : 500 €\nSIRET : 313 879 819 00024\n");
    ExtractedPiece other =
        Dossiers.piece(
            "demande.txt",
            "Amicale du Pré\nBénéficiaire : Amicale du Pré\nSIRET : 531 222 008 00041\nPièces jointes :\nDevis du charpentier\nNous sollicitons une subvention de 900 €.\n");

    assertThat(GRANT.fact("siret", note, other).others()).isNotEmpty();
  }

  private static ExtractedPiece report() {
    return Dossiers.piece("rapport.txt", REPORT);
  }

  @Test
  void takesWhatIsAskedBehindWordsThatSayWhereTheAskerSits() {
    assertThat(
            GRANT.value(
                "montant",
                "L'association « Judo », dont le siège est 1, rue des Lavoirs, sollicite une"
                    + " subvention de 1 000 € pour l'exercice 2027.\n"))
        .isEqualTo("1000.00");
  }
}
