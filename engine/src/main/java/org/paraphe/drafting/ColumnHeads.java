package org.paraphe.drafting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.paraphe.extraction.Table;
import org.paraphe.facts.FoldedText;

/** The head of the column that a place stands in: « Poste supprimé », « Versé en 2025 ». */
final class ColumnHeads {
  private ColumnHeads() {}

  /**
   * Folded; empty for a place in no table, in a head, or in a table of labels and values.
   *
   * @param start in the piece's text
   */
  static Optional<String> above(PieceReading reading, int start) {
    for (Table table : reading.piece().tables()) {
      for (Table.Cell cell : table.cells()) {
        if (cell.start() <= start && start < cell.end()) {
          return above(table, cell).map(c -> FoldedText.fold(c.text()).strip());
        }
      }
    }
    return Optional.empty();
  }

  /** The topmost cell of the column in a row of several: a title above the table heads nothing. */
  private static Optional<Table.Cell> above(Table table, Table.Cell cell) {
    return table.cells().stream()
        .filter(c -> c.column() == cell.column() && c.row() < cell.row())
        .filter(c -> c.text().chars().anyMatch(Character::isLetter) && c.text().length() < 60)
        .filter(c -> cellsBeside(table, c) > 0)
        .min(Comparator.comparingInt(Table.Cell::row))
        .filter(head -> isWide(table) || headsAPair(table, head));
  }

  private static boolean isWide(Table table) {
    return table.cells().stream().anyMatch(c -> c.column() > 1);
  }

  /** « Poste supprimé | Poste créé », « Situation actuelle | Situation nouvelle »: no label. */
  private static boolean headsAPair(Table table, Table.Cell head) {
    Set<String> own = words(head);
    return table.cells().stream()
        .filter(c -> c.row() == head.row() && c.column() != head.column())
        .anyMatch(c -> words(c).stream().anyMatch(own::contains));
  }

  private static Set<String> words(Table.Cell cell) {
    return Arrays.stream(FoldedText.fold(cell.text()).toLowerCase(Locale.ROOT).split("[^a-z]+"))
        .filter(w -> w.length() > 3)
        .collect(Collectors.toSet());
  }

  private static long cellsBeside(Table table, Table.Cell cell) {
    return table.cells().stream()
        .filter(c -> c.row() == cell.row() && c.column() != cell.column() && !c.text().isBlank())
        .count();
  }
}
