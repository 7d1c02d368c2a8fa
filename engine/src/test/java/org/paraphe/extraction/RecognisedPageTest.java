package org.paraphe.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecognisedPageTest {
  private final List<String> rows = new ArrayList<>();
  private int block;

  /** A block of one line at a height of the page, a word each twenty pixels a letter. */
  private void line(int left, int top, String words) {
    block++;
    int at = left;
    int number = 1;
    for (String word : words.split(" ")) {
      int width = 20 * word.length();
      rows.add(
          "5\t1\t%d\t1\t1\t%d\t%d\t%d\t%d\t30\t95\t%s"
              .formatted(block, number++, at, top, width, word));
      at += width + 20;
    }
  }

  @Test
  void putsAmountsBackBehindTheWordsAtTheirHeight() {
    line(100, 100, "DEPENSES");
    line(140, 160, "2151 Réseaux de voirie");
    line(140, 220, "2188 Matériel");
    line(1500, 160, "27 000,00");
    line(1500, 221, "1 200,00 €");
    line(1800, 158, "9 000,00");

    assertThat(RecognisedPage.mended(rows))
        .contains(
            "DEPENSES\n\n2151 Réseaux de voirie\t27 000,00\t9 000,00\n\n2188 Matériel\t1 200,00 €\n");
  }

  @Test
  void joinsTheLinesOfASentenceThatWideSpacingParted() {
    assertThat(
            RecognisedPage.joined(
                "En vertu de l'article\n\nL. 2122-22 et de la délibération\n\nn° 12\n\nune aide de\n \n1 500 euros\n\npour 2027.\n\nFin"))
        .isEqualTo(
            "En vertu de l'article\nL. 2122-22 et de la délibération\nn° 12\nune aide de\n1 500 euros\npour 2027.\n\nFin");
    assertThat(RecognisedPage.joined("Durée : 6 ans\n\nPrise d'effet : 1er mars\n\na) eau"))
        .isEqualTo("Durée : 6 ans\n\nPrise d'effet : 1er mars\n\na) eau");
  }

  @Test
  void leavesAPageWhoseAmountsStandInTheirLinesOrBesideNothing() {
    line(100, 100, "Total TTC 27 000,00 €");
    line(100, 160, "27 000,00");
    line(100, 220, "Page");
    line(1500, 220, "3");
    line(1500, 400, "27 000,00");

    assertThat(RecognisedPage.mended(rows)).isEmpty();
    assertThat(RecognisedPage.mended(List.of("level\tpage_num", "5\t1", ""))).isEmpty();
  }
}
