package org.paraphe.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Il faut créer un emploi. Marie, qui est attachée territoriale, fera le suivi.",
        "Il faut créer un emploi. Odile Marchand est rédactrice territoriale.",
        "Il faut créer un emploi.\nCordialement\nClaire Dumont, attachée territoriale",
        "Il faut créer un emploi.\nClaire Dumont\nAttachée territoriale\nMairie de Rieucros",
        "Il faut créer un emploi. Mme Odile Marchand, rédactrice territoriale, s'en va."
      })
  void leavesTheGradeThatSomebodyHas(String text) {
    assertThat(new Grades().find(FoldedText.of(text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L'emploi est un emploi d'adjoint technique territorial.",
        "Le grade est adjoint technique territorial.",
        "L'emploi est adjoint technique territorial à temps complet.",
        "Créer un poste d'adjoint technique territorial. Marie est attachée territoriale.",
        "Services techniques\nadjoint technique territorial, 35 heures"
      })
  void keepsTheGradeOfThePost(String text) {
    assertThat(new Grades().find(FoldedText.of(text))).hasSize(1);
  }

  @Test
  void keepsTheGradeUnderTheNameOfAService() {
    String text = "Services Techniques\nAdjoint technique territorial\n" + "Le poste. ".repeat(20);
    assertThat(new Grades().find(FoldedText.of(text))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "un poste d'adjoint administratif principal | adjoint administratif principal",
        "un poste de rédactrice principale, catégorie B | rédacteur principal",
        "un poste d'adjoint technique territorial principal à 28 h | adjoint technique territorial principal",
        "grade : technicien principal | technicien principal",
        "un poste d'adj. d'animation ppal | adjoint d'animation principal",
        "un poste d'ATSEM principal | agent territorial spécialisé principal des écoles maternelles",
        "un poste d'adjoint technique principal des établissements d'enseignement de 2e classe"
            + " | adjoint technique principal de 2e classe des établissements d'enseignement",
        "Adjoint administratif principal : un poste d'adjoint administratif principal de 2e classe"
            + " | adjoint administratif principal de 2e classe",
        "un poste d'adjoint administratif principal de 1re classe | adjoint administratif principal de 1re classe",
        "Mme Cros, adjoint administratif principal, partira. Création d'un poste de rédacteur."
            + " | rédacteur",
        "un poste d'adjoint administratif | adjoint administratif",
        "Le poste de technicien principal (35 h, cat. B) sera supprimé ; un poste d'adjoint"
            + " administratif est ouvert | adjoint administratif",
      })
  void losesNoRankOfAGrade(String text, String grade) {
    assertThat(new Grades().find(FoldedText.of(text)))
        .extracting(h -> h.value().asText())
        .containsOnly(grade);
  }
}
