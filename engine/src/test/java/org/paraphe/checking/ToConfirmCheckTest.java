package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paraphe.facts.Fact;

class ToConfirmCheckTest {

  private static List<Finding> run(String rule) {
    CheckSubject good = Dossiers.good();
    List<Fact> facts =
        good.facts().stream()
            .map(
                f ->
                    f.name().equals("montant")
                        ? new Fact(
                            f.name(), f.type(), f.value(), f.status(), f.source(), List.of(), rule)
                        : f)
            .toList();
    return new ToConfirmCheck()
        .run(
            new CheckSubject(
                good.pack(), good.act(), facts, good.given(), good.pieces(), good.date()));
  }

  @Test
  void asksForAValueThatNoWordTells() {
    assertThat(run(Fact.SEULE))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(FindingCode.VALEUR_A_CONFIRMER);
              assertThat(f.severity()).isEqualTo(Severity.ATTENTION);
              assertThat(f.where()).isEqualTo("champ montant");
            });
  }

  @Test
  void blocksNothingWhereWordsTellSomeOfIt() {
    assertThat(List.of(Fact.ENSEMBLE, Fact.EN_PHRASES, Fact.FAIBLE))
        .allSatisfy(
            rule ->
                assertThat(run(rule))
                    .singleElement()
                    .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.ATTENTION)));
  }

  @Test
  void asksNothingWhereAStatedRuleChose() {
    assertThat(run("la proposition du service l'emporte sur la demande")).isEmpty();
    assertThat(new ToConfirmCheck().run(Dossiers.good())).isEmpty();
  }
}
