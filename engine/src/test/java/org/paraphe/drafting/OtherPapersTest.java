package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.facts.Fact;

/** Days of papers, earlier tasks, other acts and the heads of columns contradict nothing. */
class OtherPapersTest {
  private static final Found DELEGATION = new Found("arrete-delegation");
  private static final Found CONTRACT = new Found("decision-contrat");
  private static final Found MARKET = new Found("deliberation-marche");

  private static final String GIVEN =
      "Délégation à M. Bastien Orsoni, 3e adjoint, pour les cimetières. ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Prise d'effet : 1er février 2027.\nArrêté à dater du 25 janvier 2027.",
        "Prise d'effet : 1er février 2027.\nL'arrêté est à dater du 25 janvier 2027.",
        "Prise d'effet : 1er février 2027.\nL'arrêté sera daté du 25 janvier 2027.",
        "Prise d'effet : 1er février 2027.\nActe à dater du 25 janvier 2027.",
        "Elle prend effet à dater du 1er février 2027.",
        "Délégation à dater du 1er février 2027.",
      })
  void readsTheDayOfEffectAndNotThatOfThePaper(String days) {
    Fact effect = DELEGATION.fact("dateEffet", Dossiers.piece("note.txt", GIVEN + days));

    assertThat(effect.found()).map(v -> v.asText()).hasValue("2027-02-01");
    assertThat(effect.others()).isEmpty();
  }

  @Test
  void readsTheDayOfEffectOfAContractAndNotThatOfTheDecision() {
    assertThat(
            CONTRACT
                .fact(
                    "dateEffet",
                    Dossiers.piece(
                        "note.txt",
                        "Contrat avec la société Lanterne, à dater du 1er février 2027.\n"
                            + "Décision à dater du 25 janvier 2027."))
                .found())
        .map(v -> v.asText())
        .hasValue("2027-02-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le secteur du tourisme passe à Mme Chloé Deschanel par un arrêté séparé.",
        "Mme Chloé Deschanel reçoit le tourisme par un arrêté distinct.",
        "Le tourisme va à Mme Chloé Deschanel, qui aura un autre arrêté.",
      })
  void leavesWhoHasAnActOfTheirOwn(String other) {
    Fact elu =
        DELEGATION.fact(
            "elu",
            Dossiers.piece(
                "note.txt",
                "Le président donne délégation à Monsieur Fulgence Amelot, 5e vice-président, pour"
                    + " les déchets. Elle prend effet le 8 mars 2027.\n"
                    + other));

    assertThat(elu.found()).map(v -> v.asText()).hasValue("Monsieur Fulgence Amelot");
    assertThat(elu.others()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le diagnostic confié au bureau Chemins & Méthodes a classé quatorze voies.",
        "L'étude de sol confiée au cabinet Géolac est jointe.",
        "Le programme 2025, confié à l'entreprise Colabat pour 97 000 € HT, est soldé.",
        "L'audit énergétique, commandé au bureau Thermea, a montré des pertes.",
      })
  void leavesWhoDidAnotherTask(String earlier) {
    Fact holder =
        MARKET.fact(
            "titulaire",
            Dossiers.piece(
                "note.txt",
                earlier
                    + "\nL'offre la plus avantageuse est celle de la société Routes d'Armagnac.\n"
                    + "Montant HT : 132 400,00 €"));

    assertThat(holder.found()).map(v -> v.asText()).hasValue("Routes d'Armagnac");
    assertThat(holder.others()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Le marché est confié à l'entreprise Colabat pour 97 000 € HT.|Colabat",
        "L'étude de faisabilité est confiée au cabinet Géolac pour 9 000 € HT.|Géolac",
        "Attribuer le marché de diagnostic au cabinet Géolac pour 9 000 € HT.|Géolac",
      })
  void keepsWhoIsGivenTheTask(String words, String holder) {
    assertThat(MARKET.value("titulaire", words)).isEqualTo(holder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Prix annuel HT", "Coût HT sur 48 mois", "Note /100", "Montant TTC"})
  void takesNoHeadOfAColumnForABody(String head) {
    Fact holder =
        MARKET.fact(
            "titulaire",
            Dossiers.piece("mail.txt", "On retient la société Lanterne pour les repas."),
            Dossiers.sheet(
                "comparatif.xlsx", "Candidat\t" + head + "\nLanterne\t86400\nSogerest\t88000"));

    assertThat(holder.found()).map(v -> v.asText()).hasValue("Lanterne");
    assertThat(holder.others()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "N°\tCandidat\tOffre HT\tPrix /60\tTechnique /40, false",
    "N°\tEntreprise\tMontant HT\tNote prix\tNote totale, false",
    "Lot\tEntreprise\tMontant HT\tNote prix\tNote totale, true",
    "N°\tAttributaire\tMontant HT\tDélai\tObservations, true",
  })
  void tellsLotsFromOffersThatAreMarked(String heads, boolean lots) {
    Fact rows =
        MARKET.fact(
            "lots",
            Dossiers.sheet(
                "analyse.xlsx", heads + "\n1\tDabin\t52300\t51\t33\n2\tMaugis\t58120\t56\t36"));

    assertThat(rows.found().isPresent()).isEqualTo(lots);
  }
}
