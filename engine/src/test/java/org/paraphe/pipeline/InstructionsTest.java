package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InstructionsTest {

  @Test
  void separatesValuesFromWords() {
    Instructions read =
        Instructions.parse("\ufeffMerci de revoir le montant.\r\nmontant = 4 500 €\r\n# note\r\n");

    assertThat(read.text()).isEqualTo("Merci de revoir le montant.");
    assertThat(read.values()).containsOnlyKeys("montant").containsEntry("montant", "4 500 €");
  }

  @Test
  void takesASentenceWithAnEqualsSignForASentence() {
    assertThat(Instructions.parse("Le total doit être = 4 500 €").values()).isEmpty();
  }

  @Test
  void takesAMisspeltFieldForAFieldSoThatItIsRefusedAloud() {
    Instructions read = Instructions.parse("Montant = 4 500 €\ndurée = 3 mois\n");

    assertThat(read.values()).containsOnlyKeys("Montant", "durée");
    assertThat(read.text()).isEmpty();
  }

  @Test
  void emptiesAFieldThatHasNothingBehindItsSign() {
    Instructions read = Instructions.parse("imputation =\nsiret =  \nnature = projet\n");

    assertThat(read.text()).isEmpty();
    assertThat(read.values())
        .containsEntry("imputation", "")
        .containsEntry("siret", "")
        .containsEntry("nature", "projet");
  }
}
