package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.drafting.Dossiers;

class UnreadCreditsCheckTest {

  private static List<String> told(String words) {
    return Taking.of("deliberation-decision-modificative")
        .piece(Dossiers.piece("note.txt", "Tableau du 60632\n" + words))
        .took("lignes", Taking.rows("compte=60632", "depense=500.00"), "60632")
        .told(new UnreadCreditsCheck());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "60632 : 500 €. Ajoute aussi 300 € au 65748.",
        "Et 1 200 à prendre sur le 6232 pour le 60632.",
        "Il manque 80 € à l'article 6411 ; le reste va au 60632.",
        "compte 2188 (tondeuse) + 900",
        "Les 2 000 € du 7478 seront encaissés en mai."
      })
  void tellsOfAnAccountThatNoLineChanges(String words) {
    assertThat(told(words)).hasSize(1).allMatch(w -> w.contains("parle d'un compte"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Il manque 500 € au 60632.",
        "Rappel du BP : 9 000 € au 65748.",
        "Le 65748 doit être revu.",
        "Séance de 2026, 300 € de frais.",
        "Il restait 400 € au 6232."
      })
  void keepsQuietOfTheLinesAndOfWhatNobodyAsks(String words) {
    assertThat(told(words)).isEmpty();
  }
}
