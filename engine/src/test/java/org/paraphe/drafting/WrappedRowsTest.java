package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.paraphe.extraction.Table;

class WrappedRowsTest {

  /** The rows of lines whose cells bars part, after the heads, each as « one + two ». */
  private static List<String> joined(String... lines) {
    Map<Integer, List<Table.Cell>> rows = new TreeMap<>();
    for (int row = 0; row < lines.length; row++) {
      String[] cells = lines[row].split("\\|", -1);
      for (int column = 0; column < cells.length; column++) {
        if (!cells[column].isBlank()) {
          rows.computeIfAbsent(row, r -> new ArrayList<>())
              .add(new Table.Cell("A1", row, column, 0, 0, cells[column].strip()));
        }
      }
    }
    WrappedRows.join(rows, 0);
    return rows.values().stream()
        .skip(1)
        .map(r -> r.stream().map(Table.Cell::text).collect(Collectors.joining(" + ")))
        .toList();
  }

  @Test
  void joinsTheLinesOfANameUpToItsAmounts() {
    assertThat(
            joined(
                "Candidat | Prix | Rang",
                "Terrassements",
                "Ouvrard",
                " | 149 900,00 € | 3",
                "Canalisations du",
                "Ponant",
                " | 131 250,00 € | 1"))
        .containsExactly(
            "Terrassements Ouvrard + 149 900,00 € + 3",
            "Canalisations du Ponant + 131 250,00 € + 1");
  }

  @Test
  void keepsNamesApartWhereALineHoldsBothANameAndItsAmounts() {
    assertThat(
            joined(
                "Candidat | Prix | Rang",
                "Lot 1",
                "Ouvrard | 149 900,00 € | 3",
                "Ponant",
                " | 131 250,00 € | 1"))
        .containsExactly("Lot 1", "Ouvrard + 149 900,00 € + 3", "Ponant + 131 250,00 € + 1");
  }
}
