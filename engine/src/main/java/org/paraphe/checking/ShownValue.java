package org.paraphe.checking;

import java.util.List;
import java.util.stream.Collectors;
import org.paraphe.act.Typographie;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;

/** How a value is shown to a person, in findings and on the control page: « 4 500 € ». */
public final class ShownValue {

  private ShownValue() {}

  /** The value as an act of that field's type would print it; a list with semicolons. */
  public static String of(Value value, FactType type) {
    if (value instanceof Value.Flag flag) {
      return flag.on() ? "oui" : "non";
    }
    if (value instanceof Value.Items items) {
      return join(items.items().stream().map(v -> of(v, type)).toList());
    }
    if (value instanceof Value.Rows rows) {
      return join(
          rows.rows().stream()
              .map(r -> r.values().stream().map(ShownValue::cell).collect(Collectors.joining(", ")))
              .toList());
    }
    String text = value.asText();
    return switch (type) {
      case MONTANT -> Typographie.montant(text);
      case DATE -> Typographie.date(text);
      case ENTIER, NOMBRE -> Typographie.nombre(text);
      case SIRET -> Typographie.siret(text);
      default -> text;
    };
  }

  /** A cell has no type of its own here; only amounts are written with two decimals. */
  private static String cell(Value value) {
    boolean amount = value.asText().matches("-?\\d{1,15}\\.\\d{2}");
    return of(value, amount ? FactType.MONTANT : FactType.TEXTE);
  }

  private static String join(List<String> items) {
    return items.stream()
        .map(i -> i.replaceFirst("(?<![\\s,;])[\\s,;]+$", ""))
        .collect(Collectors.joining(" ; "));
  }
}
