package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
