package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {

  @ParameterizedTest
  @CsvSource({
    "la deuxième décision modificative, 2, true",
    "notre première DM, 1, true",
    "le second budget, 2, true",
    "la dixième séance, 10, true",
    "la deuxième décision modificative, 3, false",
    "le secondaire, 2, false",
  })
  void takesAnOrdinalForItsNumber(String text, String number, boolean given) {
    assertThat(Evidence.of(text).hasNumber(number)).isEqualTo(given);
  }

  @ParameterizedTest
  @CsvSource({"14300", "32700"})
  void partsTheAmountThatEndsARowFromTheAccountThatBeginsTheNext(String number) {
    assertThat(
            Evidence.of("6283\tNettoyage\t14 300\n023\tVirement\t32 700\n021\tVirement\t5")
                .hasNumber(number))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'378 120 448 \n00014'",
    "'378 120 448\n00014'",
    "378.120.448.00014",
    "37812044800014",
  })
  void readsANumberThatALineBreaks(String text) {
    assertThat(Evidence.of(text).hasNumber("37812044800014")).isTrue();
  }
}
