package org.paraphe.template;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Typographie;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;

/** The words that an act prints for a value, by the type of its field. */
final class Display {
  private Display() {}

  /**
   * @param type null for a value that the pack does not declare: an ISO date prints as a date,
   *     anything else as it is
   */
  static String of(String text, @Nullable FactType type) {
    if (type == null) {
      return Typographie.date(text);
    }
    return switch (type) {
      case MONTANT -> Typographie.montant(text);
      case DATE -> Typographie.date(text);
      case ENTIER, NOMBRE -> Typographie.nombre(text);
      case SIRET -> Typographie.siret(text);
      case LISTE -> Typographie.date(text);
      case TEXTE, PERSONNE, ORGANISATION, ADRESSE, DUREE, ANNEE, BOOLEEN, TABLEAU -> text;
    };
  }

  /** True for an amount or a number that compares as one. */
  static boolean isNumber(String text, @Nullable FactType type) {
    boolean numeric =
        type == FactType.MONTANT || type == FactType.ENTIER || type == FactType.NOMBRE;
    return numeric && Typographie.isNombre(text);
  }

  /** A boolean field's value: true only for a plain yes, whatever form it came in. */
  static boolean yes(Value value) {
    return value instanceof Value.Flag flag
        ? flag.on()
        : value.asText().strip().toLowerCase(Locale.ROOT).matches("oui|true|vrai|x");
  }

  /** « a, b et c ». */
  static String enumeration(List<String> items) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      out.append(separator(i, items.size())).append(items.get(i));
    }
    return out.toString();
  }

  /** What stands before the item of that rank. */
  static String separator(int rank, int count) {
    if (rank == 0) {
      return "";
    }
    return rank == count - 1 ? " et " : ", ";
  }
}
