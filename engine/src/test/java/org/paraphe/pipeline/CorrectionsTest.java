package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paraphe.casefile.CaseFile;
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
}
