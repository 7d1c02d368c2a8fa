package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoAmountCheckTest {
  private static List<Finding> run(String kind, String field, String amount) {
    return new NoAmountCheck().run(Taking.of(kind).typed(field, amount).subject());
  }

  @Test
  void stopsAnAmountBelowZero() {
    assertThat(run("deliberation-subvention", "montant", "-500.00"))
        .extracting(Finding::severity, Finding::code, Finding::where)
        .containsExactly(tuple(Severity.BLOQUANT, FindingCode.MONTANT_INCOHERENT, "champ montant"));
  }

  @Test
  void asksAboutARequiredAmountOfZero() {
    assertThat(run("deliberation-subvention", "montant", "0.00"))
        .extracting(Finding::severity)
        .containsExactly(Severity.ATTENTION);
  }

  @Test
  void keepsQuietOfTheOthers() {
    assertThat(run("deliberation-subvention", "montant", "500.00")).isEmpty();
    assertThat(run("deliberation-marche", "montantTva", "0.00")).isEmpty();
    assertThat(run("deliberation-decision-modificative", "totalDepenses", "-500.00")).isEmpty();
  }
}
