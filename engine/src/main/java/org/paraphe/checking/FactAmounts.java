package org.paraphe.checking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Table;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;

/** The amounts and rows that the facts of a draft hold. */
final class FactAmounts {
  private final List<Fact> facts;

  FactAmounts(CheckSubject subject) {
    this.facts = subject.facts();
  }

  Optional<BigDecimal> amount(String field) {
    return facts.stream()
        .filter(f -> f.name().equals(field))
        .flatMap(f -> f.found().stream())
        .flatMap(v -> Stream.ofNullable(number(v)))
        .findFirst();
  }

  boolean isTrue(String field) {
    return facts.stream()
        .filter(f -> f.name().equals(field))
        .flatMap(f -> f.found().stream())
        .anyMatch(v -> v instanceof Value.Flag flag ? flag.on() : v.asText().equals("oui"));
  }

  List<Map<String, Value>> rows(String field) {
    return facts.stream()
        .filter(f -> f.name().equals(field))
        .flatMap(f -> f.found().stream())
        .flatMap(v -> v instanceof Value.Rows r ? r.rows().stream() : Stream.empty())
        .toList();
  }

  /** True where the act prints one of these amounts. */
  static boolean prints(CheckSubject subject, List<BigDecimal> amounts) {
    return subject.facts().stream()
        .filter(f -> f.type() == FactType.MONTANT)
        .flatMap(f -> f.found().stream())
        .flatMap(v -> Recognisers.bareAmount(v.asText().replace('.', ',')).stream())
        .map(v -> new BigDecimal(v.asText()))
        .anyMatch(a -> amounts.stream().anyMatch(b -> a.compareTo(b) == 0));
  }

  /** True where the act took rows out of a table. */
  static boolean tookRows(CheckSubject subject, ExtractedPiece piece, Table table) {
    return subject.facts().stream()
        .filter(f -> f.type() == FactType.TABLEAU)
        .map(Fact::source)
        .anyMatch(
            s ->
                s != null
                    && s.piece().equals(piece.name())
                    && table.cells().stream()
                        .anyMatch(c -> c.start() < s.end() && s.start() < c.end()));
  }

  /** The amount of a cell; zero where it has none. */
  static BigDecimal cell(Map<String, Value> row, String column) {
    Value value = row.get(column);
    BigDecimal number = value == null ? null : number(value);
    return number == null ? BigDecimal.ZERO : number;
  }

  static String text(Map<String, Value> row, String column) {
    Value value = row.get(column);
    return value == null ? "" : value.asText();
  }

  static BigDecimal sum(List<Map<String, Value>> rows, String column) {
    return rows.stream().map(r -> cell(r, column)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static @Nullable BigDecimal number(Value value) {
    return value instanceof Value.Scalar scalar && scalar.text().matches("-?\\d{1,15}(?:\\.\\d+)?")
        ? new BigDecimal(scalar.text())
        : null;
  }

  /** « 1 500,00 € ». */
  static String shown(BigDecimal amount) {
    return ShownValue.of(
        Value.of(amount.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString()),
        FactType.MONTANT);
  }
}
