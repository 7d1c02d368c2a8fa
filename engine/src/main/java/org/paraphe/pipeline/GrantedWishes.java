package org.paraphe.pipeline;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.checking.Finding;
import org.paraphe.checking.FindingCode;
import org.paraphe.checking.ShownValue;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.SaidDurations;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.Nearest;
import org.paraphe.template.PackExample;
import org.paraphe.template.PackFault;
import org.paraphe.template.Wish;

/** A draft of an example held against its author's wishes. */
final class GrantedWishes {

  private static final List<String> CODES =
      Stream.of(FindingCode.values()).map(Enum::name).toList();

  private final Map<String, Fact> facts = new HashMap<>();
  private final List<Finding> findings;
  private final PackExample example;

  GrantedWishes(List<Fact> facts, List<Finding> findings, PackExample example) {
    facts.forEach(f -> this.facts.put(f.name(), f));
    this.findings = findings;
    this.example = example;
  }

  /** Each wish that did not come true: the field, what was expected, what was found where. */
  List<PackFault> faults() {
    List<PackFault> faults = new ArrayList<>();
    for (Wish wish : example.wishes()) {
      refusal(wish)
          .ifPresent(
              what ->
                  faults.add(
                      new PackFault(example.expected(), wish.line(), wish.column(), what + ".")));
    }
    return faults;
  }

  /** A required field that the draft lacks, which no wish speaks of. */
  boolean isUnexpectedGap(Finding finding) {
    return finding.code() == FindingCode.CHAMP_MANQUANT
        && facts.values().stream()
            .filter(f -> finding.where().equals("champ " + f.name()))
            .anyMatch(f -> example.wishes().stream().noneMatch(w -> speaksOf(w, f.name())));
  }

  private static boolean speaksOf(Wish wish, String field) {
    if (wish instanceof Wish.Raised raised) {
      return raised.code().equals(FindingCode.CHAMP_MANQUANT.name());
    }
    return field(wish).map(FieldSpec::name).filter(field::equals).isPresent();
  }

  private static Optional<FieldSpec> field(Wish wish) {
    if (wish instanceof Wish.Equal equal) {
      return Optional.of(equal.field());
    }
    if (wish instanceof Wish.Holds holds) {
      return Optional.of(holds.field());
    }
    return wish instanceof Wish.Absent absent ? Optional.of(absent.field()) : Optional.empty();
  }

  private Optional<String> refusal(Wish wish) {
    if (wish instanceof Wish.Equal equal) {
      return equal(equal);
    }
    if (wish instanceof Wish.Holds holds) {
      return holds(holds);
    }
    if (wish instanceof Wish.Absent absent) {
      return value(absent.field()).map(v -> told(absent.field(), "aucune valeur", v));
    }
    return raised(((Wish.Raised) wish).code());
  }

  private Optional<String> raised(String code) {
    if (!CODES.contains(code)) {
      return Optional.of(
          "constat inconnu « %s » ; le plus proche est « %s »"
              .formatted(code, Nearest.to(code, CODES)));
    }
    return findings.stream().anyMatch(f -> f.code().name().equals(code))
        ? Optional.empty()
        : Optional.of("le constat " + code + " était attendu ; il n'est pas relevé");
  }

  private Optional<String> holds(Wish.Holds wish) {
    String found = value(wish.field()).map(v -> plain(shown(v, wish.field()))).orElse("");
    String lacking =
        wish.words().stream()
            .filter(w -> !found.contains(plain(w)))
            .map(w -> "« " + w + " »")
            .collect(Collectors.joining(", "));
    return lacking.isEmpty()
        ? Optional.empty()
        : Optional.of(told(wish.field(), "une valeur qui contient " + lacking));
  }

