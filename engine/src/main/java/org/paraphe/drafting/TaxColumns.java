package org.paraphe.drafting;

import java.util.Optional;
import java.util.regex.Pattern;
import org.paraphe.extraction.Table;
import org.paraphe.facts.FoldedText;

/**
 * Where a table gives an amount with its tax, the amounts that a head or a row calls without tax,
 * or the tax itself, are parts of it.
 */
final class TaxColumns {
  private static final Pattern PART =
      Pattern.compile(
          "\\b(?:h\\.?t\\b\\.?|hors[- ]tax|hors tva|t\\.?v\\.?a\\b)", Pattern.CASE_INSENSITIVE);
  private static final Pattern WHOLE =
      Pattern.compile("\\b(?:t\\.?t\\.?c\\b|toutes taxes)", Pattern.CASE_INSENSITIVE);

  private TaxColumns() {}

  static boolean leavesOut(PieceReading reading, int start) {
    return reading.piece().tables().stream()
        .filter(t -> t.cells().stream().anyMatch(c -> is(WHOLE, c)))
        .anyMatch(t -> cell(t, start).filter(c -> isPart(t, c)).isPresent());
  }

  private static Optional<Table.Cell> cell(Table table, int start) {
    return table.cells().stream().filter(c -> c.start() <= start && start < c.end()).findFirst();
  }

  private static boolean isPart(Table table, Table.Cell cell) {
    return table.cells().stream()
        .filter(c -> isHeadOf(c, cell))
        .anyMatch(c -> is(PART, c) && !is(WHOLE, c));
  }

  private static boolean isHeadOf(Table.Cell head, Table.Cell cell) {
    boolean above = head.column() == cell.column() && head.row() < cell.row();
    boolean beside = head.row() == cell.row() && head.column() < cell.column();
    return above || beside;
  }

  private static boolean is(Pattern pattern, Table.Cell cell) {
    return cell.text().length() < 60 && pattern.matcher(FoldedText.fold(cell.text())).find();
  }
}
