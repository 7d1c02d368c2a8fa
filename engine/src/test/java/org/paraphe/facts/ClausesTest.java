package org.paraphe.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where words that name something pass into a sentence. */
class ClausesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vide-grenier annuel reviendra au cœur du village | vide-grenier annuel",
        "nettoyage des vitres des bâtiments peut être confié | nettoyage des vitres des bâtiments",
        "la sécurité des coureurs, nous souhaitons que la rue ferme | la sécurité des coureurs",
        "l'instauration d'une zone 30 se justifie | l'instauration d'une zone 30",
        "achat de tenues que porteront les bénévoles | achat de tenues que porteront les bénévoles",
        "la place qui prend le nom de Foch | la place qui prend le nom de Foch",
        "entretien de la porte et du compte | entretien de la porte et du compte",
        "Nous repeignons les volets | Nous repeignons les volets",
        "remplacez la chaudière | remplacez la chaudière",
        "rue Hoche et place Thiers | rue Hoche et place Thiers"
      })
  void endsBeforeTheVerb(String words, String named) {
    FoldedText text = FoldedText.of(words);
    int end = Clauses.beforeVerb(text, 0, text.text().length());
    assertThat(text.words(0, end)).isEqualTo(named);
  }
}
