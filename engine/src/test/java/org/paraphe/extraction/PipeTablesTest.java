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
  void readsTheTableThatBarsPartWithoutAFrame() {
    ExtractedPiece read =
        PipeTables.read(
            piece(
                "message/rfc822",
                "Voici :\n> Section | Compte | Dépenses | Recettes\n> F | 6226 | 5 200,00 |\n> F | 70611 | | 4 000,00\n"));

    assertThat(read.tables().get(0).cells())
        .extracting(c -> c.ref() + " " + c.text())
        .containsExactly(
            "tableau 1!A1 Section",
            "tableau 1!B1 Compte",
            "tableau 1!C1 Dépenses",
            "tableau 1!D1 Recettes",
            "tableau 1!A2 F",
            "tableau 1!B2 6226",
            "tableau 1!C2 5 200,00",
            "tableau 1!A3 F",
            "tableau 1!B3 70611",
            "tableau 1!D3 4 000,00");
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
