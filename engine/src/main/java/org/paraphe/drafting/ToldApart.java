package org.paraphe.drafting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.SetAside;
import org.paraphe.facts.Value;
import org.paraphe.template.TemplatePack;

/**
 * What two pieces of an act say differently and no field of it holds: measures, parcels, who is
 * named for something; every amount and date where the act is made of somebody's own words.
 */
final class ToldApart {
  private ToldApart() {}

  static List<Draft.Notice> notices(DraftRequest request, List<Fact> facts) {
    Set<String> aside = SetAside.in(request.pieces());
    List<PieceReading> all =
        request.pieces().stream()
            .filter(p -> p.outcome().hasText() && !aside.contains(p.name()))
            .map(PieceReading::of)
            .toList();
    FormerActs former = FormerActs.of(all, request.date());
    List<PieceReading> readings = all.stream().filter(r -> !former.has(r)).toList();
    if (readings.size() < 2) {
      return List.of();
    }
    Disagreements apart = new Disagreements(readings, ToldSentences.of(readings));
    return Stream.concat(
            (isOfOwnWords(request.pack()) ? apart.rows() : apart.ofNoField())
                .stream().map(ToldApart::notice),
            offerOfAnother(request.pack(), readings, facts).stream())
        .toList();
  }

  /** The one offer of the dossier has the act's own price, and is not of whom the act names. */
  private static Optional<Draft.Notice> offerOfAnother(
      TemplatePack pack, List<PieceReading> readings, List<Fact> facts) {
    Optional<String> chosen =
        facts.stream()
            .filter(f -> pack.field(f.name()).filter(FieldHints::isOfWhoOffers).isPresent())
            .flatMap(f -> f.found().stream())
            .map(Value::asText)
            .findFirst();
    Set<Value> prices =
        facts.stream()
            .filter(f -> f.type() == FactType.MONTANT)
            .flatMap(f -> f.found().stream())
            .collect(Collectors.toSet());
    return chosen.flatMap(
        name ->
            LetterHead.ofTheOffer(readings, 0)
                .filter(head -> !isNamed(readings, head.span().piece(), name))
                .filter(head -> SameValue.areApart(head.value(), Value.of(name)))
                .filter(head -> isPriced(readings, head.span().piece(), prices))
                .map(head -> offered(head, name)));
  }

  private static boolean isNamed(List<PieceReading> readings, String piece, String name) {
    return readings.stream()
        .filter(r -> r.piece().name().equals(piece))
        .anyMatch(r -> OtherOffers.bare(r.folded().text()).contains(OtherOffers.bare(name)));
  }

  private static boolean isPriced(List<PieceReading> readings, String piece, Set<Value> prices) {
    return readings.stream()
        .filter(r -> r.piece().name().equals(piece))
        .flatMap(r -> Recognisers.of(FactType.MONTANT).find(r.folded()).stream())
        .anyMatch(h -> prices.contains(h.value()));
  }

  private static Draft.Notice offered(Candidate head, String name) {
    return new Draft.Notice(
        "FAIT_CONTRADICTOIRE",
        "L'acte nomme « %s », mais le prix retenu est celui de l'offre de « %s » (%s)."
            .formatted(name, head.value().asText(), head.span().piece()),
        "Une offre n'engage que celui qui l'a faite.");
  }

  private static boolean isOfOwnWords(TemplatePack pack) {
    return pack.asked().stream()
        .noneMatch(f -> f.type() == FactType.MONTANT || f.type() == FactType.DATE);
  }

  private static Draft.Notice notice(Map<String, Value> row) {
    return new Draft.Notice(
        "FAIT_CONTRADICTOIRE",
        "Deux pièces semblent se contredire : « %s » (%s), « %s » (%s)."
            .formatted(
                text(row, "texte1"), text(row, "piece1"), text(row, "texte2"), text(row, "piece2")),
        "Les mots qui entourent les deux valeurs se ressemblent ; les valeurs diffèrent.");
  }

  private static String text(Map<String, Value> row, String column) {
    Value value = row.get(column);
    return value == null ? "" : value.asText();
  }
}
