package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;
import org.paraphe.law.NoCorpus;

class RereadCheckTest {

  private static final Checks CHECKS = Checks.standard(new NoCorpus());

  private static List<Finding> rereadings(UnaryOperator<Fact> change) {
    CheckSubject good = Dossiers.good();
    CheckSubject changed =
        new CheckSubject(
            good.pack(),
            good.act(),
            good.facts().stream().map(change).toList(),
            good.given(),
            good.pieces(),
            good.date());
    return CHECKS.run(changed).stream()
        .filter(f -> f.code() == FindingCode.TEXTE_A_RELIRE)
        .toList();
  }

  private static UnaryOperator<Fact> object(UnaryOperator<Fact> change) {
    return f -> f.name().equals("objetSubvention") ? change.apply(f) : f;
  }

  @Test
  void showsARequiredWordingWithWhatStandsAroundIt() {
    assertThat(rereadings(f -> f))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.severity()).isEqualTo(Severity.ATTENTION);
              assertThat(f.where()).isEqualTo("champ objetSubvention");
              assertThat(f.what())
                  .contains("« l'achat de douze instruments et la formation de 48 élèves »")
                  .contains("« lettre.docx »");
              assertThat(f.why())
                  .contains("pour l'exercice 2027, pour ».")
                  .contains("« , du 3 au 7 mars 2027.");
              assertThat(f.fix()).contains("objetSubvention = …");
            });
  }

  @Test
  void asksNothingOfWhatAPersonTyped() {
    assertThat(
            rereadings(
                object(f -> Fact.typed(f.name(), FactType.TEXTE, Value.of("douze instruments")))))
        .isEmpty();
  }

  @Test
  void leavesAFieldThatAnotherFindingNames() {
    List<Finding> told = List.of(attention("champ objetSubvention"));
    List<Finding> elsewhere = List.of(attention("champ montant"));
    List<Finding> asked = new RereadCheck().run(Dossiers.good());

    assertThat(RereadCheck.beside(told, asked.stream())).isEmpty();
    assertThat(RereadCheck.beside(elsewhere, asked.stream())).isEqualTo(asked);
    assertThat(rereadings(object(f -> f.by(Fact.SEULE)))).isEmpty();
  }

  @Test
  void saysNothingAroundThatThePieceDoesNotHold() {
    CheckSubject good = Dossiers.good();
    CheckSubject without =
        new CheckSubject(
            good.pack(), good.act(), good.facts(), good.given(), List.of(), good.date());

    assertThat(new RereadCheck().run(without))
        .singleElement()
        .extracting(Finding::why)
        .asString()
        .doesNotContain("juste avant");
  }

  private static Finding attention(String where) {
    return Findings.attention(FindingCode.VALEUR_A_CONFIRMER, where, "", "", "");
  }
}
