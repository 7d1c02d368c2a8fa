package org.paraphe.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BestTest {

  private static SparseFloats scores(float... values) {
    SparseFloats scores = new SparseFloats(values.length);
    for (int thing = values.length - 1; thing >= 0; thing--) {
      if (values[thing] > 0) {
        scores.add(thing, values[thing]);
      }
    }
    return scores;
  }

  @Test
  void putsTheHighestFirst() {
    assertThat(Best.of(scores(0.5f, 3, 0, 2), 3)).containsExactly(1, 3, 0);
  }

  @Test
  void keepsNoMoreThanAsked() {
    assertThat(Best.of(scores(0.5f, 3, 7, 2), 2)).containsExactly(2, 1);
  }

  @Test
  void putsTheFirstOfEqualsFirst() {
    assertThat(Best.of(scores(1, 2, 2, 1, 2), 4)).containsExactly(1, 2, 4, 0);
  }

  @Test
  void findsNothingWhereNothingHasAScore() {
    assertThat(Best.of(scores(0, 0), 5)).isEmpty();
  }
}
