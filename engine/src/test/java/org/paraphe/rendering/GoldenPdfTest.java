package org.paraphe.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraphe.act.Act;

/** Every golden act is archival and accessible, as a draft and as what is signed. */
class GoldenPdfTest {

  static List<String> cases() throws IOException {
    return GoldenActsTest.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void keepsTheRulesOfPdfA2aAndPdfUa1(String name) throws Exception {
    Act act = GoldenActsTest.act(name);
    Mark mark = name.endsWith("vide") ? Mark.PROJET : Mark.DEFINITIF;

    assertThat(VeraPdf.violations(PdfWriter.write(act, mark))).isEmpty();
  }
}
