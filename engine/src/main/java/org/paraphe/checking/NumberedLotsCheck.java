package org.paraphe.checking;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * ELEMENT_OMIS: the pieces number lots (« lot 1 », « lot n° 3 ») that the act's table does not
 * hold. A contract in lots of which one is forgotten leaves its holder without a contract.
 */
final class NumberedLotsCheck implements Check {
  private static final String COLUMN = "numero";
  private static final Pattern LOT =
      Pattern.compile(
          "\\blot (?:n ?° ?)?(\\d{1,2})\\b(?! ?(?:%|€|euros?|lots?))", Pattern.CASE_INSENSITIVE);
  private static final Pattern LOTS =
      Pattern.compile(
          "\\blots (?:n ?° ?)?(\\d{1,2}(?:(?:,|,? et| a) ?\\d{1,2})+)\\b(?! ?(?:%|€|euros?))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NEXT = Pattern.compile("( a )?(\\d{1,2})", Pattern.CASE_INSENSITIVE);

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.pack().fields().stream()
        .filter(f -> f.type() == FactType.TABLEAU)
        .filter(f -> f.columns().stream().anyMatch(c -> c.name().equals(COLUMN)))
        .filter(f -> !isTyped(f, subject))
        .flatMap(f -> missing(f, subject))
        .toList();
  }

  private static boolean isTyped(FieldSpec field, CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> f.name().equals(field.name()))
        .map(Fact::status)
        .anyMatch(FactStatus.SAISI::equals);
  }

  private static Stream<Finding> missing(FieldSpec field, CheckSubject subject) {
    Set<Integer> told = new TreeSet<>();
    subject
        .pieces()
        .forEach(
            p -> {
              String text = FoldedText.fold(p.text());
              LOT.matcher(text).results().forEach(m -> told.add(Integer.valueOf(m.group(1))));
              LOTS.matcher(text).results().forEach(m -> told.addAll(several(m.group(1))));
            });
    told.remove(0);
    boolean several = told.size() > 1;
    new FactAmounts(subject).rows(field.name()).forEach(row -> told.remove(number(row)));
    return several && !told.isEmpty() ? Stream.of(finding(field, told)) : Stream.empty();
  }

  /** « 1, 2 et 5 », « 1 à 4 ». */
  private static Set<Integer> several(String words) {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (Matcher next = NEXT.matcher(words); next.find(); ) {
      int number = Integer.parseInt(next.group(2));
      int from = next.group(1) == null || numbers.isEmpty() ? number : numbers.last();
      IntStream.rangeClosed(from, number).forEach(numbers::add);
    }
    return numbers;
  }

  private static Integer number(Map<String, Value> row) {
    String digits = FactAmounts.text(row, COLUMN).replaceAll("\\D", "");
    return digits.isEmpty() || digits.length() > 3 ? -1 : Integer.valueOf(digits);
  }

  private static Finding finding(FieldSpec field, Set<Integer> lots) {
    return Findings.attention(
        FindingCode.ELEMENT_OMIS,
        "champ " + field.name(),
        "Les pièces parlent de lots que le tableau de l'acte ne contient pas : %s."
            .formatted(String.join(", ", lots.stream().map(String::valueOf).toList())),
        "Un lot oublié resterait sans titulaire ; un lot infructueux se dit aussi.",
        "Comparer le tableau aux pièces ; corriger la pièce et renvoyer le dossier, ou compléter"
            + " l'acte.");
  }
}
