package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Value;
import org.paraphe.template.Borne;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.TemplatePack;

/** Finds the facts of a pack's fields in the pieces of a dossier, without a model. */
final class FactSearch {
  private static final int NEAR = 300;

  private final List<PieceReading> readings;
  private final Map<String, Value> given;

  /**
   * @param given what settings say: the authority's own name, number and address are nobody else's
   */
  FactSearch(List<ExtractedPiece> pieces, Map<String, Value> given) {
    this.readings =
        pieces.stream().filter(p -> p.outcome().hasText()).map(PieceReading::of).toList();
    this.given = given;
  }

  /** One fact a field that a drafter is asked for, in the pack's order. */
  List<Fact> facts(TemplatePack pack, Map<String, Value> typed) {
    List<Fact> facts = new ArrayList<>();
    for (FieldSpec field : pack.asked()) {
      facts.add(fact(field, typed, facts));
    }
    return facts;
  }

  private Fact fact(FieldSpec field, Map<String, Value> typed, List<Fact> before) {
    Value value = typed.get(field.name());
    return value != null
        ? Fact.typed(field.name(), field.type(), value)
        : Ranking.choose(field, near(field, candidates(field).toList(), before));
  }

  /** Of several values, those that stand near the value of the field that the pack names. */
  private List<Candidate> near(FieldSpec field, List<Candidate> candidates, List<Fact> before) {
    Optional<Value> other =
        before.stream()
            .filter(f -> f.name().equals(field.hints().aupres()))
            .flatMap(f -> f.found().stream())
            .findFirst();
    if (field.hints().aupres() == null) {
      return candidates;
    }
    List<Candidate> near =
        other.map(v -> candidates.stream().filter(c -> isNear(c, v)).toList()).orElse(List.of());
    boolean several = candidates.stream().map(Candidate::value).distinct().count() > 1;
    return near.isEmpty() && !several ? candidates : near;
  }

  private boolean isNear(Candidate candidate, Value other) {
    String name = FoldedText.fold(other.asText()).toLowerCase(Locale.ROOT);
    return readings.stream()
        .filter(r -> r.piece().name().equals(candidate.span().piece()))
        .anyMatch(
            r -> {
              int at = r.folded().folded(candidate.span().start());
              String before = r.folded().text().substring(Math.max(0, at - NEAR), at);
              return before.toLowerCase(Locale.ROOT).contains(name);
            });
  }

  private Stream<Candidate> candidates(FieldSpec field) {
    FieldHints hints = new FieldHints(field);
    if (field.type() == FactType.LISTE) {
      ListSearch search = new ListSearch(hints);
      return readings.stream().flatMap(r -> search.in(r).stream());
    }
    if (field.type() == FactType.TABLEAU) {
      TableSearch search = new TableSearch(field);
      return readings.stream().flatMap(r -> search.in(r).stream());
    }
    List<Candidate> found = new ArrayList<>();
    Borne borne = field.hints().borne();
    if (borne != null) {
      return new PeriodSearch(hints, borne).in(readings).stream();
    }
    ScalarSearch search = new ScalarSearch(hints);
    readings.forEach(r -> found.addAll(search.in(r)));
    return found.stream().filter(c -> !isOwn(field, c));
  }

  /** True for the authority's own name, SIREN and address. */
  private boolean isOwn(FieldSpec field, Candidate candidate) {
    String value = bare(candidate.value());
    return switch (field.type()) {
      case ORGANISATION ->
          isGiven("collectivite", value) || value.matches("(commune|mairie|ville).*");
      case SIRET -> given.containsKey("siren") && value.startsWith(bare(given.get("siren")));
      case ADRESSE -> isGiven("adresseCollectivite", value);
      default -> false;
    };
  }

  private boolean isGiven(String name, String value) {
    Value own = given.get(name);
    return own != null && (bare(own).contains(value) || value.contains(bare(own)));
  }

  private static String bare(@org.jspecify.annotations.Nullable Value value) {
    return value == null
        ? ""
        : FoldedText.fold(value.asText()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
