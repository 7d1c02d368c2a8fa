package org.paraphe.checking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.MachineOrders;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.SetAside;
import org.paraphe.facts.Value;

/**
 * FAIT_CONTRADICTOIRE: what a piece says of a lot is what the act's table has of another: its
 * holder, or its price. Two lots exchanged leave every name and every sum in the dossier.
 */
final class LotHolderCheck implements Check {
  private static final Pattern LOT =
      Pattern.compile("(?:^|\\n)\\d{1,2}\\t|\\blot (?:n ?° ?|numero )?\\d{1,2}\\b");

  private static final int FARTHEST = 220;

  /** Bids that did not win stand beside the same lot. */
  private static final Pattern BIDS =
      Pattern.compile("\\b(?:offres?|candidat|class|rang|note|ecart|estim|deuxieme|second|variante)");

  private static final List<String> TOLD = List.of("titulaire", "montantHt");

  private record Row(int number, String holder, Set<BigDecimal> amounts) {}

  @Override
  public List<Finding> run(CheckSubject subject) {
    Set<String> aside = SetAside.in(subject.pieces());
    return subject.facts().stream()
        .filter(f -> f.type() == FactType.TABLEAU && isOfLots(subject, f))
        .flatMap(
            f -> {
              List<Row> rows = rows(f);
              return subject.pieces().stream()
                  .filter(p -> rows.size() > 1 && p.outcome().hasText())
                  .filter(p -> !aside.contains(p.name()))
                  .map(MachineOrders::without)
                  .flatMap(p -> exchanged(p, rows).stream())
                  .limit(1);
            })
        .toList();
  }

  private static boolean isOfLots(CheckSubject subject, Fact fact) {
    return subject
        .pack()
        .field(fact.name())
        .filter(f -> TOLD.stream().allMatch(n -> f.columns().stream().anyMatch(c -> c.name().equals(n))))
        .isPresent();
  }

  private static List<Row> rows(Fact fact) {
    return fact.found().stream()
        .flatMap(v -> v instanceof Value.Rows table ? table.rows().stream() : Stream.empty())
        .filter(r -> FactAmounts.text(r, "numero").matches("\\D*\\d{1,2}\\D*"))
        .map(LotHolderCheck::row)
        .toList();
  }

  private static Row row(Map<String, Value> row) {
    return new Row(
        Integer.parseInt(FactAmounts.text(row, "numero").replaceAll("\\D", "")),
        PieceWords.spaced(FactAmounts.text(row, "titulaire")),
        Optional.ofNullable(row.get("montantHt"))
            .map(v -> Set.of(new BigDecimal(v.asText()).stripTrailingZeros()))
            .orElse(Set.of()));
  }

  private static Optional<Finding> exchanged(ExtractedPiece piece, List<Row> rows) {
    String words =
        FoldedText.of(piece.text(), piece.mediaType()).text().toLowerCase(Locale.ROOT);
    List<MatchResult> lots =
        LOT.matcher(words)
            .results()
            .toList();
    for (int i = 0; i < lots.size(); i++) {
      int from = lots.get(i).end();
      int next = i + 1 < lots.size() ? lots.get(i + 1).start() : words.length();
      int line = words.indexOf('\n', from);
      String told =
          words.substring(
              from, Math.min(Math.min(next, from + FARTHEST), line < 0 ? next : Math.max(line, from)));
      int number = Integer.parseInt(lots.get(i).group().replaceAll("\\D", ""));
      Optional<Row> own = rows.stream().filter(r -> r.number() == number).findFirst();
      int start = lots.get(i).start();
      int since = Math.max(words.lastIndexOf('\n', start) + 1, i == 0 ? 0 : lots.get(i - 1).end());
      String before = PieceWords.spaced(words.substring(Math.min(since, start), start));
      Optional<Row> other =
          own.filter(o -> !isNamed(o.holder(), before)).flatMap(o -> other(o, told, rows));
      if (own.isPresent() && other.isPresent()) {
        return Optional.of(finding(piece.name(), own.get(), other.get(), told));
      }
    }
    return Optional.empty();
  }

  /** The only other row whose holder or price the words have, where they have not the own one's. */
  private static Optional<Row> other(Row own, String told, List<Row> rows) {
    if (BIDS.matcher(told).find()) {
      return Optional.empty();
    }
    String spaced = PieceWords.spaced(told);
    Set<BigDecimal> amounts =
        Recognisers.of(FactType.MONTANT).find(FoldedText.of(told)).stream()
            .map(h -> new BigDecimal(h.value().asText()).stripTrailingZeros())
            .collect(Collectors.toSet());
    return rows.stream()
        .filter(r -> r.number() != own.number())
        .filter(
            r ->
                isNamed(r.holder(), spaced) && !isNamed(own.holder(), spaced)
                    || amounts.stream().anyMatch(r.amounts()::contains)
                        && amounts.stream().noneMatch(own.amounts()::contains)
                        && !own.amounts().isEmpty())
        .findFirst();
  }

  private static boolean isNamed(String holder, String words) {
    return !holder.isBlank() && words.contains(holder);
  }

  private static Finding finding(String piece, Row own, Row other, String told) {
    return Findings.attention(
        FindingCode.FAIT_CONTRADICTOIRE,
        "champ lots",
        "La pièce « %s » dit du lot %d ce que le tableau de l'acte dit du lot %d : « %s »."
            .formatted(piece, own.number(), other.number(), told.strip()),
        "Deux lots ont pu être échangés dans l'une des pièces.",
        "Comparer chaque lot, son titulaire et son prix aux pièces ; corriger celle qui se trompe.");
  }
}