  private Optional<String> equal(Wish.Equal wish) {
    FieldSpec field = wish.field();
    if (field.type() == FactType.TABLEAU) {
      boolean same = value(field).filter(v -> sameRows(field, wish.rows(), v)).isPresent();
      return same ? Optional.empty() : Optional.of(told(field, rows(wish.rows())));
    }
    for (String item : wish.items()) {
      if (typed(field, item).isEmpty()) {
        return Optional.of(
            "champ « %s » : « %s » n'est pas une valeur de ce champ ; exemple : %s"
                .formatted(field.name(), item, TypedValues.example(field)));
      }
    }
    List<String> found = value(field).map(v -> items(v, field.type())).orElse(List.of());
    List<String> wanted =
        wish.items().stream()
            .flatMap(i -> typed(field, i).stream())
            .flatMap(v -> items(v, field.type()).stream())
            .toList();
    boolean same =
        found.size() == wanted.size()
            && Stream.iterate(0, i -> i < found.size(), i -> i + 1)
                .allMatch(i -> same(field.type(), found.get(i), wanted.get(i)));
    return same
        ? Optional.empty()
        : Optional.of(told(field, "« " + String.join(" ; ", wish.items()) + " »"));
  }

  /** An item of a list is a value of its own, semicolons and all. */
  private static Optional<Value> typed(FieldSpec field, String text) {
    return field.type() == FactType.LISTE
        ? Optional.of(Value.of(text))
        : TypedValues.parse(field, text);
  }

  private static List<String> items(Value value, FactType type) {
    return value instanceof Value.Items list
        ? list.items().stream().map(v -> ShownValue.of(v, type)).toList()
        : List.of(ShownValue.of(value, type));
  }

  private static boolean sameRows(FieldSpec table, List<Map<String, String>> wanted, Value found) {
    if (!(found instanceof Value.Rows rows) || rows.rows().size() != wanted.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      Map<String, Value> row = rows.rows().get(i);
      for (FieldSpec column : table.columns()) {
        String text = wanted.get(i).get(column.name());
        Value cell = row.get(column.name());
        if (text != null && (cell == null || !sameCell(column.type(), text, cell))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean sameCell(FactType type, String text, Value cell) {
    String wanted = TypedValues.parse(type, text).map(v -> ShownValue.of(v, type)).orElse(text);
    return same(type, ShownValue.of(cell, type), wanted);
  }

  private static String rows(List<Map<String, String>> rows) {
    return rows.size()
        + " ligne(s), « "
        + rows.stream().map(r -> String.join(", ", r.values())).collect(Collectors.joining(" ; "))
        + " »";
  }

  private Optional<Value> value(FieldSpec field) {
    return Optional.ofNullable(facts.get(field.name())).flatMap(Fact::found);
  }

  private String told(FieldSpec field, String wanted) {
    return value(field)
        .map(v -> told(field, wanted, v))
        .orElseGet(
            () ->
                "champ « %s » (%s) : attendu %s, rien n'a été trouvé"
                    .formatted(field.name(), field.label(), wanted));
  }

  private String told(FieldSpec field, String wanted, Value found) {
    Fact fact = facts.get(field.name());
    String where =
        fact == null || fact.source() == null ? "" : " dans « " + fact.source().piece() + " »";
    return "champ « %s » (%s) : attendu %s, trouvé « %s »%s"
        .formatted(field.name(), field.label(), wanted, shown(found, field), where);
  }

  private static String shown(Value value, FieldSpec field) {
    return ShownValue.of(value, field.type());
  }

  private static boolean same(FactType type, String found, String wanted) {
    return same(found, wanted)
        || (type == FactType.DUREE
            && SaidDurations.plain(found).equals(SaidDurations.plain(wanted)));
  }

  /** Capitals, spaces and the forms of apostrophes and dashes aside. */
  private static boolean same(String found, String wanted) {
    String one = plain(found);
    String other = plain(wanted);
    return one.equals(other)
        || (isNumber(one) && isNumber(other) && number(one).compareTo(number(other)) == 0);
  }

  private static boolean isNumber(String text) {
    return text.matches("-?\\d{1,15}(?:[.,]\\d{1,6})?");
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text.replace(',', '.'));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[’ʼ`]", "'")
        .replaceAll("[‐‑–—]", "-")
        .replaceAll("[\\s\\u00A0\\u202F\\u2009]+", " ")
        .strip()
        .toLowerCase(Locale.FRENCH);
  }
}
