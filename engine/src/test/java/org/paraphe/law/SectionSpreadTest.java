package org.paraphe.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SectionSpreadTest {

  private static final List<Ranked> TWO_OF_ONE_SECTION =
      List.of(new Ranked(1, 7, 1f), new Ranked(2, 7, 0.9f), new Ranked(3, 8, 0.8f));

  @Test
  void putsAnotherSectionBeforeTheSecondArticleOfTheFirst() {
    assertThat(SectionSpread.over(TWO_OF_ONE_SECTION, 0.75))
        .extracting(Ranked::document)
        .containsExactly(1, 3, 2);
  }

  @Test
  void keepsTheOrderWhereTheFactorIsOne() {
    assertThat(SectionSpread.over(TWO_OF_ONE_SECTION, 1)).isEqualTo(TWO_OF_ONE_SECTION);
  }
}
