package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraphe.facts.Fact;

class YearlyAmountsTest {
  private static final Found GRANT = new Found("deliberation-subvention");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Convention avec Radio Causse : 1 500 € en 2026, 1 600 € en 2027, 1 700 € en 2028. Attribution de la subvention 2027. | 1600.00
          Le Club des Dunes : 800 € en 2026 et 900 € en 2027. Imputation sur l'exercice 2027.                                 | 900.00
          """)
  void takesTheAmountOfTheYearOfTheAct(String text, String amount) {
    Fact fact = GRANT.fact("montant", Dossiers.piece("n.txt", text));
    assertThat(fact.found().orElseThrow().asText()).isEqualTo(amount);
  }

  @Test
  void asksWhereTheYearItselfIsOpen() {
    Fact fact =
        GRANT.fact(
            "montant",
            Dossiers.piece(
                "n.txt",
                "Association Les Toiles : subvention 2026 8 000 €, subvention 2027 9 000 €, pour"
                    + " la programmation."));
    assertThat(fact.isToConfirm() || !fact.others().isEmpty()).isTrue();
  }

  @Test
  void leavesAnAmountBesideWhichNoYearStands() {
    String text =
        "Exercice 2027. Il est proposé d'attribuer à l'association Les Dunes une subvention de"
            + " 900 € pour son festival.";
    Fact fact = GRANT.fact("montant", Dossiers.piece("n.txt", text));
    assertThat(fact.found().orElseThrow().asText()).isEqualTo("900.00");
    assertThat(fact.rule()).isNull();
  }
}
