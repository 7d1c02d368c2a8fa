package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.facts.Fact;

class LoneValuesTest {
  private static final String POST = "Création d'un emploi de rédacteur.\n";

  private static Fact fact(String kind, String field, String text) {
    return new Found(kind).fact(field, Dossiers.piece("note.txt", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deliberation-emploi|dateEffet|Création d'un emploi de rédacteur. Date : lundi 1er février 2027|2027-02-01",
        "arrete-delegation|elu|Pour la voirie, pense à Mme Odile Carrat.|Mme Odile Carrat",
        "decision-contrat|montant|Sonorisation de la fête. Ils veulent 450 €.|450.00",
        "deliberation-subvention|objetSubvention|Objet : sorties en mer des collégiens|sorties en mer des collégiens",
      })
  void takesTheOnlyValueOfItsSortToBeConfirmed(
      String kind, String field, String text, String value) {
    Fact fact = fact(kind, field, text);

    assertThat(fact.found()).hasValueSatisfying(v -> assertThat(v.asText()).isEqualTo(value));
    assertThat(fact.isToConfirm()).isTrue();
  }

  @Test
  void takesTheOnlyBodyThatIsNamed() {
    Fact fact =
        fact("decision-contrat", "cocontractant", "Sonorisation de la fête.\nÉcho Scène (Brazac).");

    assertThat(fact.found())
        .hasValueSatisfying(v -> assertThat(v.asText()).isEqualTo("Écho Scène"));
    assertThat(fact.isToConfirm()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Écho Scène (Brazac) et Son Plus (Cazals) ont écrit.",
        "Trois devis sont arrivés, dont celui d'Écho Scène (Brazac)."
      })
  void guessesNoBodyOfSeveral(String words) {
    assertThat(fact("decision-contrat", "cocontractant", words).found()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le 1er février 2027 ou le 1er mars 2027.",
        "Réponse attendue avant le 1er février 2027.",
        "Les entretiens se tiendront la semaine du 1er février 2027.",
        "Madame Ba l'a su le 1er février 2027. Pour la date d'effet, on verra le moment venu.",
        "Le 1er février 2027 convient à la trésorerie. La date d'effet reste à définir.",
        "Reçu le 1er février 2027. Je n'ai pas la date de prise de poste.",
        "Le 1er février 2027. Nous n'avons pas encore de date.",
        "Le 1er février 2027. La date d'effet n'est pas encore fixée.",
        "La prochaine séance du conseil se tiendra le 1er février 2027.",
        "Lettre du 3 mars 2026."
      })
  void guessesNoDay(String words) {
    assertThat(fact("deliberation-emploi", "dateEffet", POST + words).found()).isEmpty();
  }

  @Test
  void guessesNoLastDay() {
    assertThat(
            fact("arrete-circulation", "dateFin", "La rue Basse sera barrée dès le 4 mars 2027.")
                .found())
        .isEmpty();
  }

  @Test
  void asksNothingOfAValueThatWordsTell() {
    assertThat(
            fact("deliberation-emploi", "dateEffet", POST + "Date d'effet : 1er février 2027")
                .isToConfirm())
        .isFalse();
  }

  @Test
  void asksForAValueThatFewWordsTell() {
    Fact loose = fact("decision-contrat", "cocontractant", "La compagnie Brume adresse un projet.");

    assertThat(loose.rule()).isEqualTo(Fact.FAIBLE);
    assertThat(loose.isToConfirm()).isTrue();
    assertThat(fact("decision-contrat", "cocontractant", "Prestataire : Brume").isToConfirm())
        .isFalse();
  }

  @Test
  void asksForRowsThatSentencesTell() {
    Fact rows =
        fact(
            "deliberation-subvention",
            "lignes",
            "Nous proposons d'attribuer 300 € à l'Amicale du Lac et 50 € au Fil d'Ariane.");

    assertThat(rows.rule()).isEqualTo(Fact.EN_PHRASES);
  }
}
