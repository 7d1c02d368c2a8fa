package org.paraphe.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.TemplatePack;

/**
 * A body that no words name, where a table has a column of the same field: three lots of three
 * companies have three holders, and their names are those of the column.
 */
final class ColumnFacts {
  private ColumnFacts() {}

  static void complete(TemplatePack pack, Map<String, Fact> facts) {
    pack.asked().stream()
        .filter(GrantColumns::areIn)
        .forEach(table -> leaveToRows(pack, table, facts));
    for (FieldSpec field : pack.asked()) {
      Fact fact = facts.get(field.name());
      if (field.type() == FactType.ORGANISATION && fact != null && fact.found().isEmpty()) {
        pack.asked().stream()
            .filter(t -> t.columns().stream().anyMatch(c -> c.name().equals(field.name())))
            .map(t -> facts.get(t.name()))
            .filter(t -> t != null && t.source() != null && t.value() instanceof Value.Rows)
            .findFirst()
            .ifPresent(t -> facts.put(field.name(), joined(fact, t)));
      }
    }
  }

  /**
   * Of several grants none is the only one: what the rows hold, or their sum, and what a sentence
   * of them was taken for is no value of a single one; where no other amount is told, neither is a
   * body that stands in no row.
   */
  private static void leaveToRows(TemplatePack pack, FieldSpec table, Map<String, Fact> facts) {
    Fact list = facts.get(table.name());
    Span within = list == null ? null : list.source();
    if (list == null
        || within == null
        || !(list.value() instanceof Value.Rows rows)
        || rows.rows().size() < 2) {
      return;
    }
    boolean oneGrant =
        table.columns().stream()
            .filter(c -> c.type() == FactType.MONTANT)
            .map(c -> facts.get(c.name()))
            .filter(Objects::nonNull)
            .anyMatch(f -> f.found().isPresent() && !isOfRows(column(table, f), f, rows));
    for (FieldSpec field : pack.asked()) {
      Fact fact = facts.get(field.name());
      if (fact == null || fact.status() == FactStatus.SAISI || field == table) {
        continue;
      }
      boolean ofRow =
          table.columns().stream()
              .filter(c -> c.name().equals(field.name()) && c.required())
              .anyMatch(
                  c -> isOfRows(c, fact, rows) || (c.type() == FactType.ORGANISATION && !oneGrant));
      boolean inside =
          table.name().equals(field.waiver())
              && fact.source() != null
              && fact.source().piece().equals(within.piece())
              && fact.source().start() >= within.start()
              && fact.source().end() <= within.end();
      if (ofRow || inside) {
        facts.put(field.name(), Fact.absent(field.name(), field.type()));
      }
    }
  }

  private static FieldSpec column(FieldSpec table, Fact fact) {
    return table.columns().stream()
        .filter(c -> c.name().equals(fact.name()))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isOfRows(FieldSpec column, Fact fact, Value.Rows rows) {
    List<Value> cells =
        rows.rows().stream().map(r -> r.get(column.name())).filter(Objects::nonNull).toList();
    Optional<Value> value = fact.found();
    if (value.isEmpty()) {
      return false;
    }
    BigDecimal sum =
        column.type() != FactType.MONTANT
            ? BigDecimal.ZERO
            : cells.stream()
                .map(v -> new BigDecimal(v.asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    return cells.stream().anyMatch(v -> SameValue.of(column, v, value.get()))
        || (column.type() == FactType.MONTANT
            && sum.compareTo(new BigDecimal(value.get().asText())) == 0);
  }

  private static Fact joined(Fact fact, Fact table) {
    List<String> names = new ArrayList<>();
    if (table.value() instanceof Value.Rows rows) {
      rows.rows().stream()
          .map(row -> row.get(fact.name()))
          .filter(v -> v != null && !names.contains(v.asText()))
          .forEach(v -> names.add(v.asText()));
    }
    Span source = table.source();
    return names.isEmpty() || source == null
        ? fact
        : new Fact(
            fact.name(),
            fact.type(),
            Value.of(String.join(", ", names)),
            FactStatus.CALCULE,
            source,
            List.of(),
            null);
  }
}
