package org.paraphe.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Table;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * What the last row of a table of a piece gives as the total of a column that a field was read
 * from, and what its lines give. Tables of budgets have their own reading.
 */
final class TableTotals {

  private static final int FEWEST = 2;

  /**
   * @param label of the column, in French
   */
  record Total(String piece, String label, BigDecimal stated, BigDecimal sum) {}

  private TableTotals() {}

  /** Those that are wrong. */
  static Stream<Total> wrong(CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> f.type() == FactType.TABLEAU && f.source() != null)
        .flatMap(
            f ->
                subject.pack().asked().stream()
                    .filter(s -> s.name().equals(f.name()) && s.hints().reconnaisseur() == null)
                    .flatMap(s -> of(subject, f, s)))
        .filter(t -> t.stated().compareTo(t.sum()) != 0);
  }

  private static Stream<Total> of(CheckSubject subject, Fact fact, FieldSpec field) {
    String name = fact.source() == null ? "" : fact.source().piece();
    return subject.pieces().stream()
        .filter(p -> p.name().equals(name))
        .flatMap(
            p ->
                field.columns().stream()
                    .filter(c -> c.type() == FactType.MONTANT)
                    .flatMap(c -> of(p, fact, c).stream()));
  }

  private static Optional<Total> of(ExtractedPiece piece, Fact fact, FieldSpec column) {
    List<BigDecimal> amounts = amounts(fact, column.name());
    if (amounts.size() < FEWEST) {
      return Optional.empty();
    }
    BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    for (Table table : piece.tables()) {
      List<Table.Cell> labels =
          table.cells().stream().filter(c -> Words.fold(c.text()).matches("total\\b.*")).toList();
      List<Integer> columns = columns(table, amounts);
      if (columns.size() == 1 && labels.size() == 1) {
        return amount(table, labels.get(0).row(), columns.get(0))
            .map(stated -> new Total(piece.name(), column.label(), stated, sum));
      }
    }
    return Optional.empty();
  }

  private static List<BigDecimal> amounts(Fact fact, String column) {
    List<BigDecimal> amounts = new ArrayList<>();
    if (fact.value() instanceof Value.Rows table) {
      for (Map<String, Value> row : table.rows()) {
        Value amount = row.get(column);
        if (amount != null) {
          amounts.add(new BigDecimal(amount.asText()));
        }
      }
    }
    return amounts;
  }

  /** The columns that hold all these amounts. */
  private static List<Integer> columns(Table table, List<BigDecimal> amounts) {
    return table.cells().stream()
        .map(Table.Cell::column)
        .distinct()
        .filter(
            column -> {
              List<BigDecimal> left = new ArrayList<>(amounts);
              table.cells().stream()
                  .filter(c -> c.column() == column)
                  .flatMap(c -> amount(c).stream())
                  .forEach(left::remove);
              return left.isEmpty();
            })
        .toList();
  }

  private static Optional<BigDecimal> amount(Table table, int row, int column) {
    return table.cells().stream()
        .filter(c -> c.row() == row && c.column() == column)
        .flatMap(c -> amount(c).stream())
        .findFirst();
  }

  private static Optional<BigDecimal> amount(Table.Cell cell) {
    return Recognisers.bareAmount(cell.text()).map(v -> new BigDecimal(v.asText()));
  }
}
