package org.paraphe.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReplacementTest {

  private static final String MAIL =
      "De : Maëlle Quéré <m.quere@example.fr>\nObjet : demande\n\nBonjour,\nM. Dupont demande"
          + " 4 500 € pour le 12 mars 2027. DUPONT habite 3 rue Neuve, 21000 Dijon.\nmaëlle";

  @Test
  void hidesANameWhereverItIsOnceItIsKnown() {
    Replacement replacement = Replacement.over(List.of(MAIL, "Avis de quéré : favorable."));

    assertThat(replacement.replace(MAIL))
        .doesNotContainIgnoringCase("dupont", "quéré", "quere", "maëlle", "Neuve", "Dijon")
        .contains("4 500 €", "12 mars 2027");
    assertThat(replacement.replace("Avis de quéré : favorable.")).doesNotContain("quéré");
    assertThat(replacement.counts()).containsKeys(Category.PERSONNE, Category.COURRIEL);
  }

  @Test
  void namesTheSameWordsByTheSamePlaceholder() {
    Replacement replacement = Replacement.over(List.of("Mme Ravel et Mme Ravel"));

    assertThat(replacement.replace("Mme Ravel et Mme Ravel"))
        .isEqualTo("Mme ⟦PERSONNE_1⟧ et Mme ⟦PERSONNE_1⟧");
    assertThat(replacement.restore("⟦ PERSONNE_1 ⟧, ⟦PERSONNE_99⟧"))
        .isEqualTo("Ravel, ⟦PERSONNE_99⟧");
  }

  @Test
  void restoresExactlyWhateverTheTextHolds() {
    Random random = new Random(20270312);
    String[] parts = {
      "⟦PERSONNE_1⟧",
      "⟦",
      "⟧",
      "M. Dupont",
      "DUPONT",
      "é",
      "œuvre",
      "e\u0301",
      "\u00a0",
      "\n",
      "\r\n",
      "\t",
      "a.b@c.fr",
      "06 12 34 56 78",
      " ",
      "3 rue Neuve, 21000 Dijon",
      "$1\\",
      "né le 1er mai 1970",
      "\u200b",
      "FR76 3000 4000 0312 3456 7890 143",
      "Jean-Kévin",
      "\ud83d\ude00",
      "AB-123-CD",
      "SIGNE_1"
    };
    int texts = 20_000;
    for (int i = 0; i < texts; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(14); n >= 0; n--) {
        text.append(parts[random.nextInt(parts.length)]).append(random.nextBoolean() ? " " : "");
      }
      Replacement replacement = Replacement.over(List.of(text.toString()));
      assertThat(replacement.restore(replacement.replace(text.toString())))
          .isEqualTo(text.toString());
    }
    System.out.println("privacy: " + texts + " random texts restored to the letter");
  }
}
