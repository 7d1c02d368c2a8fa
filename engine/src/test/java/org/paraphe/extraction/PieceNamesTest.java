package org.paraphe.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PieceNamesTest {

  @ParameterizedTest
  @CsvSource({
    "lettre.docx, lettre.docx",
    "../../etc/passwd, etc/passwd",
    "/absolu/a.txt, absolu/a.txt",
    "C:\\temp\\a.txt, C/temp/a.txt",
    "a/./b/../c.txt, a/b/c.txt",
    "'..', sans-nom",
    "'', sans-nom",
    "e\u0301te\u0301.pdf, été.pdf",
    "fdp\u202Eexe.pdf, fdpexe.pdf"
  })
  void makesANameHarmless(String name, String expected) {
    assertThat(PieceNames.clean(name)).isEqualTo(expected);
  }

  @Test
  void shortensALongNameAndKeepsItsExtension() {
    assertThat(PieceNames.clean("a".repeat(300) + ".pdf")).hasSize(120).endsWith("a.pdf");
  }

  @Test
  void numbersASecondPieceOfTheSameName() {
    Set<String> taken = new HashSet<>(Set.of("z.zip/a.txt"));

    assertThat(PieceNames.unique("z.zip/a.txt", taken)).isEqualTo("z.zip/a (2).txt");
    assertThat(PieceNames.unique("z.zip/a.txt", taken)).isEqualTo("z.zip/a (3).txt");
  }
}
