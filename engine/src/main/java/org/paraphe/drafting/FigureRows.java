package org.paraphe.drafting;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    String year() {
      return Heads.year(head);
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
                    .filter(c -> c.start() <= start && start < c.end() && c.column() > 0)
                    .anyMatch(c -> counting(t, c).filter(c::equals).isEmpty()));
  }

  /** The cell that counts in the row of this one; itself where the row is of another sort. */
  Optional<Table.Cell> counting(Table table, Table.Cell cell) {
    List<Figure> row = row(table, cell);
    Optional<Figure> total = row.stream().filter(Figure::isTotal).findFirst();
    if (!isInParts(row, total)) {
      return Optional.of(cell);
    }
    String now = String.valueOf(year);
    boolean past =
        row.stream().map(Figure::year).anyMatch(y -> !y.isEmpty() && y.compareTo(now) < 0);
    return total
        .or(() -> row.stream().max(Comparator.comparing(Figure::year)).filter(f -> past))
        .map(Figure::cell);
  }

  /** Nothing is less than one of its parts, and of one price and its tax none is a part. */
  private boolean isInParts(List<Figure> row, Optional<Figure> total) {
    List<Figure> parts = row.stream().filter(f -> !f.isTotal()).toList();
    BigDecimal sum = parts.stream().map(Figure::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean added = total.filter(t -> t.amount().compareTo(sum) == 0).isPresent();
    return parts.size() > 1
        && row.stream().noneMatch(f -> f.head().isEmpty())
        && row.stream().map(Figure::tax).distinct().count() == 1
        && total.stream()
            .noneMatch(t -> parts.stream().anyMatch(p -> p.amount().compareTo(t.amount()) > 0))
        && ((added && reader != null)
            || parts.stream().allMatch(f -> PART.matcher(f.head()).matches()));
  }

  /** The figures of a row that begins with words, below the first row of several cells. */
  private static List<Figure> row(Table table, Table.Cell cell) {
    Map<Integer, List<Table.Cell>> rows =
        table.cells().stream()
            .filter(c -> !c.text().isBlank())
            .collect(Collectors.groupingBy(Table.Cell::row, TreeMap::new, Collectors.toList()));
    List<Table.Cell> heads =
        rows.values().stream().filter(r -> r.size() > 1).findFirst().orElse(List.of());
    List<Table.Cell> row = rows.getOrDefault(cell.row(), List.of());
    return row.isEmpty() || row.equals(heads) || figure(row.get(0)).isPresent()
        ? List.of()
        : row.stream()
            .flatMap(c -> figure(c).map(a -> new Figure(c, head(heads, c), a)).stream())
            .toList();
  }

  private static String head(List<Table.Cell> heads, Table.Cell cell) {
    return heads.stream()
        .filter(c -> c.column() == cell.column())
        .map(c -> Heads.unbracketed(FoldedText.fold(c.text())).strip())
        .findFirst()
        .orElse("");
  }

  private static Optional<BigDecimal> figure(Table.Cell cell) {
    return Recognisers.bareAmount(FoldedText.fold(cell.text()).strip())
        .map(v -> new BigDecimal(v.asText()));
  }
}
