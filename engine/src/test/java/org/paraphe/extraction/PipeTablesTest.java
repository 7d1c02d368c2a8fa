package org.paraphe.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PipeTablesTest {

  private static ExtractedPiece piece(String type, String text) {
    return new ExtractedPiece(
        "note.txt",
        type,
        "0".repeat(64),
        Outcome.LU,
        text,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  @Test
  void readsTheTableThatAMailDraws() {
    ExtractedPiece read =
        PipeTables.read(
            piece(
                "message/rfc822",
                "Voici :\n| Compte | Montant |\n|--------|--------:|\n| 6288 | 1 200,00 |\n| | 40 |\n\nMerci"));

    assertThat(read.tables()).singleElement().extracting(Table::name).isEqualTo("tableau 1");
    assertThat(read.tables().get(0).cells())
        .extracting(c -> c.ref() + " " + c.text())
        .containsExactly(
            "tableau 1!A1 Compte",
            "tableau 1!B1 Montant",
            "tableau 1!A2 6288",
            "tableau 1!B2 1 200,00",
            "tableau 1!B3 40");
    assertThat(read.tables().get(0).cells())
        .allSatisfy(c -> assertThat(read.text().substring(c.start(), c.end())).isEqualTo(c.text()));
  }

  @Test
  void readsNoTableWhereBarsOnlyPartWords() {
    ExtractedPiece line = piece("text/plain", "Mairie | Service | Tél.\n| un | deux |\nFin");
    ExtractedPiece sheet = piece("text/csv", "| a | b |\n| c | d |\n");

    assertThat(PipeTables.read(line)).isSameAs(line);
    assertThat(PipeTables.read(sheet)).isSameAs(sheet);
  }

  @Test
  void startsANewTableAfterALineOfWords() {
    ExtractedPiece two = piece("text/plain", "| a | b |\n| c | d |\nPuis\n| e | f |\n| g | h |\n");

    assertThat(PipeTables.read(two).tables())
        .extracting(Table::name)
        .containsExactly("tableau 1", "tableau 2");
  }
}
