package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a summary takes for a sentence, a decision and an open question. */
class TellingSentencesTest {

  private static List<Quoted> sentences(String text) {
    return ToldSentences.of(List.of(PieceReading.of(Dossiers.piece("note.txt", text))));
  }

  private static int decision(String text) {
    return sentences(text).stream().mapToInt(Telling::ofDecision).max().orElseThrow();
  }

  @Test
  void endsASentenceAtAWordThatIsAlsoAnAbbreviation() {
    assertThat(
            sentences(
                "L'acte de 1987 ne dit rien des ouvrages d'art. Le montant des travaux est de 9 000 €."))
        .hasSize(2);
    assertThat(sentences("Le maire se fonde sur l'art. 12 du règlement de la voirie communale."))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le conseil municipal a autorisé le maire à ester en justice le 8 octobre.",
        "L'expert demande la pose d'un étai sous le mur.",
      })
  void takesWhatSomebodyDecidesOrAsksFor(String text) {
    assertThat(decision(text)).isPositive();
  }

  @Test
  void takesNothingThatTheLawSaysForADecision() {
    assertThat(
            decision("L'article L. 511-9 du code permet au maire de demander un expert au juge."))
        .isZero();
  }

  @Test
  void keepsShortQuestionsAndWhatCannotBeFound() {
    assertThat(sentences("Peut-on l'expulser ?")).hasSize(1);
    assertThat(sentences("Le service n'en retrouve pas trace."))
        .allMatch(q -> Telling.ofQuestion(q) > 0);
  }
}
