package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.drafting.Dossiers;

class RowInWordsCheckTest {

  private static List<String> told(String words) {
    return Taking.of("deliberation-libre")
        .piece(
            Dossiers.sheet(
                "tarifs.xlsx",
                "Catégorie\tTarif actuel\tNouveau tarif\nRepas enfant\t4,50 €\t4,80 €\nRepas adulte\t6 €\t6,50 €\nBoule lyrienne\t\t1 800 €"))
        .piece("note.txt", words)
        .told(new RowInWordsCheck());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Considérant la hausse des denrées, le repas enfant passe à 4,20 €.",
        "La Boule lyrienne, qui recevra 800 € pour son concours, s'en réjouit.",
        "On facturerait 7 € le repas pour un adulte.",
      })
  void tellsAnAmountThatTheRowDoesNotGive(String words) {
    assertThat(told(words.replace("facturerait", "compterait"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le repas enfant passe à 4,80 €.",
        "Le repas enfant est aujourd'hui à 4,50 €.",
        "Le repas enfant coûtait 4 € en 2024.",
        "La Boule lyrienne avait demandé 2 500 €.",
        "La Boule lyrienne a une trésorerie de 3 000 €.",
        "Les repas ont coûté 30 000 €.",
        "Le repas enfant à 4,20 € et le repas adulte à 6,50 €.",
      })
  void keepsQuietOfTheSameAmountAndOfOtherThings(String words) {
    assertThat(told(words)).isEmpty();
  }
}
