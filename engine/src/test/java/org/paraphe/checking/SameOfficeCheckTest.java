package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.facts.Fact;
import org.paraphe.facts.Value;

class SameOfficeCheckTest {
  private static final String NOTE = "Délégation est donnée à Mme Anne Morel, 2e adjointe.\n\n";

  private static Taking taking(String rest) {
    return Taking.of("arrete-delegation")
        .piece("note.odt", NOTE + rest)
        .took("elu", "Mme Anne Morel", "Mme Anne Morel");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "M. Luc Bo, deuxième adjoint, suit le dossier. | M. Luc Bo",
        "M. Luc Bo, second adjoint, suit le dossier. | M. Luc Bo",
        "M. Luc Bo (2ème maire-adjoint) suit le dossier. | M. Luc Bo",
        "M. Luc Bo est 2e adjoint. | M. Luc Bo",
        "La 2e adjointe au maire, Mme Zoé Vidal, suit le dossier. | Mme Zoé Vidal",
      })
  void asksWhoOfTwoPeopleHoldsARank(String rest, String other) {
    assertThat(taking(rest).told(new SameOfficeCheck()))
        .containsExactly(
            "L'acte nomme « Mme Anne Morel » ; une pièce donne le même rang à « " + other + " ».");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "M. Luc Bo, 3e adjoint, suit le dossier.",
        "M. Luc Bo, 12e adjoint, suit le dossier.",
        "M. Luc Bo, 2e vice-président du syndicat, suit le dossier.",
        "M. Luc Bo, adjoint aux finances, suit le dossier.",
        "M. Luc Bo, 2e adjoint, a démissionné.",
        "Elle succède à M. Luc Bo, 2e adjoint.",
        "Mme Morel, 2e adjointe, signera.",
        "Présents : Mme Anne Morel, 2e adjointe, M. Luc Bo, conseiller municipal.",
        "Présents : Mme Anne Morel (2e adjointe), M. Luc Bo, conseiller municipal.",
        "Mme MOREL Anne, 2e adjointe, signera.",
      })
  void keepsQuietOfAnotherRankOfWhoLeftItAndOfTheSamePerson(String rest) {
    assertThat(taking(rest).told(new SameOfficeCheck())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1er, premier", "3ème, troisième", "9e, neuvième", "10e, dixième", "11e, 11ème"})
  void readsARankInFiguresAndInWords(String figures, String words) {
    Taking taking =
        Taking.of("arrete-delegation")
            .piece("note.odt", "Délégation à M. Jean Roy, %s adjoint.".formatted(figures))
            .piece("pv.odt", "M. Luc Bo, %s adjoint, est présent.".formatted(words))
            .took("elu", "M. Jean Roy", "M. Jean Roy");

    assertThat(taking.told(new SameOfficeCheck())).hasSize(1);
  }

  @Test
  void leavesAnotherNameOfTheFieldToTheContradictionCheck() {
    String rest = "M. Luc Bo, 2e adjoint, suit le dossier.";
    Fact fact = taking(rest).subject().facts().get(0);
    Fact.Candidate other = new Fact.Candidate(Value.of("Luc Bo"), fact.source());
    Taking told =
        Taking.of("arrete-delegation")
            .piece("note.odt", NOTE + rest)
            .fact(
                new Fact(
                    "elu",
                    fact.type(),
                    fact.value(),
                    fact.status(),
                    fact.source(),
                    List.of(other),
                    null));

    assertThat(taking(rest).told(new SameOfficeCheck())).hasSize(1);
    assertThat(told.told(new SameOfficeCheck())).isEmpty();
  }

  @Test
  void keepsQuietOfWhatAPersonTyped() {
    Taking typed =
        Taking.of("arrete-delegation")
            .piece("note.odt", NOTE + "M. Luc Bo, 2e adjoint, suit le dossier.")
            .typed("elu", "Mme Anne Morel");

    assertThat(typed.told(new SameOfficeCheck())).isEmpty();
  }
}
