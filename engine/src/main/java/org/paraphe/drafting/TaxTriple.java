package org.paraphe.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.Span;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.TemplatePack;

/**
 * The price without tax, the tax and the price with it, where the three that were chosen do not
 * agree and others of the dossier do, with one of the chosen: the sum tells which stand together.
 * Of two such choices none is made, and what nothing mends stays as it is, to be told.
 */
final class TaxTriple {
  private static final String ALONE = "seul à faire le compte avec la TVA et le total";

  private final Fact untaxed;
  private final Fact tax;
  private final Fact taxed;

  private TaxTriple(Fact untaxed, Fact tax, Fact taxed) {
    this.untaxed = untaxed;
    this.tax = tax;
    this.taxed = taxed;
  }

  static List<Fact> agreed(TemplatePack pack, List<Fact> facts) {
    List<Fact> found =
        facts.stream().filter(f -> f.status() == FactStatus.TROUVE && f.source() != null).toList();
    Fact untaxed = readBy("montants-ht", pack, found);
    Fact tax = readBy("montants-tva", pack, found);
    Fact taxed = readBy("montants-ttc", pack, found);
    if (untaxed == null || tax == null || taxed == null) {
      return facts;
    }
    TaxTriple triple = new TaxTriple(untaxed, tax, taxed);
    List<Fact> mended = triple.mended();
    return facts.stream()
        .map(f -> mended.stream().filter(m -> m.name().equals(f.name())).findFirst().orElse(f))
        .toList();
  }

  /** The first fact whose field that recogniser reads. */
  static @Nullable Fact readBy(String recogniser, TemplatePack pack, List<Fact> facts) {
    return facts.stream()
        .filter(
            f ->
                pack.field(f.name())
                    .map(FieldSpec::hints)
                    .filter(h -> recogniser.equals(h.reconnaisseur()))
                    .isPresent())
        .findFirst()
        .orElse(null);
  }

  private List<Fact> mended() {
    List<List<Fact>> sums =
        choices(untaxed).stream()
            .flatMap(
                u ->
                    choices(tax).stream()
                        .flatMap(t -> choices(taxed).stream().map(all -> List.of(u, t, all))))
            .filter(f -> sums(amount(f.get(0)), amount(f.get(1)), amount(f.get(2))))
            .toList();
    List<Fact> chosen = List.of(untaxed, tax, taxed);
    if (sums.contains(chosen)) {
      return sums.size() > 1 ? List.of() : chosen.stream().map(TaxTriple::told).toList();
    }
    return Stream.of(untaxed, taxed, tax)
        .map(kept -> sums.stream().filter(f -> f.contains(kept)).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .filter(found -> found.size() == 1)
        .map(found -> found.get(0).stream().map(TaxTriple::told).toList())
        .orElse(List.of());
  }

  /** Of another piece's price no sum tells. */
  private static Fact told(Fact fact) {
    Span source = fact.source();
    boolean alone =
        fact.rule() == null
            && source != null
            && !fact.others().isEmpty()
            && fact.others().stream().allMatch(o -> o.source().piece().equals(source.piece()));
    return alone ? fact.by(ALONE) : fact;
  }

  private static boolean sums(BigDecimal price, BigDecimal tax, BigDecimal total) {
    return tax.signum() > 0 && price.compareTo(tax) > 0 && price.add(tax).compareTo(total) == 0;
  }

  /** The fact as it is, and once with each of its competing values in its place. */
  private static List<Fact> choices(Fact fact) {
    return Stream.concat(
            Stream.of(fact),
            fact.others().stream()
                .filter(o -> !Optional.of(o.value()).equals(fact.found()))
                .map(o -> with(fact, o)))
        .toList();
  }

  private static Fact with(Fact fact, Fact.Candidate chosen) {
    List<Fact.Candidate> others = new ArrayList<>(fact.others());
    others.remove(chosen);
    Span source = fact.source();
    if (source != null) {
      fact.found().ifPresent(v -> others.add(new Fact.Candidate(v, source)));
    }
    return new Fact(
        fact.name(),
        fact.type(),
        chosen.value(),
        FactStatus.TROUVE,
        chosen.source(),
        others,
        fact.rule());
  }

  private static BigDecimal amount(Fact fact) {
    return new BigDecimal(fact.found().orElseThrow().asText());
  }
}
