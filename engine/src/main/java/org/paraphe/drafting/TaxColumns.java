package org.paraphe.drafting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.Table;
import org.paraphe.facts.FoldedText;

/**
 * What the heads and rows of a table say of its amounts: without tax, with it, or the tax itself.
 * Of an amount to pay the others are parts; of each of the three the two others are none.
 */
final class TaxColumns {
  private static final Pattern PART =
      Pattern.compile(
          "\\b(?:h\\.?t\\b\\.?|hors[- ]tax|hors tva|t\\.?v\\.?a\\b)", Pattern.CASE_INSENSITIVE);
  private static final Pattern WHOLE =
      Pattern.compile("\\b(?:t\\.?t\\.?c\\b|toutes taxes)", Pattern.CASE_INSENSITIVE);

  private static final Pattern TAX =
      Pattern.compile("(?<!hors )\\bt\\.?v\\.?a\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern UNTAXED =
      Pattern.compile("\\b(?:h\\.?t\\b|hors[- ]tax|hors tva)", Pattern.CASE_INSENSITIVE);

  private static final Map<String, Pattern> BY_READER =
      Map.of("montants-ht", UNTAXED, "montants-tva", TAX, "montants-ttc", WHOLE);

  private TaxColumns() {}

  /** True in a row, or under a head, of one of the two amounts that the reader does not read. */
  static boolean isOfAnother(PieceReading reading, int start, @Nullable String reader) {
    Pattern own = BY_READER.get(String.valueOf(reader));
    return own != null
        && reading.piece().tables().stream()
            .flatMap(t -> cell(t, start).flatMap(c -> said(t, c)).stream())
            .anyMatch(said -> said != own);
  }

  /** A price of another sort than that of the offer. */
  private static final Pattern ANOTHER =
      Pattern.compile(
          "\\b(?:unitaires?|p\\.?u\\b|estim|option|variante|pse|tranche|ecart|initial|avant|annee|mensuel)",
          Pattern.CASE_INSENSITIVE);

  /** The only one of these heads that names the amount of the reader. */
  static Optional<Table.Cell> head(List<Table.Cell> heads, @Nullable String reader) {
    Pattern own = BY_READER.get(String.valueOf(reader));
    List<Table.Cell> found =
        heads.stream()
            .filter(h -> kind(List.of(h)).filter(k -> k == own).isPresent())
            .filter(h -> !is(ANOTHER, h))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** What the labels of the row say, « TOTAL TTC » under « Total HT »; else the head above. */
  private static Optional<Pattern> said(Table table, Table.Cell cell) {
    return kind(table.cells().stream()
            .filter(c -> c.row() == cell.row() && c.column() < cell.column())
            .filter(TaxColumns::isWords)
            .toList())
        .or(
            () ->
                table.cells().stream()
                    .filter(c -> c.column() == cell.column() && c.row() < cell.row())
                    .filter(TaxColumns::isWords)
                    .sorted(Comparator.comparingInt(Table.Cell::row).reversed())
                    .flatMap(c -> kind(List.of(c)).stream())
                    .findFirst());
  }

  /** The only one of the three that these cells name. */
  private static Optional<Pattern> kind(List<Table.Cell> cells) {
    List<Pattern> kinds =
        BY_READER.values().stream().filter(k -> cells.stream().anyMatch(c -> is(k, c))).toList();
    return kinds.size() == 1 ? Optional.of(kinds.get(0)) : Optional.empty();
  }

  private static boolean isWords(Table.Cell cell) {
    return !cell.text().isBlank() && Character.isLetter(cell.text().strip().charAt(0));
  }

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
