package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.paraphe.extraction.Table;
import org.paraphe.facts.FoldedText;

/** The heads of the columns of a piece's tables: « Poste supprimé », « Versé en 2025 ». */
final class ColumnHeads {
  private static final int LONGEST = 60;

  /** The head above each cell that has one, by where the cell starts. */
  private final TreeMap<Integer, Under> cells = new TreeMap<>();

  /**
   * @param end of the cell
   * @param row the other cells of its row
   */
  private record Under(int end, Optional<String> head, List<Table.Cell> row) {}

  ColumnHeads(PieceReading reading) {
    reading.piece().tables().forEach(this::read);
  }

  /**
   * Folded; empty for a place in no table, in a head, or in a table of labels and values.
   *
   * @param start in the piece's text
   */
  Optional<String> above(int start) {
    return at(start).flatMap(Under::head);
  }

  /** The words of all cells of the row that a place stands in. */
  List<String> row(int start) {
    return at(start).stream().flatMap(u -> u.row().stream()).map(Table.Cell::text).toList();
  }

  private Optional<Under> at(int start) {
    return Optional.ofNullable(cells.floorEntry(start))
        .map(Map.Entry::getValue)
        .filter(u -> start < u.end());
  }

  /** The topmost cell of a column in a row of several: a title above the table heads nothing. */
  private void read(Table table) {
    Map<Integer, List<Table.Cell>> rows = new TreeMap<>();
    table.cells().stream()
        .filter(c -> !c.text().isBlank())
        .forEach(c -> rows.computeIfAbsent(c.row(), r -> new ArrayList<>()).add(c));
    boolean wide = table.cells().stream().anyMatch(c -> c.column() > 1);
    Map<Integer, Table.Cell> heads = new HashMap<>();
    for (List<Table.Cell> row : rows.values()) {
      for (Table.Cell cell : row) {
        Optional<String> head =
            Optional.ofNullable(heads.get(cell.column()))
                .filter(h -> h.row() < cell.row())
                .map(h -> FoldedText.fold(h.text()).strip());
        cells.put(cell.start(), new Under(cell.end(), head, row));
        boolean heading = row.size() > 1 && (wide || isPair(row));
        if (heading && isWords(cell)) {
          heads.putIfAbsent(cell.column(), cell);
        }
      }
    }
  }

  private static boolean isWords(Table.Cell cell) {
    return cell.text().length() < LONGEST && cell.text().chars().anyMatch(Character::isLetter);
  }

  /** « Poste supprimé | Poste créé », « Situation actuelle | Situation nouvelle »: no label. */
  private static boolean isPair(List<Table.Cell> row) {
    Set<String> first = words(row.get(0));
    return row.stream().skip(1).anyMatch(c -> words(c).stream().anyMatch(first::contains));
  }

  private static Set<String> words(Table.Cell cell) {
    return Arrays.stream(FoldedText.fold(cell.text()).toLowerCase(Locale.ROOT).split("[^a-z]+"))
        .filter(w -> w.length() > 3)
        .collect(Collectors.toSet());
  }
}
