package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.facts.Fact;

/** A wording beside which another passage says more, and a decision that is alone. */
class OtherWordingsTest {
  private static final Found CONTRACT = new Found("decision-contrat");
  private static final Found FREE = new Found("deliberation-libre");
  private static final Found GRANT = new Found("deliberation-subvention");

  @Test
  void asksWhereAnotherPassageSaysWhatTheFirstDoesNot() {
    Fact object =
        CONTRACT.fact(
            "objet",
            Dossiers.piece(
                "bail.txt",
                "CONTRAT DE CESSION DU DROIT D'EXPLOITATION D'UN SPECTACLE\nPrix : 900 €."),
            Dossiers.piece(
                "note.txt",
                "Objet : une représentation du spectacle « Le Marin et la Lune »\n"
                    + "Le Marin et la Lune jouera le 3 mai 2027."));

    assertThat(object.value() + " " + object.rule()).contains("Le Marin et la Lune");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Objet : entretien des chaudières\nContrat d'entretien des chaudières pour un an.",
        "Objet : entretien des chaudières"
      })
  void keepsQuietWhereAllPassagesSayTheSame(String text) {
    assertThat(CONTRACT.fact("objet", Dossiers.piece("note.txt", text)).isToConfirm()).isFalse();
  }

  @Test
  void asksAboutASingleDecisionThatASentenceTells() {
    Fact articles =
        FREE.fact(
            "articles",
            Dossiers.piece(
                "mail.txt",
                "Délibération pour le conseil du 23 mars 2027 : adoption du règlement intérieur du"
                    + " réseau des médiathèques."));

    assertThat(articles.found()).isPresent();
    assertThat(articles.rule()).isEqualTo(Fact.SEUL_ELEMENT);
    assertThat(articles.isToConfirm()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Union sportive courtemailloise | à l'Union sportive courtemailloise une subvention de 3 200 € pour la finale départementale.
          Amicale bouliste montriolaise  | à l'Amicale bouliste montriolaise une subvention de 3 200 € pour couvrir le coût du tournoi.
          Union sportive de Luz          | à l'Union sportive de Luz une subvention de 3 200 € pour le plafond de la salle.
          """)
  void readsWhoseTownABodyIsOfAndASumWhateverItIsFor(String body, String rest) {
    String text = "Il vous est proposé d'attribuer " + rest;

    assertThat(GRANT.value("beneficiaire", text)).isEqualTo(body);
    assertThat(GRANT.value("montant", text)).isEqualTo("3200.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le comité a déjà eu 12 000 €. On est donc à 26 000 € pour l'année 2027.",
        "Le comité a déjà eu 12 000 €. Nous sommes ainsi à 26 000 € sur l'année."
      })
  void readsAYearsTotalThatIsToldPlainly(String text) {
    assertThat(GRANT.value("totalAnnee", text)).isEqualTo("26000.00");
  }
}
