package org.paraphe.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PdfLinesTest {

  private static final float HEIGHT = 10;

  private final PdfLines lines = new PdfLines();

  @Test
  void keepsARowThatItsNarrowColumnsBroke() {
    line("Chapitre", 0, "Article", 60, "Intitulé", 120, "Montant", 220);
    line("011", 0, "60632", 60, "Fournitures de", 120);
    line("petit", 120);
    line("équipement", 120);
    line("4 150,00", 220);
    line("014", 0, "739223", 60, "Attribution", 120, "1 230,00", 220);

    assertThat(table())
        .containsExactly(
            "Chapitre|Article|Intitulé|Montant",
            "011|60632|Fournitures de petit équipement|4 150,00",
            "014|739223|Attribution|1 230,00");
  }

  @Test
  void keepsTheRowsBelowABrokenOne() {
    line("Sens", 0, "Compte", 60, "Libellé", 120, "Montant", 220);
    for (String part : List.of("de l'", "école", "et", "du", "gymnase")) {
      if (part.equals("de l'")) {
        line("Dépense", 0, "615221", 60, "Entretien", 120, "800,00", 220);
      }
      line(part, 120);
    }
    line("Recette", 0, "7788", 60, "Produits", 120, "800,00", 220);

    assertThat(table())
        .hasSize(3)
        .contains("Dépense|615221|Entretien de l' école et du gymnase|800,00");
  }

  @Test
  void readsATotalWhoseLabelIsBroken() {
    line("Sens", 0, "Compte", 60, "Montant", 220);
    line("Dépense", 0, "6288", 60, "70,00", 220);
    line("Total des", 0);
    line("dépenses", 0);
    line("70,00", 60);

    assertThat(table()).endsWith("Total des dépenses|70,00");
  }

  @Test
  void joinsTheFirstWordsOfALabelThatStandAboveTheirRow() {
    line("Sens", 0, "Libellé", 60, "Montant", 220);
    line("Dépense", 0, "Eau", 60, "70,00", 220);
    line("Réfection", 60);
    line("Dépense", 0, "du préau", 60, "90,00", 220);

    assertThat(table()).endsWith("Dépense|Réfection du préau|90,00");
  }

  @Test
  void joinsTheCellsOfARowThatAreDrawnAtDifferentHeights() {
    line("Section", 0, "Compte", 60, "Libellé", 120, "Montant", 260);
    line("Fonct.", 0, "6156", 60);
    line("Maintenance des", 120);
    line("ascenseurs", 120);
    line("310,00", 260);
    line("Fonct.", 0, "6188", 60);
    line("Autres frais", 120, "90,00", 260);

    assertThat(table())
        .containsExactly(
            "Section|Compte|Libellé|Montant",
            "Fonct.|6156|Maintenance des ascenseurs|310,00",
            "Fonct.|6188|Autres frais|90,00");
  }

  @Test
  void endsATableWhereParagraphsFollow() {
    line("Lot", 0, "Montant", 120);
    line("1", 0, "90,00", 120);
    line("Le conseil est informé.", 0);
    line("Il se réunira en mars.", 0);
    line("Fait en mairie.", 0);

    assertThat(table()).containsExactly("Lot|Montant", "1|90,00");
  }

  private void line(Object... wordsAndPlaces) {
    for (int i = 0; i < wordsAndPlaces.length; i += 2) {
      String words = (String) wordsAndPlaces[i];
      int left = (Integer) wordsAndPlaces[i + 1];
      lines.run(words, left, left + 4 * words.length(), HEIGHT);
    }
    lines.between("\n");
  }

  private List<String> table() {
    TextSink sink = new TextSink(10_000);
    lines.pour(sink);
    return sink.tables().get(0).cells().stream()
        .collect(
            Collectors.groupingBy(
                Table.Cell::row,
                java.util.TreeMap::new,
                Collectors.mapping(Table.Cell::text, Collectors.joining("|"))))
        .values()
        .stream()
        .toList();
  }
}
