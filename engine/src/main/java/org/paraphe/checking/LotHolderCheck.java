package org.paraphe.checking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Recognisers;

/**
 * FAIT_CONTRADICTOIRE: a name or a sum that one piece has for one lot alone, and another piece for
 * another lot alone. Two lots exchanged leave every name and every sum in the dossier.
 */
final class LotHolderCheck implements Check {
  private static final int FARTHEST = 220;
  private static final int MOST = 200;
  private static final Pattern LOT =
      Pattern.compile("(?:^|\\n)\\d{1,2}\\t|\\b[Ll](?:ot|OT) (?:n ?° ?|numero )?\\d{1,2}\\b");

  /** A name is written small nowhere in the dossier. */
  private static final Pattern NAME = Pattern.compile("\\b[A-Z](?:[a-z]{2,}|[A-Z]{4,})");

  private static final Pattern SMALL = Pattern.compile("\\b[a-z]{3,}");

  /** The names and sums of each lot. */
  private record Lots(String piece, Map<Integer, Set<String>> told) {
    /** The only lot that has it; 0 where none or several have. */
    int of(String name) {
      List<Integer> lots =
          told.entrySet().stream()
              .filter(e -> e.getValue().contains(name))
              .map(Map.Entry::getKey)
              .toList();
      return lots.size() == 1 ? lots.get(0) : 0;
    }
  }

  @Override
  public List<Finding> run(CheckSubject subject) {
    List<PieceText> pieces =
        subject.pack().field("lots").isPresent() ? subject.retained() : List.of();
    Set<String> common =
        pieces.stream()
            .flatMap(p -> SMALL.matcher(p.text().text()).results())
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    List<Lots> all = pieces.stream().map(p -> lots(p, common)).toList();
    return all.stream().flatMap(a -> all.stream().flatMap(b -> exchanged(a, b))).limit(1).toList();
  }

  private static Lots lots(PieceText piece, Set<String> common) {
    String text = piece.text().text();
    Map<Integer, Set<String>> told = new TreeMap<>();
    List<MatchResult> lots = LOT.matcher(text).results().toList();
    for (int i = 0; i < Math.min(MOST, lots.size()); i++) {
      int from = lots.get(i).end();
      int end = i + 1 < lots.size() ? lots.get(i + 1).start() : text.length();
      int to = Math.max(from, Math.min(end, from + FARTHEST));
      String words = text.substring(from, to).split("\n", 2)[0];
      Set<String> own =
          told.computeIfAbsent(
              Integer.valueOf(lots.get(i).group().replaceAll("\\D", "")),
              lot -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER));
      NAME.matcher(words)
          .results()
          .map(MatchResult::group)
          .filter(n -> !common.contains(Words.fold(n)))
          .forEach(own::add);
      Recognisers.of(FactType.MONTANT).find(FoldedText.of(words)).stream()
          .map(h -> FactAmounts.shown(new BigDecimal(h.value().asText())))
          .forEach(own::add);
    }
    return new Lots(piece.name(), told);
  }

  private static Stream<Finding> exchanged(Lots a, Lots b) {
    return a.told().values().stream()
        .flatMap(Set::stream)
        .filter(n -> a.of(n) > 0 && b.of(n) > 0 && a.of(n) != b.of(n))
        .filter(n -> a.told().containsKey(b.of(n)) && b.told().containsKey(a.of(n)))
        .map(
            n ->
                Findings.attention(
                    FindingCode.FAIT_CONTRADICTOIRE,
                    "champ lots",
                    "« %s » est au lot %d dans « %s », au lot %d dans « %s »."
                        .formatted(n, a.of(n), a.piece(), b.of(n), b.piece()),
                    "Deux lots ont pu être échangés dans l'une des pièces.",
                    "Comparer chaque lot, son titulaire et son prix aux pièces ; corriger celle"
                        + " qui se trompe."));
  }
}
