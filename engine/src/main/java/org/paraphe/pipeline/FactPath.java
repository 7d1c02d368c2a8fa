package org.paraphe.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.TemplatePack;

/**
 * Which part of a field a printed fact is: {@code montant}, {@code voie[0]}, {@code
 * lignes[1].montant}.
 *
 * @param index of the item or the row; -1 for the whole field
 */
record FactPath(String path, String name, int index, @Nullable String column) {

  private static final Pattern PATH =
      Pattern.compile("([^.\\[]+)(?:\\[(\\d{1,6})\\])?(?:\\.(.+))?");

  static FactPath of(String path) {
    Matcher matcher = PATH.matcher(path);
    if (!matcher.matches()) {
      return new FactPath(path, path, -1, null);
    }
    int index = matcher.group(2) == null ? -1 : Integer.parseInt(matcher.group(2));
    return new FactPath(path, matcher.group(1), index, matcher.group(3));
  }

  boolean isWhole() {
    return index < 0 && column == null;
  }

  /** The type of what is printed; an item of a list is a text. */
  FactType type(TemplatePack pack) {
    Optional<FieldSpec> field = pack.field(name);
    if (column != null) {
      return field.stream()
          .flatMap(f -> f.columns().stream())
          .filter(c -> c.name().equals(column))
          .map(FieldSpec::type)
          .findFirst()
          .orElse(FactType.TEXTE);
    }
    FactType type = field.map(FieldSpec::type).orElse(FactType.TEXTE);
    boolean many = type == FactType.LISTE || type == FactType.TABLEAU;
    return index >= 0 && many || type == FactType.BOOLEEN ? FactType.TEXTE : type;
  }

  /** The field's value with this part of it changed; empty where it has no such part. */
  Optional<Value> with(@Nullable Value whole, Value part) {
    if (whole instanceof Value.Items items && index >= 0 && index < items.items().size()) {
      List<Value> changed = new ArrayList<>(items.items());
      changed.set(index, part);
      return Optional.of(new Value.Items(changed));
    }
    if (whole instanceof Value.Rows rows
        && column != null
        && index >= 0
        && index < rows.rows().size()) {
      List<Map<String, Value>> changed = new ArrayList<>(rows.rows());
      Map<String, Value> row = new LinkedHashMap<>(changed.get(index));
      row.put(column, part);
      changed.set(index, row);
      return Optional.of(new Value.Rows(changed));
    }
    boolean single = whole instanceof Value.Scalar && index == 0 && column == null;
    return single ? Optional.of(part) : Optional.empty();
  }
}
