package org.paraphe.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was ticked in a form, and what was not. */
class BoxesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ☒ alternat ☐ route barrée                      | alternat         | barrée
          Restrictions : ☐ route barrée ☑ alternat       | alternat         | barrée
          [x] vitesse réduite [ ] dépassement interdit   | vitesse réduite  | dépassement
          (X) chaussée rétrécie ( ) sens unique          | chaussée         | sens unique
          alternat ☒ route barrée ☐                      | alternat         | barrée
          Mesure : alternat [ ] route barrée [x]         | route barrée     | alternat
          ✔ fonctions ☐ signature                        | fonctions        | signature
          """)
  void keepsWhatWasTicked(String form, String chosen, String left) {
    assertThat(Boxes.chosen(form)).hasSameSizeAs(form).contains(chosen).doesNotContain(left);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ☐ barrières ☐ panneaux
          Avec signature : ☒ oui ☐ non
          Avec signature : oui [ ] non [x]
          la rue du Lavoir (côté pair) et l'impasse
          """)
  void leavesFormsThatNobodyFilledInAndPlainAnswers(String form) {
    assertThat(Boxes.chosen(form)).isEqualTo(form);
  }

  @Test
  void makesEachTickedLineAnItem() {
    assertThat(Boxes.chosen("☒ alternat\n☐ route barrée\n☒ vitesse réduite"))
        .containsSubsequence("✓ alternat\n", "\n✓ vitesse réduite");
  }
}
