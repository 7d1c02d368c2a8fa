package org.paraphe.drafting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.paraphe.extraction.Table;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;

/** The cell that a label cell speaks of: the next to its right; the one below under a head. */
final class Neighbours {
  private Neighbours() {}

  /** True where the table holds heads and one line of values under this one. */
  static boolean isOfOneLine(Table table, Table.Cell head) {
    return isTwoLines(withoutNotes(table, head));
  }

  /** True in the line of somebody named left of the cell. */
  static boolean isOfSubject(Table table, Table.Cell cell, Value subject) {
    Set<String> name = SameValue.words(subject);
    return table.cells().stream()
        .filter(c -> c.row() == cell.row() && c.column() < cell.column())
        .map(c -> SameValue.words(Value.of(c.text())))
        .anyMatch(
            words -> !words.isEmpty() && (words.containsAll(name) || name.containsAll(words)));
  }

  /** In a line that begins with a person's name: « Paul Vidal », « M. Vidal ». */
  static boolean isOfSomebody(Table table, Table.Cell cell) {
    return table.cells().stream()
        .filter(c -> c.row() == cell.row() && c.column() < cell.column())
        .anyMatch(
            c ->
                !Recognisers.named("delegataires")
                    .orElseThrow()
                    .parts(FoldedText.fold(c.text()))
                    .isEmpty());
  }

  static Optional<Table.Cell> of(Table whole, Table.Cell label) {
    Table table = withoutNotes(whole, label);
    Optional<Table.Cell> right =
        table.cells().stream()
            .filter(c -> c.row() == label.row() && c.column() > label.column())
            .filter(c -> !c.text().isBlank())
            .min(Comparator.comparingInt(Table.Cell::column));
    return below(table, label)
        .filter(c -> isTwoLines(table))
        .or(() -> right.filter(c -> !headsFigures(table, label) && !headsSeries(table, label)));
  }

  /** Lines of one cell in a table of several columns are titles and notes. */
  private static Table withoutNotes(Table table, Table.Cell label) {
    if (!isWide(table)) {
      return table;
    }
    Map<Integer, Long> sizes =
        table.cells().stream()
            .filter(c -> !c.text().isBlank())
            .collect(Collectors.groupingBy(Table.Cell::row, Collectors.counting()));
    return new Table(
        table.name(),
        table.cells().stream()
            .filter(c -> c.row() == label.row() || sizes.getOrDefault(c.row(), 0L) > 1)
            .toList());
  }

  private static boolean isWide(Table table) {
    return table.cells().stream().anyMatch(c -> c.column() > 1);
  }

  /** In a first row with fewer figures than the next one, a label heads its column. */
  private static boolean headsFigures(Table table, Table.Cell label) {
    int first = table.cells().get(0).row();
    long heads = table.cells().stream().filter(c -> c.row() == first).count();
    return label.row() == first && heads > 2 && figures(table, first) < figures(table, first + 1);
  }

  private static long figures(Table table, int row) {
    return table.cells().stream()
        .filter(c -> c.row() == row && c.text().matches(".*\\d.*"))
        .count();
  }

  private static boolean isTwoLines(Table table) {
    return table.cells().stream().mapToInt(Table.Cell::row).distinct().count() == 2;
  }

  /**
   * The head of a series, in a table of more than labels and values. Figures right of it, and none
   * below, are those of a row: « HT | 72 900 | 69 500 ».
   */
  private static boolean headsSeries(Table table, Table.Cell label) {
    List<Table.Cell> below =
        table.cells().stream()
            .filter(c -> c.column() == label.column() && c.row() > label.row())
            .toList();
    boolean row =
        table.cells().stream()
                .anyMatch(
                    c -> c.row() == label.row() && c.column() > label.column() && isFigures(c))
            && below.stream().noneMatch(Neighbours::isFigures);
    return isWide(table) && below.size() > 1 && !row;
  }

  private static boolean isFigures(Table.Cell cell) {
    return cell.text().strip().matches("[-+]?\\d[^\\p{L}]*(?:€|EUR|euros?|HT|TTC| )*+");
  }

  /** Only where the column holds one value: a longer one is a series, not a field. */
  private static Optional<Table.Cell> below(Table table, Table.Cell label) {
    List<Table.Cell> column =
        table.cells().stream()
            .filter(c -> c.column() == label.column() && c.row() > label.row())
            .toList();
    return column.size() == 1 ? Optional.of(column.get(0)) : Optional.empty();
  }
}
