package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.drafting.Dossiers;

class UnreadCreditsCheckTest {

  private static List<String> told(String words) {
    return Taking.of("deliberation-decision-modificative")
        .piece(Dossiers.piece("note.txt", "Tableau du 60632\n" + words))
        .took("lignes", Taking.rows("compte=60632, depense=500.00"), "60632")
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On inscrit 5 000 € au 60632.",
        "La hausse des prix conduit à ouvrir 50 € au compte 60632.",
        "60632 : + 1 500,00",
        "Ouvrir 50 € au compte 60632, à équilibrer par le 60632.",
      })
  void tellsOfAnotherSumThanThatOfTheLinesOfAnAccount(String words) {
    assertThat(told(words)).hasSize(1).allMatch(w -> w.contains("ne donne pas la somme"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On inscrit 500 € au 60632.",
        "Le 60632 est porté à 5 000 €.",
        "Il y avait 9 000 € au 60632 en 2025.",
        "De 4 500 € à 5 000 € au 60632.",
      })
  void keepsQuietOfTheSameSumAndOfWhatTheAccountComesTo(String words) {
    assertThat(told(words)).isEmpty();
  }

  @Test
  void tellsOfAnAccountThatSomethingIsEnteredAt() {
    assertThat(told("La toiture : on propose d'inscrire la dépense au compte 21312."))
        .singleElement()
        .asString()
        .contains("parle d'un compte");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(montants en milliers d'euros)",
        "Sommes en k€.",
        "Tableau de la DM (en K€)",
        "exprimé en milliers d'€"
      })
  void asksWhetherTheLinesAreInThousands(String words) {
    assertThat(told(words))
        .containsExactly(
            "« note.txt » donne des sommes en milliers d'euros : les lignes sont en euros.");
  }
}
