package org.paraphe.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectsTest {
  private static final String DECISION = "\nIl est proposé au conseil d'adopter la charte.";

  private static List<String> subjects(String text) {
    return new Subjects().find(FoldedText.of(text)).stream().map(h -> h.value().asText()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Intitulé de la délibération : Charte du bocage",
        "Point 4. Divers\nRien.\nPoint 5. Charte du bocage",
        "Question n° 3 : Charte du bocage",
        "Commune de Brazac\nRapport n° 7 au conseil du 3 mars 2027\nRapporteur : Mme Roumens\n\nCharte du bocage",
        "Il faut une délibération sur la Charte du bocage."
      })
  void tellsWhatTheDecisionsAreAbout(String head) {
    assertThat(subjects(head + DECISION)).singleElement().asString().endsWith("Charte du bocage");
  }

  @Test
  void takesNoHeadNorNameForATitle() {
    assertThat(
            subjects(
                "Mairie de Brazac\nService des affaires générales\nMme Ida Roumens, adjointe\nExposé des motifs"
                    + DECISION))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Office de tourisme de Brazac\nAu comité du 3 mars\n",
        "CAPITAINERIE DU LAC\n",
        "D'une part, le conseil s'est réuni. ",
        "PREMIÈRE RÉSOLUTION\n"
      })
  void takesNoLetterheadForATitle(String head) {
    assertThat(
            subjects(head + "Le conseil est invité à fixer le droit d'amarrage, à compter de mai."))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Objet : charte du bocage, pour la délib",
        "Objet : charte du bocage -> conseil du 4 mars",
        "Objet : charte du bocage (à passer en conseil)",
        "Objet : charte du bocage / prochain CM"
      })
  void leavesOutWhereThePaperGoes(String head) {
    assertThat(subjects(head + DECISION)).containsExactly("charte du bocage");
  }

  @Test
  void titlesNothingWhereNothingIsDecided() {
    assertThat(subjects("Charte du bocage\nLa charte date de 2014.")).isEmpty();
  }

  @Test
  void takesTheLineBelowTheHeadingOfAText() {
    assertThat(
            subjects(
                "PROJET DE DÉLIBÉRATION\nApprobation du rapport sur la qualité du service public de l'eau\n\n"
                    + DECISION))
        .containsExactly("Approbation du rapport sur la qualité du service public de l'eau");
  }

  @Test
  void leavesOutTheWordsThatLeadToATitle() {
    assertThat(subjects("DÉLIBÉRATION PORTANT MODIFICATION DES STATUTS DU SYNDICAT\n" + DECISION))
        .containsExactly("MODIFICATION DES STATUTS DU SYNDICAT");
  }
}
