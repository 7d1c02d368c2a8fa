package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.paraphe.facts.Fact;

/** Sentences of dossiers that say something else in the same words. */
class UnrelatedWordsTest {

  @Test
  void endsANameWhereItsBearerSpeaksToUs() {
    assertThat(
            new Found("decision-contrat")
                .value(
                    "cocontractant",
                    "Contrat d'assurance : l'agence Durand Assurances nous propose 2 400 € TTC."))
        .isEqualTo("Durand Assurances");
  }

  @Test
  void asksToConfirmTheOnlyPersonWhoHoldsNoElectedOffice() {
    String letter =
        "Le maire souhaite prendre un arrêté. M. Paul Roux, %s, a écrit le 3 novembre 2026.";
    Found delegation = new Found("arrete-delegation");

    assertThat(
            delegation
                .fact("elu", Dossiers.piece("a.txt", letter.formatted("directeur de la piscine")))
                .rule())
        .isEqualTo(Fact.SEULE);
    assertThat(
            delegation
                .fact("elu", Dossiers.piece("a.txt", letter.formatted("2e adjoint au maire")))
                .rule())
        .isNull();
  }

  @Test
  void readsNoWorkingTimeOfTheOtherPosts() {
    assertThat(
            new Found("deliberation-emploi")
                .value(
                    "tempsTravail",
                    "Création d'un poste d'adjoint administratif au 1er mars 2027.\n"
                        + "Les autres postes sont à temps complet."))
        .isNull();
  }

  @Test
  void namesNoAccountByWhatWasSpentOnIt() {
    assertThat(
            new Found("deliberation-decision-modificative")
                .fact(
                    "lignes",
                    Dossiers.piece(
                        "note.txt",
                        "Il convient d'ajouter 4 000 € au compte 6061 (déjà dépensé 9 000 €)"
                            + " et de retirer 4 000 € au compte 6228."))
                .found()
                .orElseThrow()
                .toJson()
                .toString())
        .contains("6061")
        .doesNotContain("libelle");
  }

  @Test
  void endsNoSentenceBehindACivilityThatBeginsALine() {
    PieceReading reading =
        PieceReading.of(Dossiers.piece("a.txt", "Le 3 mai 2026\nM. Petit conteste le permis."));
    int at = reading.folded().text().indexOf("Petit");

    assertThat(reading.sentence(at, at + 5).text()).contains("M. Petit");
  }
}
