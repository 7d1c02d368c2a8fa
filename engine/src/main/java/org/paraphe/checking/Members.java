package org.paraphe.checking;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.paraphe.facts.Value;

/**
 * Members of an assembly, as a field gives them: their names, or their number alone.
 *
 * @param names as written; empty where only the number is known
 */
record Members(int count, List<String> names) {

  private static final Set<String> TITLES =
      Set.of("m", "mm", "mme", "mmes", "mlle", "monsieur", "madame", "dr", "docteur", "me");

  Members {
    names = List.copyOf(names);
  }

  /** Empty where the value is neither a number nor names. */
  static Optional<Members> of(@Nullable Value value) {
    List<String> items =
        value instanceof Value.Items list
            ? list.items().stream().map(v -> v.asText().strip()).filter(s -> !s.isEmpty()).toList()
            : value instanceof Value.Scalar scalar ? List.of(scalar.text().strip()) : List.of();
    if (items.isEmpty()) {
      return Optional.empty();
    }
    if (items.size() == 1 && items.get(0).matches("\\d{1,4}")) {
      return Optional.of(new Members(Integer.parseInt(items.get(0)), List.of()));
    }
    boolean named = items.stream().allMatch(s -> s.matches("(?s).*\\p{L}{2}.*"));
    return named ? Optional.of(new Members(items.size(), items)) : Optional.empty();
  }

  /** The names that stand more than once, as written the second time. */
  List<String> twice() {
    return IntStream.range(0, names.size())
        .filter(i -> names.subList(0, i).stream().anyMatch(n -> same(n, names.get(i))))
        .mapToObj(names::get)
        .toList();
  }

  List<String> alsoIn(Members others) {
    return names.stream().filter(others::has).toList();
  }

  boolean has(String name) {
    return names.stream().anyMatch(n -> same(n, name));
  }

  /** True where all names are known and this one is not among them. */
  boolean lacks(String name) {
    return !names.isEmpty() && !has(name);
  }

  /** The same person: the same words, in any order, without titles. */
  static boolean same(String a, String b) {
    Set<String> first = words(a);
    return !first.isEmpty() && first.equals(words(b));
  }

  private static Set<String> words(String name) {
    return Words.of(name).stream()
        .filter(Predicate.not(TITLES::contains))
        .collect(Collectors.toSet());
  }
}
