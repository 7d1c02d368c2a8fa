package org.paraphe.template;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;

/** Values invented from the types of a pack's fields: to look at a template and to try it. */
public final class SampleValues {
  /** What a dossier may hold and a template must print as it is. */
  static final List<String> AWKWARD =
      List.of("${7*7}", "</w:t>", "<#if x>", "« & ]]> \" ' »", "🎺 é à ﬁ", "x".repeat(5_000));

  private static final int MANY = 200;

  private SampleValues() {}

  /** Every field of the pack, with a plain value of its type. */
  public static Map<String, Value> plain(TemplatePack pack, LocalDate date) {
    return values(pack, f -> value(f, date, "", 2));
  }

  /** Lists and tables much longer than usual. */
  static Map<String, Value> manyItems(TemplatePack pack, LocalDate date) {
    return values(pack, f -> value(f, date, "", MANY));
  }

  /** Texts that would break a template which does not print them as they are. */
  static Map<String, Value> awkward(TemplatePack pack, LocalDate date, String text) {
    return values(pack, f -> value(f, date, text, 2));
  }

  @FunctionalInterface
  private interface Maker {
    Value of(FieldSpec field);
  }

  private static Map<String, Value> values(TemplatePack pack, Maker maker) {
    return pack.fields().stream()
        .collect(Collectors.toMap(FieldSpec::name, maker::of, (a, b) -> a, LinkedHashMap::new));
  }

  private static Value value(FieldSpec field, LocalDate date, String text, int items) {
    if (field.type() == FactType.TABLEAU) {
      return new Value.Rows(
          IntStream.range(0, items)
              .mapToObj(i -> row(field, date, text))
              .collect(Collectors.toList()));
    }
    if (field.type() == FactType.LISTE) {
      return new Value.Items(
          IntStream.rangeClosed(1, items)
              .mapToObj(i -> Value.of(text.isEmpty() ? field.label() + ", exemple " + i : text))
              .map(Value.class::cast)
              .toList());
    }
    if (field.type() == FactType.BOOLEEN) {
      return new Value.Flag(true);
    }
    return Value.of(scalar(field, date, text));
  }

  private static Map<String, Value> row(FieldSpec table, LocalDate date, String text) {
    Map<String, Value> row = new LinkedHashMap<>();
    table.columns().forEach(c -> row.put(c.name(), value(c, date, text, 2)));
    return row;
  }

  private static String scalar(FieldSpec field, LocalDate date, String text) {
    return switch (field.type()) {
      case MONTANT -> "1234.50";
      case DATE -> date.plusDays(30).toString();
      case ANNEE -> Integer.toString(date.getYear());
      case ENTIER -> "3";
      case NOMBRE -> "17.50";
      case SIRET -> "12345678200010";
      default -> text.isEmpty() ? words(field) : text;
    };
  }

  private static String words(FieldSpec field) {
    if (!field.hints().valeurs().isEmpty()) {
      return field.hints().valeurs().get(0);
    }
    return switch (field.name()) {
      case "collectivite" -> "Commune d’Exemple";
      case "assemblee" -> "conseil municipal";
      case "executif" -> "maire";
      case "qualiteSignataire" -> "Maire";
      case "tribunal" -> "tribunal administratif d’Exemple";
      default ->
          switch (field.type()) {
            case PERSONNE -> "Camille Exemple";
            case ORGANISATION -> "Association Exemple";
            case ADRESSE -> "1, rue de l’Exemple, 00000 Exemple";
            case DUREE -> "3 ans";
            default -> field.label() + " (exemple)";
          };
    };
  }
}
