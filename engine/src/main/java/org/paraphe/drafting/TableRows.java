package org.paraphe.drafting;

import java.util.List;
import org.paraphe.extraction.Table;

/** The other cells of the row that a place stands in. */
final class TableRows {
  private TableRows() {}

  /**
   * @param start in the piece's text
   */
  static List<String> beside(PieceReading reading, int start) {
    for (Table table : reading.piece().tables()) {
      for (Table.Cell cell : table.cells()) {
        if (cell.start() <= start && start < cell.end()) {
          return table.cells().stream()
              .filter(c -> c.row() == cell.row() && c.column() != cell.column())
              .map(Table.Cell::text)
              .toList();
        }
      }
    }
    return List.of();
  }
}
