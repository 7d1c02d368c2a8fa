package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeftOutLinesCheckTest {

  private static List<String> told(String text, String articles) {
    return Taking.of("deliberation-libre")
        .piece("note.txt", text)
        .took("articles", articles, text)
        .told(new LeftOutLinesCheck());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Le conseil, à l'unanimité, décide de créer un marché. | de créer un marché",
        "Après en avoir délibéré, le conseil fixe à trois le nombre des adjoints."
            + " | fixe à trois le nombre des adjoints",
        "Le conseil approuve la location à M. Benali et autorise le maire à signer."
            + " | approuve la location à M. Benali; autorise le maire à signer",
        "Il faudrait délibérer pour adhérer au syndicat. | adhérer au syndicat",
        "DÉCIDE d'ajouter la rue des Écoles, | d'ajouter la rue des Écoles",
      })
  void keepsQuietOfWhatOnlyLeadsToAnArticle(String text, String articles) {
    assertThat(told(text, articles)).isEmpty();
  }

  @Test
  void quotesTheSentenceThatIsLostAndNotThoseBesideIt() {
    assertThat(
            told(
                "Le conseil décide d'adhérer au syndicat. L'adhésion est gratuite. M. Roy suivra le"
                    + " dossier.",
                "d'adhérer au syndicat; M. Roy suivra le dossier"))
        .singleElement()
        .asString()
        .startsWith("Le texte préparé porte « L'adhésion est gratuite. », que");
  }

  @Test
  void tellsOfAWordThatChangesWhatTheArticleSays() {
    assertThat(told("Le conseil refuse de fermer le four.", "de fermer le four")).hasSize(1);
  }

  @Test
  void readsOnToTheEndOfTheLine() {
    String text = "Le conseil décide de fermer le four. Sauf le samedi.\nMerci";
    assertThat(
            Taking.of("deliberation-libre")
                .piece("note.txt", text)
                .took("articles", "de fermer le four", "de fermer le four")
                .told(new LeftOutLinesCheck()))
        .singleElement()
        .asString()
        .contains("« Sauf le samedi. »");
  }
}
