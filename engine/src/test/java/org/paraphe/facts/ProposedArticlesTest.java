package org.paraphe.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an assembly is asked to decide, told by the form of the words. */
class ProposedArticlesTest {

  private static List<String> articles(String text) {
    return new ProposedArticles()
        .find(FoldedText.of(text)).stream().map(h -> h.value().asText()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ce que le conseil aurait à décider :\n- adopter la charte ;\n- désigner Mme Roumens.",
        "LE CONSEIL POURRAIT DONC :\n* ADOPTER LA CHARTE\n* DESIGNER MME ROUMENS",
        "Décisions attendues du bureau : adopter la charte ; désigner Mme Roumens.",
        "Il est suggéré à l'assemblée d'adopter la charte et de désigner Mme Roumens.",
        "Chers collègues du conseil, je vous demande de bien vouloir adopter la charte, de désigner Mme Roumens.",
        "Le conseil devra adopter la charte et désigner Mme Roumens.",
        "Je souhaite que le conseil adopte la charte et désigne Mme Roumens pour y siéger.",
        "Le comité syndical de la Doue :\nadopte la charte ;\ndésigne Mme Roumens.",
        "Il est proposé : adoption de la charte ; désignation de Mme Roumens.",
        "Note pour le conseil\n=> adopter charte\n=> désigner Mme Roumens",
        "Donc délib : 1) adopter la charte, 2) désigner Mme Roumens",
        "Le conseil décide :\n\uF0B7\td'adopter la charte ;\n\uF0B7\tde désigner Mme Roumens.",
        "Proposition 1\tAdopter la charte\nProposition 2\tDésigner Mme Roumens"
      })
  void readsOneArticleAVerb(String text) {
    assertThat(articles(text)).hasSize(2);
    assertThat(FoldedText.fold(articles(text).get(0)).toLowerCase(java.util.Locale.ROOT))
        .contains("adopt")
        .contains("charte")
        .doesNotContain("roumens");
    assertThat(articles(text).get(1)).containsIgnoringCase("Roumens");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L'association propose : organiser une fête ; tenir une buvette.",
        "Membres présents du conseil :\nentendre Mme Roumens\ncomité de suivi",
        "Ordre du jour du conseil :\n- adoption de la charte\n- fixation des tarifs",
        "Les objectifs du conseil sont : accueillir les enfants ; aider les familles.",
        "Les habitants demandent d'élargir le chemin.",
        "Le conseil se réunit le 3 mars à partir de 20 heures.",
        "Objet : adopter la charte",
        "Monsieur le Maire, je vous demande d'élargir la rue et de poser un miroir.",
        "Il est proposé par les usagers d'en parler."
      })
  void readsNoDecisionWhereNoneIsAsked(String text) {
    assertThat(articles(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Il est proposé d'ouvrir le musée à partir du 2 mai et de fixer le tarif. | 2",
        "Le maire propose de céder la parcelle au prix de 900 euros, frais en sus. | 1"
      })
  void cutsAChainAtItsVerbsAlone(String text, int articles) {
    assertThat(articles(text)).hasSize(articles);
  }

  @Test
  void endsAListWhereTheNotePassesToSomethingElse() {
    assertThat(
            articles(
                "Le conseil est appelé à :\n - instituer le droit ;\n - informer le notaire.\n"
                    + "Calendrier\nEntrée en vigueur au printemps."))
        .containsExactly("instituer le droit", "informer le notaire.");
  }
}
