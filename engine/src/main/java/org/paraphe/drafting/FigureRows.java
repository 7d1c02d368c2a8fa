package org.paraphe.drafting;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.Table;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Recognisers;

/**
 * Rows that give one amount in parts, « HT | 30 000 | 30 600 | 60 600 » below « Année 1 | Année 2 |
 * Total ». Of such a row only the total counts, or of past years and the present one the latest; of
 * parts without a total none is the amount.
 */
record FigureRows(@Nullable String reader, int year) {
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:montant |cout |prix )?(?:total|totaux|ensemble|cumul)(?: (?:general|global|ht|ttc|(?:des?|sur|pour) .{2,30}|\\d ans))?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PART =
      Pattern.compile(
          "(?:tranches?|t\\.?[foc]|lots?|annees?|ans?|phases?|sites?|periodes?|exercices?|semestres?|trimestres?|base|offre de base|options?|variantes?|pse|missions?)\\b.*|(?:\\d(?:re|e|er|ere) )?(?:annee|periode|tranche|phase)\\b.*|.*\\b(?:19|20)\\d\\d",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern KIND =
      Pattern.compile("\\b(?:h\\.?t|t\\.?v\\.?a|t\\.?t\\.?c)\\b", Pattern.CASE_INSENSITIVE);

  /** A figure of a row and the words that head its column. */
  private record Figure(Table.Cell cell, String head, BigDecimal amount) {
    boolean isTotal() {
      return TOTAL.matcher(head).matches();
    }

    String tax() {
      return KIND.matcher(head).results().map(m -> m.group()).findFirst().orElse("");
    }
  }

  /** True for a place in such a row, but for the one that counts. */
  boolean leavesOut(PieceReading reading, int start) {
    return reading.piece().tables().stream()
        .anyMatch(
            t ->
                t.cells().stream()
                    .filter(c -> c.start() <= start && start < c.end())
                    .anyMatch(c -> leavesOut(t, c)));
  }

  private boolean leavesOut(Table table, Table.Cell cell) {
    List<Figure> row = row(table, cell);
    return row.stream().anyMatch(f -> f.cell().equals(cell))
        && isInParts(row)
        && counting(row).filter(f -> f.cell().equals(cell)).isEmpty();
  }

  /** The cell that counts in the row of this one. */
  Table.Cell counting(Table table, Table.Cell cell) {
    List<Figure> row = row(table, cell);
    return isInParts(row) ? counting(row).map(Figure::cell).orElse(cell) : cell;
  }

  private boolean isInParts(List<Figure> row) {
    List<Figure> parts = row.stream().filter(f -> !f.isTotal()).toList();
    if (parts.size() < 2
        || row.stream().anyMatch(f -> f.head().isEmpty())
        || row.stream().map(Figure::tax).distinct().count() > 1) {
      return false;
    }
    BigDecimal sum = parts.stream().map(Figure::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean added =
        reader != null && row.stream().anyMatch(f -> f.isTotal() && f.amount().compareTo(sum) == 0);
    return added || parts.stream().allMatch(f -> PART.matcher(f.head()).matches());
  }

  private Optional<Figure> counting(List<Figure> row) {
    Optional<Figure> most = row.stream().max(Comparator.comparing(Figure::amount));
    List<Figure> totals = row.stream().filter(Figure::isTotal).toList();
    if (!totals.isEmpty()) {
      return Optional.of(totals.get(0))
          .filter(t -> totals.size() == 1 && most.equals(Optional.of(t)));
    }
    boolean past =
        row.stream()
            .map(f -> Heads.year(f.head()))
            .anyMatch(y -> !y.isEmpty() && Integer.parseInt(y) < year);
    return past
        ? row.stream().max(Comparator.comparing(f -> Heads.year(f.head())))
        : Optional.empty();
  }

  /** The figures of a row of several that begins with words, below the first row of several. */
  private static List<Figure> row(Table table, Table.Cell cell) {
    int head =
        table.cells().stream()
            .filter(c -> !c.text().isBlank())
            .filter(c -> table.cells().stream().anyMatch(o -> isBeside(o, c)))
            .mapToInt(Table.Cell::row)
            .min()
            .orElse(Integer.MAX_VALUE);
    boolean labelled =
        table.cells().stream()
            .anyMatch(c -> c.row() == cell.row() && c.column() == 0 && figure(c).isEmpty());
    return cell.row() <= head || !labelled
        ? List.of()
        : table.cells().stream()
            .filter(c -> c.row() == cell.row() && c.column() > 0)
            .flatMap(
                c -> figure(c).map(a -> new Figure(c, head(table, head, c.column()), a)).stream())
            .toList();
  }

  private static boolean isBeside(Table.Cell other, Table.Cell cell) {
    return other.row() == cell.row() && other.column() != cell.column() && !other.text().isBlank();
  }

  private static String head(Table table, int row, int column) {
    return table.cells().stream()
        .filter(c -> c.row() == row && c.column() == column)
        .map(c -> Heads.unbracketed(FoldedText.fold(c.text())).strip().toLowerCase(Locale.ROOT))
        .findFirst()
        .orElse("");
  }

  private static Optional<BigDecimal> figure(Table.Cell cell) {
    return Recognisers.bareAmount(FoldedText.fold(cell.text()).strip())
        .map(v -> new BigDecimal(v.asText()));
  }
}
