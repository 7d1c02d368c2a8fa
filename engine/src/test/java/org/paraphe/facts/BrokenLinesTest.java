package org.paraphe.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that a layout or a recognition of characters broke in the middle of a sentence. */
class BrokenLinesTest {

  @ParameterizedTest
  @CsvSource({"image/png,true", "application/pdf,true", "text/plain,false"})
  void joinsASentenceAcrossAnEmptyLineOfAPicture(String mediaType, boolean joined) {
    String text =
        "Mesures souhaitées : chaussée rétrécie et stationnement\n\ninterdit au droit du chantier.";

    assertThat(FoldedText.of(text, mediaType).text().contains("stationnement interdit"))
        .isEqualTo(joined);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "La circulation sera interdite rue Basse.\\n\\nle stationnement aussi",
        "La circulation sera interdite rue Basse\\n\\nStationnement interdit",
        "Rue Basse\\n\\nfermée du 3 au 7 mars à la circulation de tous les véhicules",
        "La circulation sera interdite rue Basse\\n\\n\\nstationnement interdit"
      })
  void keepsParagraphsApart(String text) {
    assertThat(FoldedText.of(text.replace("\\n", "\n"), "image/png").text()).contains("\n");
  }
}
