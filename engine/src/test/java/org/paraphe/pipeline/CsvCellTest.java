package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+33", "-2", "@SUM(A1)", "\t=1"})
  void takesTheLifeOutOfAFormula(String text) {
    assertThat(CsvCell.of(text)).isEqualTo("'" + text);
  }

  @Test
  void takesTheLifeOutOfAFormulaThatMustBeQuoted() {
    assertThat(CsvCell.of("=HYPERLINK(\"x\";\"y\")"))
        .isEqualTo("\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\"");
    assertThat(CsvCell.of("\r=1")).isEqualTo("\"'\r=1\"");
  }

  @Test
  void quotesWhatWouldEndTheCell() {
    assertThat(CsvCell.of("a;b")).isEqualTo("\"a;b\"");
    assertThat(CsvCell.of("dit \"non\"")).isEqualTo("\"dit \"\"non\"\"\"");
    assertThat(CsvCell.of("l'article")).isEqualTo("l'article");
    assertThat(CsvCell.of("")).isEmpty();
  }
}
