package org.paraphe.drafting;

import java.util.Comparator;
import java.util.Optional;
import org.paraphe.extraction.Table;

/** The cell that a label cell speaks of: the next one to its right, else the one below. */
final class Neighbours {
  private Neighbours() {}

  static Optional<Table.Cell> of(Table table, Table.Cell label) {
    Optional<Table.Cell> right =
        table.cells().stream()
            .filter(c -> c.row() == label.row() && c.column() > label.column())
            .filter(c -> !c.text().isBlank())
            .min(Comparator.comparingInt(Table.Cell::column));
    boolean isHead = right.isPresent() && right.get().text().chars().noneMatch(Character::isDigit);
    return isHead || right.isEmpty() ? below(table, label).or(() -> right) : right;
  }

  private static Optional<Table.Cell> below(Table table, Table.Cell label) {
    return table.cells().stream()
        .filter(c -> c.column() == label.column() && c.row() == label.row() + 1)
        .findFirst();
  }
}
