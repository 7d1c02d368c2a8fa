package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What forms and tables say of a post that is created. */
class PostTableTest {
  private static final Found POST = new Found("deliberation-emploi");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nombre|Combien de postes ? 2|2",
        "nombre|Combien d'agents ? trois|3",
        "nombre|Combien d'emplois : un seul|1",
        "tempsTravail|Quelle durée hebdomadaire ? 28 heures|28.00",
        "dateEffet|À partir de quand ? 1er mars 2027|2027-03-01",
        "dateEffet|Quand ? le 1er mars 2027|2027-03-01",
        "dateEffet|À quelle date : 1er mars 2027|2027-03-01",
        "motif|Pourquoi ? l'ouverture du gymnase|l'ouverture du gymnase",
        "motif|Pour quelle raison ? l'ouverture du gymnase|l'ouverture du gymnase",
        "fonctions|Quel métier ? gardien du gymnase|gardien du gymnase",
        "fonctions|Pour quoi faire ? entretien du gymnase|entretien du gymnase"
      })
  void readsTheAnswerToWhatAFormAsks(String field, String line, String value) {
    assertThat(POST.value(field, "Fiche de poste\n" + line + "\nVu le responsable\n"))
        .isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "", "00"})
  void readsNoPostInALineThatCreatesNone(String none) {
    var table =
        Dossiers.sheet(
            "postes.csv",
            "Grade\tExistant\tCréé\tDurée\n"
                + ("Animateur\t1\t" + none + "\t35 h\n")
                + "Adjoint d'animation\t2\t1\t28 h");

    assertThat(POST.items("grade", table)).containsExactly("adjoint d'animation");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pour mémoire",
        "(rappel)",
        "sans changement",
        "inchangé",
        "déjà créé en 2025",
        "reporté à 2028",
        "refusé"
      })
  void readsNoPostInARowThatCreatesNone(String remark) {
    var table =
        Dossiers.sheet(
            "postes.csv",
            "Poste\tGrades ouverts\tNb\tDate\tRemarque\n"
                + "Chargée d'accueil\tAttaché ou ingénieur\t1\t01/06/2027\tà créer\n"
                + "Gardien\tAdjoint technique\t2\t01/01/2026\t"
                + remark);

    assertThat(POST.items("grade", table)).containsExactly("attaché", "ingénieur");
    assertThat(POST.value("nombre", table)).isEqualTo("1");
    assertThat(POST.value("dateEffet", table)).isEqualTo("2027-06-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "À transmettre trois semaines avant le conseil",
        "Le présent formulaire est à rendre au service",
        "À rendre avant le 3 mai, ancien modèle refusé"
      })
  void readsAFormWhoseHeadingTellsOfATimeBefore(String heading) {
    var form =
        Dossiers.sheet(
            "fiche.csv",
            heading
                + "\n1. Grade\tadjoint technique\n2. Nombre de postes\t1\n3. Durée hebdomadaire\t30 h 30\n4. Intitulé des fonctions\tgardien du gymnase");

    assertThat(POST.value("nombre", form)).isEqualTo("1");
    assertThat(POST.value("tempsTravail", form)).isEqualTo("30.50");
    assertThat(POST.value("fonctions", form)).isEqualTo("gardien du gymnase");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Postes existants", "Situation actuelle", "Tableau avant le conseil"})
  void readsNoFormOfThePostsThatThereAre(String heading) {
    var form =
        Dossiers.sheet(
            "fiche.csv", heading + "\n1. Grade\tadjoint technique\n2. Nombre de postes\t1");

    assertThat(POST.value("nombre", form)).isNull();
  }

  @Test
  void readsNoPostThatACandidateWishes() {
    assertThat(
            POST.value(
                "fonctions", "Voici ma candidature pour un emploi de mécanicien des cycles.\n"))
        .isNull();
  }
}
