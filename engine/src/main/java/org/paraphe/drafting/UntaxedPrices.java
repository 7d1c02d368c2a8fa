package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recogniser;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * A seller who invoices no VAT (CGI art. 293 B) gives one price: it is the amount without tax and
 * the amount with it. Holds for a dossier in which no amount is said to be without or with tax, or
 * where both are told to be the same.
 */
record UntaxedPrices(boolean apply) {
  private static final Pattern NO_VAT =
      Pattern.compile(
          "\\b293 ?b\\b|\\bt\\.?v\\.?a\\.? (?:non applicable|neant|sans objet)|\\b(?:exoneree?s?|franchise|hors champ)"
              + " (?:en base )?de (?:la )?t\\.?v\\.?a\\b|\\bnon (?:soumise?s?|assujettie?s?|redevables?) (?:a|de) la t\\.?v\\.?a\\b"
              + "|\\bnets? de (?:taxes?|t\\.?v\\.?a)\\b|\\b(?:pas (?:assujettie? a la|de)|sans) t\\.?v\\.?a\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> PARTS =
      Map.of("montants-ht", "montants-ttc", "montants-ttc", "montants-ht");

  static UntaxedPrices of(List<PieceReading> readings) {
    if (readings.stream().noneMatch(r -> NO_VAT.matcher(r.folded().text()).find())) {
      return new UntaxedPrices(false);
    }
    Set<Value> without = amounts(readings, "montants-ht");
    Set<Value> with = amounts(readings, "montants-ttc");
    return new UntaxedPrices(with.size() < 2 && with.containsAll(without));
  }

  private static Set<Value> amounts(List<PieceReading> readings, String reader) {
    return readings.stream()
        .flatMap(r -> Recognisers.named(reader).orElseThrow().find(r.folded()).stream())
        .map(Hit::value)
        .collect(Collectors.toSet());
  }

  /** What reads the field's amounts here. */
  Recogniser recogniser(FieldSpec field, Recogniser own) {
    return apply && part(field).isPresent() ? Recognisers.of(FactType.MONTANT) : own;
  }

  /** The facts with the one price for both amounts, where one of the two was found. */
  List<Fact> completed(List<FieldSpec> fields, List<Fact> facts) {
    if (!apply) {
      return facts;
    }
    List<Fact> completed = new ArrayList<>();
    for (Fact fact : facts) {
      completed.add(
          fact.status() == FactStatus.ABSENT
              ? field(fields, fact)
                  .flatMap(UntaxedPrices::part)
                  .flatMap(other -> found(fields, facts, other))
                  .map(price -> copied(fact, price))
                  .orElse(fact)
              : fact);
    }
    return List.copyOf(completed);
  }

  private static Fact copied(Fact fact, Fact price) {
    return new Fact(
        fact.name(),
        fact.type(),
        price.value(),
        FactStatus.CALCULE,
        price.source(),
        price.others(),
        price.rule());
  }

  private static Optional<Fact> found(List<FieldSpec> fields, List<Fact> facts, String reader) {
    return facts.stream()
        .filter(f -> f.value() != null)
        .filter(f -> field(fields, f).filter(s -> reader.equals(reader(s))).isPresent())
        .findFirst();
  }

  private static Optional<FieldSpec> field(List<FieldSpec> fields, Fact fact) {
    return fields.stream().filter(f -> f.name().equals(fact.name())).findFirst();
  }

  /** The reader of the other amount of a pair. */
  private static Optional<String> part(FieldSpec field) {
    return Optional.ofNullable(PARTS.get(reader(field)));
  }

  private static String reader(FieldSpec field) {
    return String.valueOf(field.hints().reconnaisseur());
  }
}
