package org.paraphe.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpacingTest {
  private static final List<Inline> LOOSE =
      List.of(
          new Inline.Texte(" que \n  la "),
          new Inline.Texte(" somme"),
          new Inline.Fait("montant", " 12\u00A0€ "),
          new Inline.Texte(" "));

  private static final List<Inline> SPACED =
      List.of(new Inline.Texte("que la somme"), new Inline.Fait("montant", " 12\u00A0€"));

  @Test
  void spacesTheWordsOfAnActWhereItIsMade() {
    assertThat(new Visa(LOOSE).content()).isEqualTo(SPACED);
    assertThat(new Considerant(LOOSE).content()).isEqualTo(SPACED);
    assertThat(new Block.Alinea(LOOSE).content()).isEqualTo(SPACED);
    assertThat(new Block.Point(LOOSE, List.of()).content()).isEqualTo(SPACED);
    assertThat(new Block.Cellule(true, LOOSE).content()).isEqualTo(SPACED);
  }
}
