package org.paraphe.checking;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.MachineOrders;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.SetAside;

/**
 * FAIT_CONTRADICTOIRE: a name or a sum that one piece has for one lot alone and another piece for
 * another lot alone; or a lot of which two pieces that agree on the others have no name in common.
 * Two lots exchanged leave every name and every sum in the dossier.
 */
final class LotHolderCheck implements Check {
  private static final Pattern LOT =
      Pattern.compile("(?:^|\\n)\\d{1,2}\\t|\\b[Ll](?:ot|OT) (?:n ?° ?|numero )?\\d{1,2}\\b");

  /** What a lot's words hold: up to the next lot, in one line. */
  private static final Pattern LINE = Pattern.compile("[^\\n]{0,220}");

  private static final Pattern NAME = Pattern.compile("\\b[A-Z](?:[a-z]{2,}|[A-Z]{4,})");
  private static final Pattern SMALL = Pattern.compile("\\b[a-z]{3,}");

  /** Of the names and sums of each lot. */
  private record Lots(String piece, Map<Integer, Set<String>> told) {
    /** The only lot that has it; 0 where none or several have. */
    int of(String name) {
      List<Integer> lots =
          told.keySet().stream().filter(lot -> told.get(lot).contains(name)).toList();
      return lots.size() == 1 ? lots.get(0) : 0;
    }

    boolean agreesBeside(int lot, Lots other) {
      return told.keySet().stream()
          .filter(l -> l != lot && other.told.containsKey(l))
          .anyMatch(l -> !Collections.disjoint(told.get(l), other.told.get(l)));
    }
  }

  @Override
  public List<Finding> run(CheckSubject subject) {
    Set<String> aside = SetAside.in(subject.pieces());
    List<ExtractedPiece> pieces =
        subject.pieces().stream()
            .filter(p -> subject.pack().field("lots").isPresent() && p.outcome().hasText())
            .filter(p -> !aside.contains(p.name()))
            .map(MachineOrders::without)
            .toList();
    Set<String> common =
        pieces.stream()
            .flatMap(p -> SMALL.matcher(FoldedText.fold(p.text())).results())
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    List<Lots> all = pieces.stream().map(p -> lots(p, common)).toList();
    return all.stream()
        .flatMap(a -> all.stream().flatMap(b -> a == b ? Stream.empty() : apart(a, b)))
        .limit(1)
        .toList();
  }

  private static Lots lots(ExtractedPiece piece, Set<String> common) {
    String text = FoldedText.of(piece.text(), piece.mediaType()).text();
    Map<Integer, Set<String>> told = new TreeMap<>();
    List<MatchResult> lots = LOT.matcher(text).results().toList();
    for (int i = 0; i < lots.size(); i++) {
      int end = i + 1 < lots.size() ? lots.get(i + 1).start() : text.length();
      int from = lots.get(i).end();
      Matcher line = LINE.matcher(text).region(from, Math.max(from, end));
      String words = line.lookingAt() ? line.group() : "";
      Set<String> named =
          told.computeIfAbsent(
              Integer.valueOf(lots.get(i).group().replaceAll("\\D", "")), n -> new TreeSet<>());
      NAME.matcher(words)
          .results()
          .map(MatchResult::group)
          .filter(n -> !common.contains(Words.fold(n)))
          .forEach(n -> named.add(Words.fold(n)));
      Recognisers.of(FactType.MONTANT)
          .find(FoldedText.of(words))
          .forEach(h -> named.add(h.value().asText()));
    }
    return new Lots(piece.name(), told);
  }

  private static Stream<Finding> apart(Lots a, Lots b) {
    return a.told().entrySet().stream()
        .filter(e -> b.told().containsKey(e.getKey()))
        .flatMap(
            e ->
                e.getValue().stream()
                    .filter(n -> isApart(a, b, e.getKey(), n))
                    .map(n -> finding(a, b, e.getKey(), n)));
  }

  private static boolean isApart(Lots a, Lots b, int lot, String name) {
    if (a.of(name) != lot) {
      return false;
    }
    int other = b.of(name);
    return other > 0
        ? other != lot && a.told().containsKey(other)
        : isNew(b, name)
            && b.told().get(lot).stream().anyMatch(n -> isNew(a, n))
            && Collections.disjoint(a.told().get(lot), b.told().get(lot))
            && a.agreesBeside(lot, b);
  }

  /** A name that no lot of a piece has. */
  private static boolean isNew(Lots lots, String name) {
    return !Character.isDigit(name.charAt(0))
        && lots.told().values().stream().noneMatch(t -> t.contains(name));
  }

  private static Finding finding(Lots a, Lots b, int lot, String name) {
    return Findings.attention(
        FindingCode.FAIT_CONTRADICTOIRE,
        "champ lots",
        "« %s » est au lot %d dans « %s », et non dans « %s »."
            .formatted(
                Character.isDigit(name.charAt(0))
                    ? FactAmounts.shown(new BigDecimal(name))
                    : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                lot,
                a.piece(),
                b.piece()),
        "Deux lots, deux prix ou deux titulaires ont pu être échangés dans l'une des pièces.",
        "Comparer chaque lot, son titulaire et son prix aux pièces ; corriger celle qui se trompe.");
  }
}
