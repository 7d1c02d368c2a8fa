package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UncreatedGradeCheckTest {

  private static List<String> told(String text) {
    return Taking.of("deliberation-emploi")
        .piece("note.odt", text.replace('#', '\n'))
        .took("grade", "adjoint administratif; adjoint d'animation", "adjoint administratif")
        .told(new UncreatedGradeCheck());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Création d'un poste de adjoint administratif.#L'équipe : 3 animateurs (adjoints d'animation).",
        "Contexte : 312 jeunes, un adjoint d'animation.#Proposition : un adjoint administratif.",
        "Effectif actuel : un adjoint d'animation.##Le conseil ouvre un emploi de adjoint administratif.",
        "On part sur un adjoint d'animation en poste créé ? Non : un emploi d'adjoint administratif.",
        "Un adjoint administratif est recruté. Le poste d'adjoint d'animation attend.",
      })
  void asksAboutAGradeThatNoSentenceCreates(String text) {
    assertThat(told(text))
        .containsExactly(
            "« adjoint d'animation » est retenu pour « grade ou grades de l'emploi », mais aucune"
                + " phrase des pièces ne dit de le créer, alors qu'elles le disent d'un autre grade.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Création d'un poste de adjoint administratif et d'un poste d'adjoint d'animation.",
        "Création de deux postes :#- un adjoint administratif, à temps complet ;#- un adjoint d'animation.",
        "Création d'un poste de adjoint administratif. Il est aussi accessible à un adjoint d'animation.",
        "Grade : adjoint administratif.#Grade : adjoint d'animation.",
        "Besoins : un adjoint administratif. Un adjoint d'animation.",
        "Création d'un poste de adjoint administratif."
      })
  void keepsQuietWhereEachIsCreatedOrNoneIs(String text) {
    assertThat(told(text)).isEmpty();
  }
}
