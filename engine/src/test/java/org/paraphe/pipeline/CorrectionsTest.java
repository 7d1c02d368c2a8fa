package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;
import org.paraphe.review.Moves;

/** Values that people type in a case. */
class CorrectionsTest extends DecisionBench {

  private CaseFile typed(String kind, String nature) {
    CaseFile file = drafted(taken(kind), List.of());
    Verdict verdict =
        decisions(new Moves(false)).set(file.ref(), ANYBODY, "cli", Map.of("nature", nature));
    assertThat(verdict).isInstanceOf(Verdict.Done.class);
    return ((Verdict.Done) verdict).file();
  }

  @Test
  void takesNatureForAFieldWhereTheKindHasOne() {
    CaseFile grant = typed("deliberation-subvention", "investissement");

    assertThat(grant.kind().id()).isEqualTo("deliberation-subvention");
    assertThat(grant.typed()).containsEntry("nature", "investissement");
  }

  @Test
  void takesNatureForAnotherKindOfAct() {
    CaseFile changed = typed("deliberation-subvention", "deliberation-libre");

    assertThat(changed.kind().id()).isEqualTo("deliberation-libre");
    assertThat(changed.typed()).doesNotContainKey("nature");
  }

  @Test
  void emptiesAnOptionalFieldAndKeepsThat() {
    CaseFile file = drafted(taken("deliberation-subvention"), List.of());

    Verdict verdict =
        decisions(new Moves(false)).set(file.ref(), ANYBODY, "cli", Map.of("imputation", " "));

    assertThat(verdict).isInstanceOf(Verdict.Done.class);
    CaseFile done = ((Verdict.Done) verdict).file();
    assertThat(done.state()).isEqualTo(CaseState.A_REPRENDRE);
    assertThat(done.typed()).containsEntry("imputation", " ");
    assertThat(done.decisions()).extracting(CaseFile.Decision::move).contains("saisir");
  }

  @Test
  void tellsTheValuesOfADraftSentBackAsPeopleWriteThem() {
    assertThat(Corrections.told(Map.of("montant", "4 500 €", "imputation", "")))
        .isEqualTo("imputation = (vidé) ; montant = 4 500 €");
  }

  @ParameterizedTest
  @ValueSource(strings = {"montant", "signataire"})
  void refusesToEmptyWhatTheActNeeds(String field) {
    CaseFile file = drafted(taken("deliberation-subvention"), List.of());

    Verdict verdict =
        decisions(new Moves(false)).set(file.ref(), ANYBODY, "cli", Map.of(field, ""));

    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    RefusalGolden.compare(
        "refus-de-decision/" + field + "-vide", file, ((Verdict.Refused) verdict).refusal());
  }
}
