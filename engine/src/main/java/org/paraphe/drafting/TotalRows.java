package org.paraphe.drafting;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.paraphe.extraction.Table;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Recognisers;

/** What the last line of a table, « Total », gives in the column that a label heads. */
final class TotalRows {
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:montant )?(?:total|totaux|ensemble|somme|cumul)\\b[^\\d]{0,40}",
          Pattern.CASE_INSENSITIVE);

  private TotalRows() {}

  static List<Table.Cell> under(Table table, Pattern label) {
    return table.cells().stream()
        .filter(c -> c.column() > 0 && label.matcher(bare(c)).matches())
        .filter(c -> isHead(table, c))
        .flatMap(head -> under(table, head).stream())
        .toList();
  }

  /** Under several lines only: a label beside its value heads nothing. */
  private static boolean isHead(Table table, Table.Cell cell) {
    return table.cells().stream()
            .filter(c -> c.column() == cell.column() && c.row() > cell.row())
            .count()
        > 1;
  }

  private static Optional<Table.Cell> under(Table table, Table.Cell head) {
    return table.cells().stream()
        .filter(c -> c.row() > head.row() && isFirst(table, c))
        .filter(c -> TOTAL.matcher(bare(c)).matches())
        .max(Comparator.comparingInt(Table.Cell::row))
        .flatMap(total -> inRow(table, head, total.row()));
  }

  /** Where the words of the total cover several columns, columns are counted from the right. */
  private static Optional<Table.Cell> inRow(Table table, Table.Cell head, int row) {
    int shift = isInPlace(table, head, row) ? 0 : last(table, head.row()) - last(table, row);
    return table.cells().stream()
        .filter(c -> c.row() == row && c.column() == head.column() - shift)
        .filter(c -> c.text().matches(".*\\d.*"))
        .findFirst();
  }

  /** True where one of the totals is the sum of what stands above it: no column is covered. */
  private static boolean isInPlace(Table table, Table.Cell head, int row) {
    return table.cells().stream()
        .filter(c -> c.row() == row)
        .anyMatch(
            total -> {
              List<BigDecimal> above =
                  table.cells().stream()
                      .filter(c -> c.column() == total.column())
                      .filter(c -> c.row() > head.row() && c.row() < row)
                      .flatMap(c -> figure(c).stream())
                      .toList();
              BigDecimal sum = above.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
              return above.size() > 1
                  && figure(total).filter(t -> t.compareTo(sum) == 0).isPresent();
            });
  }

  private static Optional<BigDecimal> figure(Table.Cell cell) {
    return Recognisers.bareAmount(FoldedText.fold(cell.text()))
        .map(v -> new BigDecimal(v.asText()));
  }

  private static int last(Table table, int row) {
    return table.cells().stream()
        .filter(c -> c.row() == row)
        .mapToInt(Table.Cell::column)
        .max()
        .orElse(0);
  }

  private static boolean isFirst(Table table, Table.Cell cell) {
    return table.cells().stream()
        .noneMatch(c -> c.row() == cell.row() && c.column() < cell.column());
  }

  private static String bare(Table.Cell cell) {
    return Heads.unbracketed(FoldedText.fold(cell.text()))
        .replaceAll("(?<!\\s)\\s*:\\s*$", "")
        .strip();
  }
}
