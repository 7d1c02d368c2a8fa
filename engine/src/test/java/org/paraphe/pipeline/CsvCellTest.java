package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+33",
        "-2",
        "@SUM(A1)",
        "\t=1",
        " =1+1",
        " \t+33",
        "\u00A0@SUM(A1)",
        "\u202F-2",
        "\uFEFF=1",
        "\u200B=1",
        "\u0000=1",
        "\uFF1D1+1"
      })
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
    assertThat(CsvCell.of(" a=1")).isEqualTo(" a=1");
    assertThat(CsvCell.of("  ")).isEqualTo("  ");
    assertThat(CsvCell.of("")).isEmpty();
  }
}
