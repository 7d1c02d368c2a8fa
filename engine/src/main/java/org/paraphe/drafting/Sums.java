package org.paraphe.drafting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.TemplatePack;

/**
 * Computes the totals that a pack declares as the sum of a column, where no piece states them. A
 * line of the budget has expenditure or receipts; of any other table, a line that lacks the amount
 * leaves the total open.
 */
final class Sums {
  private Sums() {}

  static List<Fact> completed(TemplatePack pack, List<Fact> facts) {
    return facts.stream().map(fact -> completed(pack, facts, fact)).toList();
  }

  private static Fact completed(TemplatePack pack, List<Fact> facts, Fact fact) {
    if (fact.status() != FactStatus.ABSENT) {
      return fact;
    }
    return pack.field(fact.name())
        .map(FieldSpec::hints)
        .flatMap(h -> Optional.ofNullable(h.somme()))
        .flatMap(column -> sum(facts, column))
        .map(value -> computed(fact, value))
        .orElseGet(() -> named(pack, facts, fact));
  }

  /** « Titulaire » of a contract in lots: those of its lots, where no piece names one for all. */
  private static Fact named(TemplatePack pack, List<Fact> facts, Fact fact) {
    if (fact.type() != FactType.ORGANISATION) {
      return fact;
    }
    List<Fact> tables =
        facts.stream()
            .filter(f -> f.found().filter(Value.Rows.class::isInstance).isPresent())
            .filter(f -> pack.field(f.name()).filter(s -> isRanked(s, fact.name())).isPresent())
            .toList();
    String names =
        tables.stream()
            .flatMap(f -> ((Value.Rows) f.found().orElseThrow()).rows().stream())
            .filter(row -> row.values().stream().anyMatch(v -> amount(v).signum() > 0))
            .flatMap(row -> Stream.ofNullable(row.get(fact.name())))
            .map(Value::asText)
            .distinct()
            .collect(Collectors.joining(" ; "));
    return names.isEmpty()
        ? fact
        : new Fact(
            fact.name(),
            fact.type(),
            Value.of(names),
            FactStatus.CALCULE,
            tables.get(0).source(),
            List.of(),
            null);
  }

  /** A table of lots, each with the one company that got it. */
  private static boolean isRanked(FieldSpec table, String column) {
    return !table.hints().rang().isEmpty()
        && table.columns().stream().anyMatch(c -> c.name().equals(column));
  }

  private static Fact computed(Fact fact, BigDecimal sum) {
    return new Fact(
        fact.name(),
        fact.type(),
        Value.of(sum.setScale(2, java.math.RoundingMode.UNNECESSARY).toPlainString()),
        FactStatus.CALCULE,
        null,
        List.of(),
        null);
  }

  /**
   * @param column "lignes.depense"
   */
  private static Optional<BigDecimal> sum(List<Fact> facts, String column) {
    String table = column.substring(0, Math.max(0, column.indexOf('.')));
    String name = column.substring(column.indexOf('.') + 1);
    List<Map<String, Value>> rows =
        facts.stream()
            .filter(f -> f.name().equals(table))
            .flatMap(f -> f.found().stream())
            .flatMap(v -> v instanceof Value.Rows r ? r.rows().stream() : Stream.empty())
            .toList();
    boolean budget = rows.stream().anyMatch(r -> r.containsKey("section"));
    boolean open = !budget && rows.stream().anyMatch(r -> !r.containsKey(name));
    return rows.isEmpty() || open
        ? Optional.empty()
        : Optional.of(
            rows.stream().map(r -> amount(r.get(name))).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static BigDecimal amount(@Nullable Value cell) {
    return cell != null && cell.asText().matches("-?\\d{1,15}(?:\\.\\d{1,2})?")
        ? new BigDecimal(cell.asText())
        : BigDecimal.ZERO;
  }
}
