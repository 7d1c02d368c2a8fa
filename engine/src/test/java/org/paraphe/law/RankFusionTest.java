package org.paraphe.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankFusionTest {

  @Test
  void putsFirstWhatBothOrdersPutHigh() {
    assertThat(RankFusion.of(List.of(List.of(1, 2, 3), List.of(2, 3, 4)))).startsWith(2);
  }

  @Test
  void keepsEveryDocumentOnce() {
    assertThat(RankFusion.of(List.of(List.of(1, 2), List.of(3, 1))))
        .containsExactlyInAnyOrder(1, 2, 3);
  }

  @Test
  void keepsTheOrderOfAListAlone() {
    assertThat(RankFusion.of(List.of(List.of(3, 1, 2), List.of()))).containsExactly(3, 1, 2);
  }
}
