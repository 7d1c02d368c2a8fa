package org.paraphe.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Table;

/**
 * An amount without tax, its tax and both together, as a piece states them in one place.
 *
 * @param rate in percent, where it stands between them
 * @param start UTF-16 offset into the piece's text
 */
public record VatStatement(
    @Nullable BigDecimal ht,
    @Nullable BigDecimal rate,
    @Nullable BigDecimal tva,
    @Nullable BigDecimal ttc,
    int start) {

  private static final int FARTHEST = 220;

  /** Prices of several companies in a row: what the next sentence says is of one of them. */
  private static final int BESIDE = 80;

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?]\\s+[A-Z]|\\n[ \\t]*[A-Z]");

  /** A sentence stands between: what follows it is another price. */
  private static final Pattern FULL_STOPS =
      Pattern.compile("[a-z)][.!?]\\s+[A-Z][^.]*[a-z)][.!?]\\s+[A-Z]");

  /** « 4 200 € TTC (3 500 € HT, TVA 700 €) »: the whole, and what it is made of. */
  private static final Pattern MADE_OF =
      Pattern.compile(
          "[ €]*(?:t\\.?t\\.?c\\.?|toutes taxes comprises)? ?(?:,? t\\.?v\\.?a\\.?(?: (?:de |a )?\\d{1,2}(?:,\\d)? ?%)? (?:comprise|incluse))? ?(?:\\( ?|, )(?:soit |dont )?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern RATE = Pattern.compile("(?<![\\d,.])(\\d{1,2}(?:[.,]\\d{1,2})?) ?%");

  private record Labelled(VatPart part, BigDecimal amount, int from, int to) {}

  public static List<VatStatement> of(ExtractedPiece piece) {
    List<VatStatement> found = new ArrayList<>(inRows(piece));
    found.addAll(inText(piece));
    return found;
  }

  private static List<VatStatement> inText(ExtractedPiece piece) {
    FoldedText text =
        FoldedText.of(piece.text().substring(0, Math.min(piece.text().length(), 300_000)));
    List<Labelled> amounts = new ArrayList<>();
    for (Hit hit : new TaxedAmounts().find(text)) {
      int from = text.folded(hit.start());
      int to = text.folded(hit.end());
      if (Character.isDigit(text.text().charAt(from))) {
        amounts.add(
            new Labelled(
                VatPart.of(text.text(), from, to), new BigDecimal(hit.value().asText()), from, to));
      }
    }
    List<VatStatement> found = new ArrayList<>();
    for (int i = 0; i < amounts.size(); i++) {
      if (amounts.get(i).part() == VatPart.HT) {
        statement(text, amounts, i, found);
      }
    }
    return found;
  }

  /** HT, then TVA or TTC or both, each once and nothing else between them. */
  private static void statement(
      FoldedText text, List<Labelled> amounts, int first, List<VatStatement> found) {
    Labelled ht = amounts.get(first);
    boolean listed =
        first > 0
            && amounts.get(first - 1).part() == VatPart.HT
            && ht.from() - amounts.get(first - 1).to() < BESIDE;
    BigDecimal tva = null;
    BigDecimal ttc = whole(text, amounts, first);
    int end = ht.to();
    for (int i = first + 1; i < amounts.size(); i++) {
      Labelled next = amounts.get(i);
      boolean far = next.from() - end > FARTHEST;
      String between = text.text().substring(end, Math.max(end, next.from()));
      boolean parted =
          (listed && SENTENCE_END.matcher(between).find()) || FULL_STOPS.matcher(between).find();
      if (far
          || parted
          || (next.part() == VatPart.TVA && tva != null)
          || (next.part() == VatPart.TTC && ttc != null)
          || next.part() == VatPart.HT
          || next.part() == VatPart.OTHER) {
        break;
      }
      end = next.to();
      if (next.part() == VatPart.TTC) {
        ttc = next.amount();
        break;
      }
      tva = next.amount();
    }
    if (tva == null && ttc != null && isOfThePriceBefore(amounts, first, ttc)) {
      return;
    }
    if (tva != null || ttc != null) {
      int from = Math.max(0, ht.from() - 60);
      String around = text.text().substring(from, Math.min(text.text().length(), end + 40));
      found.add(new VatStatement(ht.amount(), rate(around), tva, ttc, text.start(ht.from())));
    }
  }

  /** « 2 300 € HT par an, 6 900 € HT au total, soit 2 760 € TTC par an ». */
  private static boolean isOfThePriceBefore(List<Labelled> amounts, int at, BigDecimal ttc) {
    return at > 0
        && amounts.get(at - 1).part() == VatPart.HT
        && VatRates.arePair(amounts.get(at - 1).amount(), ttc)
        && !VatRates.arePair(amounts.get(at).amount(), ttc);
  }

  /** The amount with tax that stands before its parts; null where none does. */
  private static @Nullable BigDecimal whole(FoldedText text, List<Labelled> amounts, int first) {
    if (first == 0 || amounts.get(first - 1).part() != VatPart.TTC) {
      return null;
    }
    Labelled before = amounts.get(first - 1);
    String between = text.text().substring(before.to(), amounts.get(first).from());
    return MADE_OF.matcher(between).matches() ? before.amount() : null;
  }

  /** The one rate that the words name; null for none or several. */
  private static @Nullable BigDecimal rate(String words) {
    if (!VatPart.TAX.matcher(words).find()) {
      return null;
    }
    BigDecimal rate = null;
    Matcher m = RATE.matcher(words);
    while (m.find()) {
      BigDecimal next = new BigDecimal(m.group(1).replace(',', '.'));
      if (rate != null && rate.compareTo(next) != 0) {
        return null;
      }
      rate = next;
    }
    return rate;
  }

  /** Rows of a table with columns of HT, TVA and TTC. */
  private static List<VatStatement> inRows(ExtractedPiece piece) {
    List<VatStatement> found = new ArrayList<>();
    for (Table table : piece.tables()) {
      table.cells().stream()
          .filter(c -> c.text().length() < 40 && VatPart.ofHead(fold(c)) == VatPart.HT)
          .findFirst()
          .ifPresent(head -> rows(table, head, found));
    }
    return found;
  }

  private static void rows(Table table, Table.Cell ht, List<VatStatement> found) {
    Integer tva = column(table, ht.row(), VatPart.TVA);
    Integer ttc = column(table, ht.row(), VatPart.TTC);
    if (ttc == null || column(table, ht.row(), VatPart.HT) == null) {
      return;
    }
    BigDecimal rate = null;
    for (Table.Cell cell : table.cells()) {
      if (cell.row() == ht.row() && VatPart.TAX.matcher(fold(cell)).find()) {
        rate = rate(fold(cell));
      }
    }
    for (Table.Cell cell : table.cells()) {
      if (cell.row() > ht.row() && cell.column() == ht.column()) {
        BigDecimal a = amount(table, cell.row(), ht.column());
        BigDecimal c = amount(table, cell.row(), ttc);
        if (a != null && c != null) {
          BigDecimal b = tva == null ? null : amount(table, cell.row(), tva);
          found.add(new VatStatement(a, rate, b, c, cell.start()));
        }
      }
    }
  }

  /** The one column of this row that its head says to hold the part; null for none or several. */
  private static @Nullable Integer column(Table table, int row, VatPart part) {
    List<Integer> columns =
        table.cells().stream()
            .filter(c -> c.row() == row && VatPart.ofHead(fold(c)) == part)
            .map(Table.Cell::column)
            .toList();
    return columns.size() == 1 ? columns.get(0) : null;
  }

  private static String fold(Table.Cell cell) {
    return FoldedText.fold(cell.text());
  }

  private static @Nullable BigDecimal amount(Table table, int row, int column) {
    return table.cells().stream()
        .filter(c -> c.row() == row && c.column() == column)
        .flatMap(
            c ->
                Recognisers.bareAmount(c.text().replaceAll("(?i)(?<!\\s)\\s*(?:ht|ttc)$", ""))
                    .stream())
        .map(v -> new BigDecimal(v.asText()))
        .findFirst()
        .orElse(null);
  }
}
