package org.paraphe.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Typographie;
import org.paraphe.facts.Value;

/**
 * The words that an act prints for a pack's fields, without a template: for a form that is filled.
 * What nobody gave is the same visible blank.
 */
public final class PrintedValues {
  private final TemplatePack pack;
  private final Map<String, Value> values;

  public PrintedValues(TemplatePack pack, Map<String, Value> values) {
    this.pack = pack;
    this.values = Map.copyOf(values);
  }

  public String of(String field) {
    Traced traced = traced(field);
    return traced == null ? blank(field) : traced.display();
  }

  /** An amount in letters. */
  public String inLetters(String field) {
    return traced(field) instanceof Traced.Quantity quantity
            && quantity.raw().matches("\\d{1,9}(\\.\\d{1,2})?")
        ? Typographie.montantEnLettres(quantity.raw())
        : of(field);
  }

  /** What stands where the field has no value. */
  public String blank(String field) {
    return Blank.of(field, pack.field(field).orElse(null));
  }

  /** The lines of a table, by column; one of blanks where it has none. */
  public List<Map<String, String>> rows(String table) {
    FieldSpec spec = pack.field(table).orElseThrow();
    List<Traced> rows =
        traced(table) instanceof Traced.Sequence sequence ? sequence.parts() : List.of();
    return rows.isEmpty()
        ? List.of(row(null, spec))
        : rows.stream().map(r -> row(r, spec)).toList();
  }

  private static Map<String, String> row(@Nullable Traced row, FieldSpec table) {
    Map<String, String> words = new LinkedHashMap<>();
    for (FieldSpec column : table.columns()) {
      Traced cell = row instanceof Traced.Row r ? r.get(column.name()) : null;
      words.put(column.name(), cell == null ? Blank.of(column.name(), column) : cell.display());
    }
    return words;
  }

  private @Nullable Traced traced(String field) {
    Value value = values.get(field);
    return value == null ? null : Traced.of(field, value, pack.field(field).orElse(null));
  }
}
