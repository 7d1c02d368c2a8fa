package org.paraphe.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
