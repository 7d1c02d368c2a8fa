package org.paraphe.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;
import org.paraphe.facts.VatRates;
import org.paraphe.template.TemplatePack;

/**
 * The price without tax and the one with it are of one offer: of several prices without tax the one
 * stands that makes the price with tax at a lawful rate. Where the two chosen make none, and one
 * other price of the piece does, that one takes the place, beside the first; what is missing is
 * taken likewise. Of two that do, none is.
 */
final class PairedPrices {
  static final String RATE = "seul à faire, à un taux de TVA, le prix toutes taxes comprises";

  private final List<PieceReading> readings;

  PairedPrices(List<PieceReading> readings) {
    this.readings = readings;
  }

  List<Fact> agreed(TemplatePack pack, List<Fact> facts) {
    List<Fact> open =
        facts.stream()
            .filter(f -> f.status() == FactStatus.TROUVE || f.status() == FactStatus.ABSENT)
            .toList();
    Fact untaxed = TaxTriple.readBy("montants-ht", pack, open);
    Fact taxed = TaxTriple.readBy("montants-ttc", pack, open);
    if (untaxed == null || taxed == null) {
      return facts;
    }
    Fact tax = TaxTriple.readBy("montants-tva", pack, open);
    if (untaxed.value() == null && taxed.value() == null && tax != null) {
      return aroundTax(untaxed, tax, taxed)
          .map(
              found ->
                  facts.stream()
                      .map(f -> f == untaxed ? found.get(0) : f == taxed ? found.get(1) : f)
                      .toList())
          .orElse(facts);
    }
    Fact price = paired(untaxed, taxed, "montants-ht", PairedPrices::isPair);
    Fact total =
        price.value() == null
            ? taxed
            : paired(taxed, price, "montants-ttc", (all, one) -> isPair(one, all));
    return facts.stream().map(f -> f == untaxed ? price : f == taxed ? total : f).toList();
  }

  /** « Prix : 71 250 €, TVA : 14 250 €, total : 85 500 € »: the two that the tax tells apart. */
  private Optional<List<Fact>> aroundTax(Fact untaxed, Fact tax, Fact taxed) {
    Span source = tax.source();
    Value amount = tax.value();
    if (source == null || amount == null || !tax.others().isEmpty()) {
      return Optional.empty();
    }
    List<Fact.Candidate> all =
        readings.stream()
            .filter(r -> r.piece().name().equals(source.piece()))
            .flatMap(
                r ->
                    Recognisers.of(FactType.MONTANT).find(r.folded()).stream()
                        .map(h -> new Fact.Candidate(h.value(), h.in(r.piece()))))
            .toList();
    List<List<Fact>> pairs =
        all.stream()
            .flatMap(
                one ->
                    all.stream()
                        .filter(t -> makes(one.value(), amount, t.value()))
                        .map(t -> List.of(with(untaxed, one, source), with(taxed, t, source))))
            .toList();
    return pairs.size() == 1 ? Optional.of(pairs.get(0)) : Optional.empty();
  }

  private static boolean makes(Value untaxed, Value tax, Value taxed) {
    return isPair(untaxed, taxed)
        && new BigDecimal(untaxed.asText())
                .add(new BigDecimal(tax.asText()))
                .compareTo(new BigDecimal(taxed.asText()))
            == 0;
  }

  private interface Pair {
    boolean are(Value one, Value other);
  }

  /** The fact, or what takes its place beside the other one. */
  private Fact paired(Fact fact, Fact other, String reader, Pair pair) {
    Value sure = other.value();
    Span source = other.source();
    if (sure == null || source == null || isOpen(fact, other, pair)) {
      return fact;
    }
    Value own = fact.value();
    Collection<Fact.Candidate> fitting = fitting(sure, source, reader, pair);
    boolean alone = fitting.size() == 1;
    if (own != null && pair.are(own, sure)) {
      boolean told = alone && fact.rule() == null && !fact.others().isEmpty();
      return told && ofOnePiece(fact) ? fact.by(RATE) : fact;
    }
    return alone ? with(fact, fitting.iterator().next(), source) : fact;
  }

  /** Two offers with both their prices: no sum tells which of them holds. */
  private static boolean isOpen(Fact fact, Fact other, Pair pair) {
    return other.others().stream()
        .anyMatch(
            o ->
                Stream.concat(
                        fact.found().stream(), fact.others().stream().map(Fact.Candidate::value))
                    .anyMatch(v -> pair.are(v, o.value())));
  }

  private static boolean ofOnePiece(Fact fact) {
    Span source = fact.source();
    return source != null
        && fact.others().stream().allMatch(o -> o.source().piece().equals(source.piece()));
  }

  private Fact with(Fact fact, Fact.Candidate chosen, Span beside) {
    List<Fact.Candidate> others = new ArrayList<>(fact.others());
    others.removeIf(o -> o.value().equals(chosen.value()));
    Span source = fact.source();
    if (source != null) {
      fact.found().ifPresent(v -> others.add(0, new Fact.Candidate(v, source)));
    }
    return new Fact(
        fact.name(),
        fact.type(),
        chosen.value(),
        FactStatus.TROUVE,
        chosen.source(),
        others,
        !others.isEmpty() ? RATE : isOfOneSentence(chosen.source(), beside) ? null : Fact.FAIBLE);
  }

  private boolean isOfOneSentence(Span one, Span other) {
    return readings.stream()
        .filter(r -> r.piece().name().equals(one.piece()))
        .anyMatch(r -> sentence(r, one).equals(sentence(r, other)));
  }

  private static String sentence(PieceReading reading, Span span) {
    return reading
        .sentence(reading.folded().folded(span.start()), reading.folded().folded(span.end()))
        .text();
  }

  /** What the piece of the other price gives that makes it, one by value. */
  private Collection<Fact.Candidate> fitting(Value sure, Span source, String reader, Pair pair) {
    Map<Value, Fact.Candidate> found = new LinkedHashMap<>();
    readings.stream()
        .filter(r -> r.piece().name().equals(source.piece()))
        .forEach(
            r ->
                Recognisers.named(reader).orElseThrow().find(r.folded()).stream()
                    .filter(h -> pair.are(h.value(), sure))
                    .forEach(
                        h ->
                            found.putIfAbsent(
                                h.value(), new Fact.Candidate(h.value(), h.in(r.piece())))));
    return found.values();
  }

  private static boolean isPair(Value untaxed, Value taxed) {
    return VatRates.arePair(new BigDecimal(untaxed.asText()), new BigDecimal(taxed.asText()));
  }
}
