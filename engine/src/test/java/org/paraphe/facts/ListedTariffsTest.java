package org.paraphe.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tariffs given line by line, and what a writer is told to put into a text. */
class ListedTariffsTest {

  private static List<String> articles(String text) {
    return Recognisers.named("articles").orElseThrow().find(FoldedText.ofParagraphs(text)).stream()
        .map(h -> h.value().asText())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Voici les tarifs de la cantine à passer au conseil :\n- enfant : 3,20 €\n- adulte : 6,10 €",
        "Tarifs du camping à voter le 4 mai\nenfant : 3,20 euros\nadulte : 6,10 euros la nuit",
        "Pour la délib, les droits de place seraient de :\n* enfant = 3,20 €\n* adulte = 6,10 €\nAncien tarif : 2,90 €",
        "Au CM : les nouveaux prix du bassin\n1) enfant : 3,20 €\n2) adulte : 6,10 €\n"
      })
  void readsEachTariffAsAnArticle(String text) {
    assertThat(articles(text)).hasSize(2);
    assertThat(articles(text).get(0)).contains("enfant", "3,20");
    assertThat(articles(text).get(1)).contains("adulte", "6,10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Devis du couvreur pour le conseil\ntuiles : 320 €\nmain-d'oeuvre : 610 €",
        "Les tarifs du camping :\n- enfant : 3,20 €\n- adulte : 6,10 €",
        "Conseil du 4 mai. Anciens tarifs :\n- ancien enfant : 3,20 €\n- ancien adulte : 6,10 €",
        "Le conseil a parlé des tarifs : enfant 3,20 €."
      })
  void readsNoArticleInPricesThatNobodyIsToVote(String text) {
    assertThat(articles(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A décider :\n1/ nommer la rue\n2/ poser deux plaques\n\nviser l'article L. 2121-29 du CGCT",
        "À voter :\n1/ nommer la rue\n2/ poser deux plaques\nCiter le code de la voirie",
        "A décider :\n1) nommer la rue\n2) poser deux plaques\nPenser à joindre le plan",
        "Le conseil décide :\n- de nommer la rue ;\n- de poser deux plaques.\nMentionner l'avis de la commission",
        "La voisine, Mme Roche, propose d'acheter le talus.\nA décider :\n1/ nommer la rue\n2/ poser deux plaques",
        "4. Dispositif proposé.\n4.1. La rue est nommée.\n4.2. Deux plaques sont posées.\n5. Incidence financière : néant.",
        "Projet de dispositif.\nArticle 1. La rue est nommée.\nArticle 2. Deux plaques sont posées.",
        "DISPOSITIF\nnommer la rue ;\nposer deux plaques.",
        "Le conseil décide :\nde nommer la rue ;\nde poser deux plaques.\nService de l'urbanisme",
        "Le conseil décide :\n1° la rue est nommée ;\n2° deux plaques sont posées.\nPrésident : R. Amiel. Secrétaire : C. Bon."
      })
  void readsWhatIsDecidedAndNotWhatAWriterIsTold(String text) {
    assertThat(articles(text)).hasSize(2);
    assertThat(articles(text).get(0)).contains("rue").contains("nomm");
    assertThat(articles(text).get(1)).contains("plaques");
    assertThat(String.join("|", articles(text)))
        .doesNotContain(
            "L. 2121-29",
            "code de la voirie",
            "plan",
            "avis",
            "talus",
            "néant",
            "urbanisme",
            "Amiel");
  }
}
