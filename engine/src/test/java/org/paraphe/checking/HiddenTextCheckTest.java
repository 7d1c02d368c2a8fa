package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.HiddenText;
import org.paraphe.extraction.Outcome;

class HiddenTextCheckTest {

  @Test
  void tellsTheHiddenCellsOfASheetTogether() {
    assertThat(
            words(
                new HiddenText("cellule masquée DM 2!G2", "Demandé"),
                new HiddenText("cellule masquée DM 2!G3", "15 000"),
                new HiddenText("cellule masquée Notes!A1", "9 000")))
        .containsExactly(
            "La pièce contient un texte qu'un lecteur ne voit pas (cellules masquées DM 2!G2, G3) :"
                + " « Demandé ; 15 000 ».",
            "La pièce contient un texte qu'un lecteur ne voit pas (cellule masquée Notes!A1) :"
                + " « 9 000 ».");
  }

  @Test
  void tellsWhatStandsInATextOneByOne() {
    assertThat(words(new HiddenText("texte blanc", "un"), new HiddenText("texte blanc", "deux")))
        .hasSize(2);
  }

  private static List<String> words(HiddenText... hidden) {
    ExtractedPiece piece =
        new ExtractedPiece(
            "DM.xlsx",
            "text/plain",
            "0".repeat(64),
            Outcome.LU,
            "DM",
            List.of(),
            List.of(),
            List.of(hidden),
            List.of(),
            Map.of());
    return new HiddenTextCheck()
        .run(Taking.of("deliberation-libre").piece(piece).subject()).stream()
            .map(Finding::what)
            .toList();
  }
}
