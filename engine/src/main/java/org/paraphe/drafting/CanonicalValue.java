package org.paraphe.drafting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/** Writes a model's value as the contract does; what cannot be written so is no value. */
final class CanonicalValue {

  private CanonicalValue() {}

  static Optional<Value> of(FieldSpec field, Value said) {
    if (said instanceof Value.Rows table) {
      return row(field, table.rows().get(0));
    }
    if (!(said instanceof Value.Scalar scalar)) {
      return Optional.of(said);
    }
    String text = FoldedText.plain(scalar.text());
    if (text.isEmpty()) {
      return Optional.empty();
    }
    List<String> allowed = field.hints().valeurs();
    if (field.choices().areAny()) {
      return typed(field.type(), text).flatMap(field.choices()::of);
    }
    if (!allowed.isEmpty()) {
      return allowed.contains(text) ? Optional.of(Value.of(text)) : Optional.empty();
    }
    return typed(field.type(), text);
  }

  private static Optional<Value> row(FieldSpec table, Map<String, Value> cells) {
    Map<String, Value> row = new LinkedHashMap<>();
    for (FieldSpec column : table.columns()) {
      Value cell = cells.get(column.name());
      if (cell == null) {
        continue;
      }
      Optional<Value> value = of(column, cell);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      row.put(column.name(), value.get());
    }
    return row.isEmpty() ? Optional.empty() : Optional.of(new Value.Rows(List.of(row)));
  }

  private static Optional<Value> typed(FactType type, String text) {
    return switch (type) {
      case MONTANT ->
          matched(text, "-?\\d{1,15}(?:\\.\\d{1,2})?")
              .map(t -> new BigDecimal(t).setScale(2, RoundingMode.UNNECESSARY).toPlainString())
              .map(Value::of)
              .or(() -> recognised(type, text));
      case DATE -> isDay(text) ? Optional.of(Value.of(text)) : recognised(type, text);
      case ANNEE -> matched(text, "(?:19|20)\\d{2}").map(Value::of);
      case ENTIER -> matched(text, "\\d{1,9}").map(Value::of);
      case NOMBRE -> matched(text, "-?\\d{1,12}(?:\\.\\d{1,6})?").map(Value::of);
      case SIRET -> matched(text.replace(" ", ""), "\\d{14}").map(Value::of);
      default -> Optional.of(Value.of(text));
    };
  }

  private static Optional<String> matched(String text, String pattern) {
    return text.matches(pattern) ? Optional.of(text) : Optional.empty();
  }

  /** A value in the words of the piece, where they give one value and no other. */
  private static Optional<Value> recognised(FactType type, String text) {
    List<Value> values =
        Recognisers.of(type).find(FoldedText.of(text)).stream().map(Hit::value).distinct().toList();
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }

  private static boolean isDay(String text) {
    if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return false;
    }
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
