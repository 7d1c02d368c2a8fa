package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesakeCheckTest {
  private static final String NOTE = "Délégation est donnée à Mme Anne Morel, 2e adjointe.";

  private static Taking taking(String other) {
    return Taking.of("arrete-delegation")
        .piece("note.odt", NOTE)
        .piece("pv.odt", other)
        .took("elu", "Mme Anne Morel", "Mme Anne Morel");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ont signé : Mme Anna Morel. | Mme Anna Morel",
        "Ont signé : Mme Hanna Morel. | Mme Hanna Morel",
        "Ont signé : Mme MOREL Anna. | Mme MOREL Anna",
        "Mme Sylvie Morel, deuxième adjointe, est présente. | Mme Sylvie Morel",
        "La 2e adjointe, Mme Sylvie Morel, est présente. | Mme Sylvie Morel",
        "2e adjointe\tMme Sylvie Morel\tM. Luc Bo | Mme Sylvie Morel",
        "Voirie : Mme Sylvie Morel. | Mme Sylvie Morel",
        "M. Luc Bo, 1er adjoint, Mme Sylvie Morel, 2e adjointe. | Mme Sylvie Morel",
      })
  void showsAFirstNameThatAnotherPieceWritesOtherwise(String other, String name) {
    assertThat(taking(other).told(new NamesakeCheck()))
        .containsExactly(
            "L'acte nomme « Mme Anne Morel », la pièce « pv.odt » écrit « " + name + " ».");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ont signé : Mme Anne MOREL.",
        "Ont signé : Mme MOREL Anne.",
        "Ont signé : Mme Morel.",
        "Ont signé : Mme Jeanne Vidal.",
        "Ont signé : M. Julien Morel.",
        "Ont signé : Mme Anne-Lise Morel.",
        "M. Julien Morel, 3e adjoint, est présent.",
        "Mme Anne Morel, Mme Sylvie Morel et M. Luc Bo sont présents.",
        "Mme Anne Morel, 2e adjointe, M. Julien Morel, conseiller municipal.",
      })
  void keepsQuietOfTheSameNameAndOfPlainNamesakes(String other) {
    assertThat(taking(other).told(new NamesakeCheck())).isEmpty();
  }

  @Test
  void takesNoLetterOrTwoForAFirstName() {
    Taking taking =
        Taking.of("arrete-delegation")
            .piece("note.odt", "Délégation est donnée à M. Al Morel. M. Ed Morel est présent.")
            .took("elu", "M. Al Morel", "M. Al Morel");

    assertThat(taking.told(new NamesakeCheck())).isEmpty();
  }

  @Test
  void keepsQuietOfWhatAPersonTyped() {
    Taking typed =
        Taking.of("arrete-delegation")
            .piece("pv.odt", "Ont signé : Mme Anna Morel.")
            .typed("elu", "Mme Anne Morel");

    assertThat(typed.told(new NamesakeCheck())).isEmpty();
  }
}
