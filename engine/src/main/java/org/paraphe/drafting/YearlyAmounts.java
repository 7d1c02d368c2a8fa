package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.TemplatePack;

/**
 * Amounts that words beside them give to a year: « 1 500 € en 2026, 1 600 € en 2027 », « subvention
 * 2026 : 8 000 € ». Of the year of the act is the one that it takes, beside the other; where none
 * is, or the year itself is open, the amount is to be confirmed.
 */
final class YearlyAmounts {
  static final String OF_THE_YEAR = "celui que la pièce donne pour l'exercice de l'acte";

  private static final Pattern AFTER =
      Pattern.compile(
          "(?: ?(?:€|euros?\\b|eur\\b))?,? ?(?:\\()?(?:en|pour|sur|au titre de) (?:l'annee |l'exercice )?((?:19|20)\\d\\d)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BEFORE =
      Pattern.compile(
          "\\b(?:en|subventions?|aides?|annee|exercice|montants?|pour) ((?:19|20)\\d\\d)(?: ?[:=(-]| (?:de|a|est de|etait de))? ?\\(?$",
          Pattern.CASE_INSENSITIVE);

  private static final int BESIDE = 40;

  private final List<PieceReading> readings;

  YearlyAmounts(List<PieceReading> readings) {
    this.readings = readings;
  }

  List<Fact> agreed(TemplatePack pack, List<Fact> facts) {
    Fact year = required(pack, facts, FactType.ANNEE);
    Fact amount = required(pack, facts, FactType.MONTANT);
    if (year == null || amount == null) {
      return facts;
    }
    Fact agreed = agreed(amount, year);
    return facts.stream().map(f -> f == amount ? agreed : f).toList();
  }

  private static @Nullable Fact required(TemplatePack pack, List<Fact> facts, FactType type) {
    return facts.stream()
        .filter(f -> f.type() == type && f.status() == FactStatus.TROUVE)
        .filter(f -> pack.field(f.name()).filter(FieldSpec::required).isPresent())
        .findFirst()
        .orElse(null);
  }

  private Fact agreed(Fact amount, Fact year) {
    Span source = amount.source();
    String own = year.found().map(Value::asText).orElse("");
    Optional<String> said =
        source == null ? Optional.empty() : reading(source).flatMap(r -> year(r, source));
    boolean same = said.filter(own::equals).isPresent();
    if (said.isEmpty() || (same && year.others().isEmpty())) {
      return amount;
    }
    List<Fact.Candidate> ofYear = same ? List.of() : ofYear(own);
    return ofYear.size() == 1
        ? with(amount, ofYear.get(0))
        : amount.rule() == null && amount.others().isEmpty() ? amount.by(Fact.FAIBLE) : amount;
  }

  private static Fact with(Fact amount, Fact.Candidate chosen) {
    List<Fact.Candidate> others = new ArrayList<>(amount.others());
    others.removeIf(o -> o.value().equals(chosen.value()));
    Span source = amount.source();
    if (source != null) {
      amount.found().ifPresent(v -> others.add(0, new Fact.Candidate(v, source)));
    }
    return new Fact(
        amount.name(),
        amount.type(),
        chosen.value(),
        FactStatus.TROUVE,
        chosen.source(),
        others,
        OF_THE_YEAR);
  }

  /** The amounts of that year, one by value. */
  private List<Fact.Candidate> ofYear(String year) {
    Map<Value, Fact.Candidate> found = new LinkedHashMap<>();
    for (PieceReading reading : readings) {
      for (Hit hit : Recognisers.of(FactType.MONTANT).find(reading.folded())) {
        Span span = hit.in(reading.piece());
        if (year(reading, span).filter(year::equals).isPresent()) {
          found.putIfAbsent(hit.value(), new Fact.Candidate(hit.value(), span));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private Optional<PieceReading> reading(Span span) {
    return readings.stream().filter(r -> r.piece().name().equals(span.piece())).findFirst();
  }

  private static Optional<String> year(PieceReading reading, Span amount) {
    String text = reading.folded().text();
    int from = reading.folded().folded(amount.start());
    int to = reading.folded().folded(amount.end());
    Matcher after = AFTER.matcher(text).region(to, Math.min(text.length(), to + BESIDE));
    Matcher before = BEFORE.matcher(text.substring(Math.max(0, from - BESIDE), from));
    return after.lookingAt()
        ? Optional.of(after.group(1))
        : before.find() ? Optional.of(before.group(1)) : Optional.empty();
  }
}
