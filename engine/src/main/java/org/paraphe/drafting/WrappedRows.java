package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Table;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Recognisers;

/**
 * Rows that a layout broke: « Viandes du » and « Plateau » below it, with the amounts on a third
 * line. What has nothing in the first column goes on with the row above, as long as no column gets
 * a second amount; so do words alone where every line of the table holds words or amounts.
 */
final class WrappedRows {
  private WrappedRows() {}

  /**
   * The piece with the rows of its tables joined, as far as the text between them holds no cell.
   */
  static ExtractedPiece joined(ExtractedPiece piece) {
    if (!piece.mediaType().equals("application/pdf")) {
      return piece;
    }
    return new ExtractedPiece(
        piece.name(),
        piece.mediaType(),
        piece.sha256(),
        piece.outcome(),
        piece.text(),
        piece.pages(),
        piece.tables().stream().map(t -> joined(t, piece.text())).toList(),
        piece.hidden(),
        piece.warnings(),
        piece.metadata());
  }

  private static Table joined(Table table, String text) {
    Map<Integer, List<Table.Cell>> lines = new TreeMap<>();
    table.cells().forEach(c -> lines.computeIfAbsent(c.row(), r -> new ArrayList<>()).add(c));
    int head = lines.keySet().stream().findFirst().orElse(0);
    join(lines, head);
    List<Table.Cell> cells = new ArrayList<>();
    lines.forEach((row, line) -> line.forEach(c -> cells.add(inRow(c, row))));
    boolean whole =
        cells.stream().noneMatch(c -> text.substring(c.start(), c.end()).contains("\t"));
    return whole ? new Table(table.name(), cells) : table;
  }

  private static Table.Cell inRow(Table.Cell cell, int row) {
    return new Table.Cell(cell.ref(), row, cell.column(), cell.start(), cell.end(), cell.text());
  }

  /**
   * @param lines by row; joined in place
   * @param head the row of the heads: nothing goes on with it
   */
  static void join(Map<Integer, List<Table.Cell>> lines, int head) {
    int first =
        lines.values().stream().flatMap(List::stream).mapToInt(Table.Cell::column).min().orElse(0);
    boolean apart = areApart(lines, head, first);
    int open = -1;
    for (int row : List.copyOf(new TreeMap<>(lines).keySet())) {
      List<Table.Cell> cells = lines.getOrDefault(row, List.of());
      if (row <= head) {
        continue;
      }
      boolean begins = holds(cells, c -> c.column() == first);
      if (begins && !(apart && open >= 0 && !isFilled(lines, open, first))) {
        open = row;
      } else if (open >= 0
          && !isTotal(cells)
          && isRest(lines.getOrDefault(open, List.of()), cells)) {
        lines.put(open, joined(lines.getOrDefault(open, List.of()), cells));
        lines.remove(row);
      } else {
        open = -1;
      }
    }
  }

  /**
   * « Canalisations du », « Ponant » below it and the amounts on a line of their own: no line of
   * the table holds both, so that lines of words go on until one has amounts.
   */
  private static boolean areApart(Map<Integer, List<Table.Cell>> lines, int head, int first) {
    List<List<Table.Cell>> below =
        lines.entrySet().stream().filter(l -> l.getKey() > head).map(Map.Entry::getValue).toList();
    return below.stream().noneMatch(l -> holds(l, c -> c.column() == first) && l.size() > 1)
        && below.stream().filter(l -> !holds(l, c -> c.column() == first)).count() > 1;
  }

  private static boolean isFilled(Map<Integer, List<Table.Cell>> lines, int row, int first) {
    return holds(lines.getOrDefault(row, List.of()), c -> c.column() != first);
  }

  private static boolean holds(List<Table.Cell> cells, Predicate<Table.Cell> which) {
    return cells.stream().anyMatch(c -> !c.text().isBlank() && which.test(c));
  }

  private static boolean isTotal(List<Table.Cell> cells) {
    return cells.stream()
        .anyMatch(
            c -> FoldedText.fold(c.text()).strip().matches("(?i)(?:sous-)?tota(?:l|ux)\\b.*"));
  }

  /** Words that go on, or amounts that the row above has not got yet. */
  private static boolean isRest(List<Table.Cell> above, List<Table.Cell> cells) {
    return cells.stream()
        .filter(c -> !c.text().isBlank())
        .allMatch(
            c -> {
              Optional<Table.Cell> over = at(above, c.column());
              return over.isEmpty()
                  || isNumberCut(over.get().text(), c.text())
                  || (!isAmount(over.get().text()) && !isAmount(c.text()));
            });
  }

  /** « 123 456 789 » and « 00012 » below it: a SIRET. */
  private static boolean isNumberCut(String above, String below) {
    return (above + below).replaceAll("[\\s\\p{Z}]", "").matches("\\d{14}");
  }

  private static boolean isAmount(String text) {
    return text.matches(".*\\d.*") && Recognisers.bareAmount(text).isPresent();
  }

  private static Optional<Table.Cell> at(List<Table.Cell> cells, int column) {
    return cells.stream().filter(c -> c.column() == column && !c.text().isBlank()).findFirst();
  }

  private static List<Table.Cell> joined(List<Table.Cell> above, List<Table.Cell> cells) {
    List<Table.Cell> joined = new ArrayList<>();
    for (Table.Cell cell : above) {
      joined.add(at(cells, cell.column()).map(c -> joined(cell, c)).orElse(cell));
    }
    cells.stream()
        .filter(c -> above.stream().noneMatch(a -> a.column() == c.column()))
        .forEach(joined::add);
    joined.sort(Comparator.comparingInt(Table.Cell::column));
    return joined;
  }

  private static Table.Cell joined(Table.Cell cell, Table.Cell next) {
    return new Table.Cell(
        cell.ref(),
        cell.row(),
        cell.column(),
        Math.min(cell.start(), next.start()),
        Math.max(cell.end(), next.end()),
        (cell.text().strip() + " " + next.text().strip()).strip());
  }
}
