package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.paraphe.extraction.Table;
import org.paraphe.facts.FoldedText;

/**
 * Tables that rank their rows, as an analysis of offers does: a value is read from the row ranked
 * first, and what the other rows say counts for nothing.
 */
final class RankedTables {

  private static final String FIRST =
      "(?i)(?:n ?° ?)?0?1(?:er|ere|e)?|premiere?|retenue?s?|attributaire|oui|offre retenue";

  /** Words that tell the chosen row whatever heads their column: « Observations », « Avis ». */
  private static final String CHOSEN =
      "(?i)(?:offre |candidat |societe |entreprise |proposition )?(?:retenue?s?|choisie?s?|attributaire|laureate?|(?:classee? )?(?:premiere?|1ere?|1re)|mieux[- ]disante?|moins[- ]disante?)(?: (?:retenue?|par|le|du|de|pour|-|\\().*)?";

  private record Ranked(Table table, Table.Cell head, Set<Integer> first) {}

  private final List<Ranked> tables = new ArrayList<>();

  /**
   * @param heads of the column that ranks: "classement", "rang"
   */
  RankedTables(PieceReading reading, List<String> heads) {
    Words rank = Words.whole(heads);
    for (Table table : reading.piece().tables()) {
      table.cells().stream()
          .filter(c -> c.text().length() < 40 && rank.distance(fold(c), 0, 0) == 0)
          .findFirst()
          .ifPresentOrElse(head -> add(table, head, FIRST), () -> addChosen(table));
    }
  }

  /** A column that says « retenue » of some rows and not of all. */
  private void addChosen(Table table) {
    int top = table.cells().stream().mapToInt(Table.Cell::row).min().orElse(0);
    long rows = table.cells().stream().map(Table.Cell::row).distinct().count() - 1;
    List<Table.Cell> chosen =
        table.cells().stream()
            .filter(c -> c.row() > top && c.column() > 0 && fold(c).matches(CHOSEN))
            .toList();
    boolean oneColumn = chosen.stream().map(Table.Cell::column).distinct().count() == 1;
    if (oneColumn && chosen.size() < rows) {
      table.cells().stream()
          .filter(c -> c.row() == top && c.column() == chosen.get(0).column())
          .findFirst()
          .ifPresent(head -> add(table, head, CHOSEN));
    }
  }

  private void add(Table table, Table.Cell head, String first) {
    Set<Integer> rows =
        table.cells().stream()
            .filter(c -> c.column() == head.column() && c.row() > head.row())
            .filter(c -> fold(c).matches(first))
            .map(Table.Cell::row)
            .collect(Collectors.toSet());
    if (!rows.isEmpty()) {
      tables.add(new Ranked(table, head, rows));
    }
  }

  /** The cells under a head that the pattern matches, in the rows ranked first. */
  List<Table.Cell> cells(java.util.regex.Pattern label) {
    List<Table.Cell> cells = new ArrayList<>();
    for (Ranked ranked : tables) {
      Optional<Table.Cell> head =
          ranked.table().cells().stream()
              .filter(c -> c.row() == ranked.head().row())
              .filter(c -> label.matcher(bare(c)).matches())
              .findFirst();
      head.ifPresent(
          h ->
              ranked.table().cells().stream()
                  .filter(c -> c.column() == h.column() && ranked.first().contains(c.row()))
                  .forEach(cells::add));
    }
    return cells;
  }

  /** True for a place in a row that is not ranked first. */
  boolean leavesOut(int start) {
    return tables.stream()
        .anyMatch(
            r ->
                r.table().cells().stream()
                    .filter(c -> c.start() <= start && start < c.end())
                    .anyMatch(c -> c.row() > r.head().row() && !r.first().contains(c.row())));
  }

  /** True where this row of this table is ranked, and not first. */
  boolean leavesOut(Table table, int row) {
    return tables.stream()
        .filter(r -> r.table().equals(table))
        .anyMatch(r -> row > r.head().row() && !r.first().contains(row));
  }

  private static String fold(Table.Cell cell) {
    return FoldedText.fold(cell.text()).strip();
  }

  private static String bare(Table.Cell cell) {
    return Heads.unbracketed(fold(cell)).replaceAll("(?<!\\s)\\s*:$", "").strip();
  }
}
