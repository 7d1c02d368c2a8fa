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
        "Trois devis sont arrivés, dont celui d'Écho Scène (Brazac).",
        "Écho Scène (Brazac) : nous ne sommes qu'intermédiaire, le bail se passe avec le propriétaire.",
        "Écho Scène (Brazac) a écrit. On nous communiquera le nom du loueur à la signature."
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Notre budget de l'année tourne autour de 18 400 €, dont l'essentiel en dons.",
        "Le four coûtera 689 € TTC chez notre fournisseur.",
        "Le prix de l'armoire est de 689 €.",
        "L'association a touché 1 200 € l'an passé.",
        "Notre trésorerie s'établit à 3 100 €.",
        "Comptez 689 € pour l'armoire. Nous laissons à la commune le soin de fixer son aide.",
        "Voir pour 689 €. Le maire dira en séance combien la commune peut donner.",
        "Les caisses valent 14,50 € pièce.",
        "Le chiffre d'affaires de la buvette atteint 900 €.",
        "Il nous reste en caisse 900 €.",
      })
  void takesNoAmountOfAnotherSortAsAGrant(String words) {
    assertThat(
            fact(
                    "deliberation-subvention",
                    "montant",
                    "Subvention à la Banque des denrées.\n" + words)
                .found())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deliberation-subvention|Subvention à la chorale. 450 € inscrits au budget 2026.",
        "deliberation-subvention|Subvention à la chorale. Comme convenu : 450 €.",
        "decision-contrat|Sonorisation de la fête. Cela nous coûtera 450 €.",
        "decision-contrat|Sonorisation de la fête. Le devis dit 450 €.",
      })
  void stillTakesAnAmountThatMayBeTheActs(String kind, String words) {
    assertThat(fact(kind, "montant", words).found())
        .hasValueSatisfying(v -> assertThat(v.asText()).isEqualTo("450.00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le rapport d'expert nous sera remis vers le 20 janvier 2027.",
        "L'expert passera le 20 janvier 2027.",
        "Nous attendons la visite de l'architecte le 20 janvier 2027.",
        "Les conclusions du bureau d'études sont attendues pour le 20 janvier 2027.",
        "Le 20 janvier 2027 : remise du rapport.",
        "Le diagnostic sera connu autour du 20 janvier 2027.",
        "L'huissier viendra sur place le 20 janvier 2027.",
        "Le 20 janvier 2027, l'expert rendra son rapport.",
        "L'entreprise ne peut annoncer de durée. Les barrières seront là le 20 janvier 2027.",
        "Le maçon ne peut pas donner de date de fin. On se revoit le 20 janvier 2027.",
      })
  void takesNoDayOfAnotherThingAsTheLast(String words) {
    String text = "Il faut fermer la venelle des Tilleuls à tous dès le 8 décembre 2026.\n";
    assertThat(fact("arrete-circulation", "dateFin", text + words).found()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "La rue sera fermée le 20 janvier 2027 pour la visite de l'expert.",
        "Suite au rapport de l'expert, les travaux auront lieu le 20 janvier 2027.",
        "Le défilé passera rue Basse le 20 janvier 2027.",
        "Le 20 janvier 2027, passage de la course rue Basse, fermée de 9 h à 12 h.",
        "Rue Basse barrée du 8 janvier au 20 janvier 2027. L'expert passera le 12 janvier 2027.",
      })
  void stillTakesTheLastDayOfTheMeasure(String words) {
    assertThat(fact("arrete-circulation", "dateFin", words).found())
        .hasValueSatisfying(v -> assertThat(v.asText()).isEqualTo("2027-01-20"));
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
