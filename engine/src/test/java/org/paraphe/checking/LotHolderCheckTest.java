package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line's end is written « / ». */
class LotHolderCheckTest {

  private static List<String> told(String words) {
    return Taking.of("deliberation-marche")
        .piece("rapport.docx", "Lot 1 Lasserre 62 000 €, lot 2 Charpentes du Causse 31 000 €")
        .piece("note.txt", words.replace(" / ", "\n"))
        .took(
            "lots",
            Taking.rows(
                "numero=1, titulaire=Maçonnerie Lasserre, montantHt=62000.00",
                "numero=2, titulaire=Charpentes du Causse, montantHt=31000.00"),
            "Lot 1")
        .told(new LotHolderCheck());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lot 1, gros œuvre : Charpentes du Causse / Lot 2, charpente : Maçonnerie Lasserre",
        "Le lot n° 2 est confié à Maçonnerie Lasserre.",
        "Lot 1 : 31 000,00 € HT. Lot 2 : 62 000,00 € HT.",
        "1\tGros œuvre\tCharpentes du Causse / 2\tCharpente\tMaçonnerie Lasserre",
      })
  void tellsLotsThatAPieceExchanges(String words) {
    assertThat(told(words)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lot 2, charpente : Charpentes du Causse / Lot 1, gros œuvre : Maçonnerie Lasserre",
        "Le lot 1 va à Maçonnerie Lasserre et le lot 2 à Charpentes du Causse.",
        "Lot 1 : Maçonnerie Lasserre 62 000 €, devant Charpentes du Causse.",
        "Lot 1 : offre de Charpentes du Causse classée deuxième.",
        "Lot 1 : 62 000 €. Lot 2 : 31 000 €. Total 93 000 €.",
        "Charpentes du Causse a eu le lot 2, Maçonnerie Lasserre le lot 1.",
        "Lot 1 en cours.",
      })
  void keepsQuietWhereEachLotHasItsOwn(String words) {
    assertThat(told(words)).isEmpty();
  }
}
