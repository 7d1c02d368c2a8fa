package org.paraphe.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What one value tells of another field, by rules of our own; by the name that packs call it. */
public final class Deductions {
  private static final Map<String, Deduction> BY_NAME =
      new TreeMap<>(
          Map.of(
              "categorieDuGrade",
              Deductions::category,
              "natureDeLImputation",
              Deductions::natureOfAccount));

  private Deductions() {}

  /** Empty where the value tells nothing. */
  @FunctionalInterface
  public interface Deduction {
    Optional<Value> of(Value value, LocalDate date);
  }

  public static Optional<Deduction> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** The names that packs may use. */
  public static List<String> names() {
    return List.copyOf(BY_NAME.keySet());
  }

  /** Accounts 204 (M57, M14) hold the grants for equipment, which the investment section bears. */
  private static Optional<Value> natureOfAccount(Value account, LocalDate date) {
    return Pattern.compile("\\b204\\d{0,3}\\b|section d.investissement")
            .matcher(account.asText())
            .find()
        ? Optional.of(Value.of("investissement"))
        : Optional.empty();
  }

  /** « C »; « B et C » for grades of two categories; nothing where one grade is not known. */
  private static Optional<Value> category(Value grades, LocalDate date) {
    List<Value> items = grades instanceof Value.Items list ? list.items() : List.of(grades);
    List<Optional<String>> letters =
        items.stream().map(g -> Grades.category(g.asText()).map(c -> c.at(date))).toList();
    if (letters.isEmpty() || letters.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return Optional.of(
        Value.of(
            letters.stream()
                .map(Optional::orElseThrow)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" et "))));
  }
}
