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
          ☒ alternat ☐ route barrée. Du 3 au 5 mai       | Du 3 au 5 mai    | barrée
          ☒ alternat ☐ route barrée Durée : 3 jours      | Durée : 3 jours  | barrée
          ☒ alternat   ☐ route barrée   du 3 au 5 mai    | du 3 au 5 mai    | barrée
          ☑ Étude ☐ Travaux neufs ; Début le 3 mai       | Début le 3 mai   | neufs
          [x] Nuit [ ] Jour Date de début : 3 mai        | début : 3 mai    | Jour
          ☒ gaz Prix : 30 € ☐ fioul Prix : 50 €          | 30 €             | 50 €
          ☐ route barrée. Déviation par le bourg ☒ aucune | aucune          | bourg
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
  void keepsTheCellsBesideAGroupOfOptionsAndBlanksThoseOfALoneOne() {
    assertThat(Boxes.chosen("☒ alternat ☐ route barrée\t3 jours")).endsWith("\t3 jours");
    assertThat(Boxes.chosen("☒ alternat\t30 €\n☐ route barrée\t50 €"))
        .contains("30 €")
        .doesNotContain("50 €");
  }

  @Test
  void makesEachTickedLineAnItem() {
    assertThat(Boxes.chosen("☒ alternat\n☐ route barrée\n☒ vitesse réduite"))
        .containsSubsequence("✓ alternat\n", "\n✓ vitesse réduite");
  }
}
