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

  /** What the post is, then what somebody else is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          créer un emploi de rédacteur au 1er mars ; la secrétaire, attachée territoriale, n'est pas concernée. | rédacteur
          créer un emploi de rédacteur. Notre directeur (attaché principal) suit le dossier.                    | rédacteur
          un emploi de technicien. L'adjoint technique principal qui part n'est pas remplacé.                   | technicien
          un emploi de technicien. Les adjoints techniques restent au centre.                                   | technicien
          un emploi d'animateur. Il remplace une adjointe d'animation.                                          | animateur
          un emploi d'animateur. Il succédera à un adjoint d'animation.                                         | animateur
          un emploi d'animateur, au départ d'une adjointe d'animation.                                          | animateur
          un emploi de bibliothécaire ; l'assistante de conservation part en retraite.                          | bibliothécaire
          un emploi de bibliothécaire. Une assistante de conservation travaille déjà à 28 h.                    | bibliothécaire
          un emploi de bibliothécaire, car un adjoint du patrimoine ne suffit plus.                             | bibliothécaire
          un emploi d'infirmière en soins généraux. Il remplace un auxiliaire de soins.                         | infirmier en soins généraux
          un emploi de rédacteur principal ; la secrétaire de mairie, attachée territoriale, n'est pas concernée. | rédacteur principal
          un emploi d'adjoint technique ; Mme Cros (adjoint administratif) n'est pas concernée.                 | adjoint technique
          un emploi de technicien sous l'autorité du responsable, ingénieur territorial.                        | technicien
          un emploi d'attaché en lieu et place d'un emploi de rédacteur principal de 1re classe.                | attaché
          un emploi d'attaché et de supprimer l'emploi permanent de rédacteur principal de 1re classe.          | attaché
          un emploi d'ATSEM à 28 h ; l'adjointe d'animation reste à 10 h.                                       | agent spécialisé des écoles maternelles
          """)
  void takesTheGradeOfThePostBesideThatOfSomebody(String text, String grade) {
    assertThat(new Grades().find(FoldedText.of("Il est proposé de créer " + text)))
        .extracting(h -> h.value().asText())
        .containsOnly(grade);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          un emploi de technicien, au grade d'adjoint technique principal.                   | adjoint technique principal
          un emploi d'animateur. Grade : adjoint d'animation.                                | adjoint d'animation
          un poste d'animateur jeunesse : création d'un emploi d'adjoint d'animation.        | adjoint d'animation
          un emploi pour l'accueil. L'adjoint administratif sera recruté en mars.            | adjoint administratif
          un emploi relevant du cadre d'emplois des adjoints techniques.                     | adjoint technique
          un poste, plutôt que de remplacer un emploi d'attaché par un emploi d'adjoint technique. | adjoint technique
          un emploi qui remplace un adjoint technique.                                       | adjoint technique
          """)
  void keepsTheGradeThatTheTextSaysOfThePost(String text, String grade) {
    assertThat(new Grades().find(FoldedText.of("Il est proposé de créer " + text)))
        .extracting(h -> h.value().asText())
        .containsOnly(grade);
  }

  /** A grade whose word is a common one too, beside another that is not created. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Création d'un poste de rédacteur ; le poste d'adjoint administratif qu'il remplace coûtait 38 200 €.       | rédacteur
          Création d'un emploi de technicien. L'emploi d'adjoint technique du stade ne bouge pas.                    | technicien
          Un poste d'assistant de conservation à temps complet est transformé en poste de bibliothécaire.            | bibliothécaire
          Le poste d'adjoint technique est vacant. Il est proposé de créer un emploi de technicien.                  | technicien
          Créer un emploi d'agent de maîtrise. Son emploi d'adjoint technique (32 h) est conservé.                   | agent de maîtrise
          Mme Roy passe d'adjoint administratif à adjoint administratif principal de 2e classe. Créer le poste.      | adjoint administratif principal de 2e classe
          La crèche emploie trois auxiliaires de puériculture. Créer un emploi d'éducateur de jeunes enfants.        | éducateur de jeunes enfants
          Le service compte aujourd'hui 3 adjoints administratifs. Créer un emploi de rédacteur.                     | rédacteur
          Pour ce poste : adjoint administratif principal, rédacteur ou attaché. Le bureau a retenu le rédacteur.    | rédacteur
          L'équipe se compose d'une agente de maîtrise et de deux ATSEM. Il manque une adjointe technique à 30 h.    | adjoint technique
          Créer un emploi de bibliothécaire (A). Il dirigera une équipe de deux assistants de conservation.          | bibliothécaire
          L'emploi de technicien principal créé par délibération du 12 mai 2021 ne suffit plus. Créer un emploi d'ingénieur. | ingénieur
          Création d'un emploi de technicien. Les emplois d'agent de maîtrise du service ne sont pas modifiés.       | technicien
          Ce n'est plus un agent de maîtrise mais un adjoint technique qu'on recrute. Poste à temps complet.         | adjoint technique
          Notre charge exige un attaché à temps complet.                                                             | attaché
          Ce sera une puéricultrice, catégorie A, à 28 heures.                                                       | puéricultrice
          Le service compte recruter un adjoint technique : créer un emploi.                                         | adjoint technique
          """)
  void takesTheGradeThatIsCreatedBesideOneThatIsThere(String text, String grade) {
    assertThat(new Grades().find(FoldedText.of(text)))
        .extracting(h -> h.value().asText())
        .containsOnly(grade);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Il est proposé de créer un emploi d'attaché et un emploi d'adjoint technique.",
        "La création d'un emploi d'adjoint technique à 28 heures et d'un emploi d'attaché.",
      })
  void keepsBothGradesOfTwoPosts(String text) {
    assertThat(new Grades().find(FoldedText.of(text)))
        .extracting(h -> h.value().asText())
        .containsExactlyInAnyOrder("attaché", "adjoint technique");
  }

  @Test
  void takesTheGradeThatAFormGoesTo() {
    String form =
        "Agent : M. Diallo\nDe : adjoint technique principal de 2e classe\nA : adjoint technique"
            + " principal de 1re classe\nPoste créé au 1er janvier 2027";
    assertThat(new Grades().find(FoldedText.of(form)))
        .extracting(h -> h.value().asText())
        .containsExactly("adjoint technique principal de 1re classe");
  }

  @Test
  void keepsBesideABareTitleTheGradeOfAnotherSentence() {
    String text = "Créer un emploi d'animateur. On a demandé aussi un adjoint technique.";
    assertThat(new Grades().find(FoldedText.of(text)))
        .extracting(h -> h.value().asText())
        .containsExactly("animateur", "adjoint technique");
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
        "Création d'un poste d'attaché principal ; l'emploi de rédacteur principal de"
            + " l'intéressée sera fermé | attaché principal",
        "Le poste de technicien principal (35 h, cat. B) sera supprimé ; un poste d'adjoint"
            + " administratif est ouvert | adjoint administratif",
      })
  void losesNoRankOfAGrade(String text, String grade) {
    assertThat(new Grades().find(FoldedText.of(text)))
        .extracting(h -> h.value().asText())
        .containsOnly(grade);
  }
}
