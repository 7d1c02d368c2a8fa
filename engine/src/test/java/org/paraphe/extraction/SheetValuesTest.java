package org.paraphe.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          79254381600016   | 79254381600016
          1.8E3            | 1800
          -45              | -45
          0                | 0
          12.5             | 12,5
          1234567890123456 | 1,23457E+15
          pas un nombre    | pas un nombre
          """)
  void showsWholeNumbersDigitByDigit(String value, String shown) {
    assertThat(new SheetValues().shown(value, null, false)).isEqualTo(shown);
  }
}
