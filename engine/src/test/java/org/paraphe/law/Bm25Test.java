package org.paraphe.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class Bm25Test {

  private static SparseFloats frequencies(int things, int... having) {
    SparseFloats frequencies = new SparseFloats(things);
    for (int thing : having) {
      frequencies.add(thing, 1);
    }
    return frequencies;
  }

  @Test
  void followsTheFormula() {
    Impacts impacts = new Bm25(new float[] {2, 4, 6}).of(frequencies(3, 0));

    double rare = Math.log(1 + (3 - 1 + 0.5) / (1 + 0.5));
    double norm = 1.2 * (1 - 0.75 + 0.75 * 2 / 4);
    assertThat(impacts.things()).containsExactly(0);
    assertThat((double) impacts.scores()[0]).isCloseTo(rare / (1 + norm), within(1e-6));
  }

  @Test
  void countsARareClueMore() {
    Bm25 scores = new Bm25(new float[] {4, 4, 4});

    assertThat(scores.of(frequencies(3, 0)).scores()[0])
        .isGreaterThan(scores.of(frequencies(3, 0, 1)).scores()[0]);
  }

  @Test
  void neverFindsAThingWithoutLength() {
    Bm25 scores = new Bm25(new float[] {4, 0, 4});

    Impacts impacts = scores.of(frequencies(3, 0, 1));

    assertThat(impacts.things()).containsExactly(0);
    assertThat(impacts.scores())
        .isEqualTo(new Bm25(new float[] {4, 4}).of(frequencies(2, 0)).scores());
  }
}
