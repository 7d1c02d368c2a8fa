package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedListCheckTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Le marché comprend trois lots.|1",
        "Un marché en 2 lots.|0",
        "Deux lots : maçonnerie et toiture|0",
        "Un marché alloti en quatre lots.|1",
        "Sur trois lots, un reste à lancer.|0"
      })
  void comparesWhatIsCountedWithWhatIsListed(String text, int told) {
    Taking taking =
        Taking.of("deliberation-marche")
            .piece(org.paraphe.drafting.Dossiers.piece("note.odt", text + "\nLopez, Martin"))
            .took("lots", Taking.rows("titulaire=Lopez", "titulaire=Martin"), "Lopez");

    assertThat(taking.told(new CountedListCheck())).hasSize(told);
  }
}
