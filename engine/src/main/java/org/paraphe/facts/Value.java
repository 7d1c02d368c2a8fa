package org.paraphe.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A value as the contract writes it in JSON: a string, a boolean, an array, an array of rows. */
public sealed interface Value {

  /** Anything that the contract writes as a string: {@code "4500.00"}, {@code "2026-09-01"}. */
  record Scalar(String text) implements Value {}

  record Flag(boolean on) implements Value {}

  record Items(List<Value> items) implements Value {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** Rows of a table, keyed by column, columns in the pack's order. */
  record Rows(List<Map<String, Value>> rows) implements Value {
    public Rows {
      rows = rows.stream().map(r -> (Map<String, Value>) new LinkedHashMap<>(r)).toList();
    }
  }

  static Value of(String text) {
    return new Scalar(text);
  }

  /** Strings, booleans, lists and maps, ready for a JSON writer. */
  default Object toJson() {
    if (this instanceof Scalar scalar) {
      return scalar.text();
    }
    if (this instanceof Flag flag) {
      return flag.on();
    }
    if (this instanceof Items list) {
      return list.items().stream().map(Value::toJson).toList();
    }
    return ((Rows) this)
        .rows().stream()
            .map(
                row ->
                    row.entrySet().stream()
                        .collect(
                            Collectors.toMap(
                                Map.Entry::getKey,
                                e -> e.getValue().toJson(),
                                (a, b) -> a,
                                LinkedHashMap::new)))
            .toList();
  }

  /** The reverse of {@link #toJson()}. */
  static Value ofJson(Object json) {
    if (json instanceof Boolean on) {
      return new Flag(on);
    }
    if (json instanceof List<?> list) {
      if (!list.isEmpty() && list.stream().allMatch(Map.class::isInstance)) {
        return new Rows(list.stream().map(Value::row).toList());
      }
      return new Items(list.stream().map(Value::ofJson).toList());
    }
    return new Scalar(String.valueOf(json));
  }

  private static Map<String, Value> row(Object json) {
    Map<String, Value> row = new LinkedHashMap<>();
    ((Map<?, ?>) json).forEach((k, v) -> row.put(String.valueOf(k), ofJson(v)));
    return row;
  }

  /** The scalar's text; for other values a short form for people. */
  default String asText() {
    return this instanceof Scalar scalar ? scalar.text() : String.valueOf(toJson());
  }
}
