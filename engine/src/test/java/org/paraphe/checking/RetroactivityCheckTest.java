package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraphe.act.Inline.Texte;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;

class RetroactivityCheckTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, L'arrêté prend effet., BLOQUANT",
    "2026-11-22, En exécution du jugement du tribunal., ATTENTION",
    "2026-11-23, L'arrêté prend effet.,",
    "2027-01-01, L'arrêté prend effet.,",
    "2026-02-31, L'arrêté prend effet.,",
  })
  void blocksAnEffectBeforeTheActUnlessTheActSaysWhy(
      String effect, String article, Severity severity) {
    List<Fact> facts = new ArrayList<>(Dossiers.facts());
    facts.add(Fact.typed("dateEffet", FactType.DATE, Value.of(effect)));
    var act = Mutations.withArticle(Dossiers.act(), Dossiers.article(1, new Texte(article)));

    assertThat(new RetroactivityCheck().run(Dossiers.subject(act, facts)))
        .extracting(Finding::severity)
        .isEqualTo(severity == null ? List.of() : List.of(severity));
  }
}
