package org.paraphe.drafting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paraphe.facts.FactType;
import org.paraphe.facts.SetAside;
import org.paraphe.facts.Value;
import org.paraphe.template.TemplatePack;

/**
 * What two pieces of an act say differently and no field of it holds: measures, parcels, who is
 * named for something; every amount and date where the act is made of somebody's own words.
 */
final class ToldApart {
  private ToldApart() {}

  static List<Draft.Notice> notices(DraftRequest request) {
    Set<String> aside = SetAside.in(request.pieces());
    List<PieceReading> readings =
        request.pieces().stream()
            .filter(p -> p.outcome().hasText() && !aside.contains(p.name()))
            .map(PieceReading::of)
            .toList();
    if (readings.size() < 2) {
      return List.of();
    }
    Disagreements apart = new Disagreements(readings, ToldSentences.of(readings));
    return (isOfOwnWords(request.pack()) ? apart.rows() : apart.ofNoField())
        .stream().map(ToldApart::notice).toList();
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
