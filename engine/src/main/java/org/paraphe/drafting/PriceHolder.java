package org.paraphe.drafting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;
import org.paraphe.template.TemplatePack;

/**
 * Whose the chosen price is, by the name that it follows: « L'offre de Bertrand TP, 84 200 € HT ».
 * Where no words tell who is chosen, the name is read there, to be confirmed; where they tell
 * another one, the choice is to be confirmed.
 */
final class PriceHolder {
  private static final List<String> PRICES = List.of("montants-ht", "montants-ttc");

  private final List<PieceReading> readings;

  PriceHolder(List<PieceReading> readings) {
    this.readings = readings;
  }

  List<Fact> completed(TemplatePack pack, List<Fact> facts) {
    return facts.stream()
        .map(
            f ->
                pack.field(f.name()).filter(FieldHints::isOfWhoOffers).isPresent()
                    ? of(f, pack, facts)
                    : f)
        .toList();
  }

  private Fact of(Fact company, TemplatePack pack, List<Fact> facts) {
    Fact.Candidate holder =
        PRICES.stream()
            .flatMap(reader -> sure(pack, facts, reader))
            .flatMap(price -> holder(price).stream())
            .findFirst()
            .orElse(null);
    return holder == null ? company : told(company, holder);
  }

  /** The price where one only was read, or the other one tells which. */
  private static Stream<Span> sure(TemplatePack pack, List<Fact> facts, String reader) {
    boolean both =
        PRICES.stream()
            .allMatch(p -> facts.stream().anyMatch(f -> f.value() != null && isOf(pack, f, p)));
    return !both
        ? Stream.empty()
        : facts.stream()
            .filter(f -> f.value() != null && (f.others().isEmpty() || f.rule() != null))
            .filter(f -> isOf(pack, f, reader))
            .flatMap(f -> Stream.ofNullable(f.source()));
  }

  private static boolean isOf(TemplatePack pack, Fact fact, String reader) {
    return pack.field(fact.name())
        .filter(s -> reader.equals(s.hints().reconnaisseur()))
        .isPresent();
  }

  private Optional<Fact.Candidate> holder(Span price) {
    return readings.stream()
        .filter(r -> r.piece().name().equals(price.piece()))
        .findFirst()
        .flatMap(
            r ->
                OfferWords.holder(r.piece().text(), price.start())
                    .map(
                        n ->
                            new Fact.Candidate(
                                Value.of(n.name()),
                                new Hit(Value.of(n.name()), n.start(), n.end()).in(r.piece()))));
  }

  private Fact told(Fact company, Fact.Candidate holder) {
    Value said = company.value();
    boolean unsaid = said == null || Fact.SEULE.equals(company.rule());
    if (said == null
        || (unsaid && isAnother(said, holder.value()) && !isNamedBefore(said, holder.source()))) {
      return new Fact(
          company.name(),
          FactType.ORGANISATION,
          holder.value(),
          FactStatus.TROUVE,
          holder.source(),
          List.of(),
          Fact.DU_PRIX);
    }
    boolean alone = company.rule() == null && company.others().isEmpty();
    return alone
            && company.status() == FactStatus.TROUVE
            && isAnother(said, holder.value())
            && !isNamedBefore(said, holder.source())
        ? company.by(Fact.AUTRE_PRIX + " : « " + holder.value().asText() + " »")
        : company;
  }

  /** « à l'entreprise Lavigne, de Saint-Aubin, pour 18 650 € »: the nearer name is no company's. */
  private boolean isNamedBefore(Value company, Span holder) {
    return readings.stream()
        .filter(r -> r.piece().name().equals(holder.piece()))
        .map(r -> r.before(r.folded().folded(holder.start())))
        .anyMatch(before -> OtherOffers.bare(before).contains(OtherOffers.bare(company.asText())));
  }

  private static boolean isAnother(Value said, Value holder) {
    String one = OtherOffers.bare(said.asText());
    String other = OtherOffers.bare(holder.asText());
    return !one.contains(other) && !other.contains(one);
  }
}
