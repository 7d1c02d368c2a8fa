package org.paraphe.rendering;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paraphe.facts.FactType;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.Nearest;
import org.paraphe.template.Origine;

/**
 * The field that each tag of a Word form stands for: the one that the author mapped, else the one
 * of the same name, whatever its case, accents, spaces and underscores.
 */
final class FormTags {

  private static final String IN_LETTERS = "enlettres";

  private final Map<String, String> mapped;
  private final List<FieldSpec> fields;

  FormTags(Map<String, String> mapped, List<FieldSpec> fields) {
    this.mapped = mapped;
    this.fields = fields;
  }

  /**
   * @param column of a table's line; null for a field that stands by itself
   * @param letters true for an amount in letters
   */
  record Target(FieldSpec field, @Nullable FieldSpec column, boolean letters) {
    boolean ofDossier() {
      return field.origine() == Origine.DOSSIER;
    }
  }

  Optional<Target> target(String tag) {
    String path = mapped.getOrDefault(tag, tag);
    Optional<Target> whole = field(path).map(f -> new Target(f, null, false));
    return whole.or(() -> column(path)).or(() -> letters(path));
  }

  private Optional<FieldSpec> field(String name) {
    String wanted = folded(name);
    return fields.stream().filter(f -> folded(f.name()).equals(wanted)).findFirst();
  }

  private Optional<Target> column(String path) {
    int point = path.indexOf('.');
    if (point <= 0) {
      return Optional.empty();
    }
    String wanted = folded(path.substring(point + 1));
    return field(path.substring(0, point))
        .flatMap(
            table ->
                table.columns().stream()
                    .filter(c -> folded(c.name()).equals(wanted))
                    .findFirst()
                    .map(c -> new Target(table, c, false)));
  }

  /** {@code montantEnLettres} is the amount of {@code montant} in letters. */
  private Optional<Target> letters(String path) {
    String name = folded(path);
    if (!name.endsWith(IN_LETTERS)) {
      return Optional.empty();
    }
    String amount = name.substring(0, name.length() - IN_LETTERS.length());
    return fields.stream()
        .filter(f -> f.type() == FactType.MONTANT && folded(f.name()).equals(amount))
        .findFirst()
        .map(f -> new Target(f, null, true));
  }

  /** The declared name that is nearest to a tag's. */
  String nearest(String tag) {
    List<String> known = new ArrayList<>();
    for (FieldSpec field : fields) {
      known.add(field.name());
      field.columns().forEach(c -> known.add(field.name() + "." + c.name()));
    }
    return Nearest.to(tag, known);
  }

  static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\p{M}", "");
  }
}
