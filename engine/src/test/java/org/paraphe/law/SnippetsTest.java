package org.paraphe.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SnippetsTest {

  private final LegalTerms french = new LegalTerms();

  private String snippet(String text, String question) {
    return new Snippets(Set.copyOf(french.of(question)), french).of(text);
  }

  @Test
  void showsTheSentenceWithMostWordsOfTheQuestion() {
    String text =
        "Le registre est tenu. Les associations de la commune reçoivent la subvention. Elles la"
            + " rendent : 1° à la fin ; 2° si la commune le veut.";

    assertThat(snippet(text, "subvention à une association"))
        .isEqualTo("Les associations de la commune reçoivent la subvention.");
    assertThat(snippet(text, "la fin du registre, la fin")).isEqualTo("Le registre est tenu.");
    assertThat(snippet(text, "vouloir")).isEqualTo("Le registre est tenu.");
  }

  @Test
  void readsAWordWithItsArticleAndAccents() {
    assertThat(snippet("Rien ici.\nL'Église et l’école sont fermées.", "école église"))
        .isEqualTo("L'Église et l’école sont fermées.");
  }

  @Test
  void cutsALongSentenceBetweenTwoWords() {
    String shown = snippet("mot ".repeat(200), "mot");

    assertThat(shown).hasSizeLessThanOrEqualTo(242).endsWith("mot …");
  }

  @Test
  void showsNothingOfAnEmptyText() {
    assertThat(snippet("", "mot")).isEmpty();
    assertThat(snippet(" \n ", "mot")).isEmpty();
  }
}
