package org.paraphe.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Table;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recognisers;

/**
 * FAIT_CONTRADICTOIRE: a sentence names what one row of a table is about, and gives another amount
 * than the row: « la Boule lyrienne, qui recevra 800 € » above a row of 1 800 €. Of the tables that
 * the act was taken from, and of all where it is made of somebody's own words.
 */
final class RowInWordsCheck implements Check {
  private static final int SHORTEST = 4;
  private static final int STEM = 6;
  private static final int ALONE = 6;
  private static final int MOST = 300;

  /** Another year, what somebody asked, a part, a sum of several, or a limit. */
  private static final Pattern OTHER =
      Pattern.compile(
          "\\b(?:demand|sollicit|souhait|etai|avai|ancien|preced|derni|l'an\\b|annee|jusqu|(?:hausse|augment[a-z]*|baisse|diminu[a-z]*) (?:[a-z]+ ){0,2}?de \\d|supplement|economi|differ|ecart|reste|solde|acompte|avance|plafond|maxim|minim|seuil|estim|initial|primitif|total|ensemble|cumul|dont|budget|depens|tresor|recett|particip|adherent|licence|cotis|devis|factur|ht\\b|tva|fois|chaque|unit|au lieu|contre|plus de|moins de|\\d{4}[ -]\\d{4}|(?:19|20)\\d\\d)");

  private static final Pattern SUM =
      Pattern.compile("\\W*(?:sous[- ]?)?tota(?:l|ux)\\b.*|\\W*ensemble\\b.*");

  @Override
  public List<Finding> run(CheckSubject subject) {
    boolean own = subject.pack().asked().stream().noneMatch(f -> f.type() == FactType.MONTANT);
    List<PieceText> pieces = subject.retained();
    List<Sentence> sentences =
        pieces.stream().flatMap(p -> sentences(p).stream()).limit(MOST).toList();
    return pieces.stream()
        .flatMap(
            p ->
                p.piece().tables().stream()
                    .filter(t -> own ? hasHead(t) : FactAmounts.tookRows(subject, p.piece(), t))
                    .flatMap(t -> told(rows(t), sentences, p.name())))
        .distinct()
        .toList();
  }

  private static boolean hasHead(Table table) {
    return table.cells().stream().noneMatch(c -> c.row() == 0 && amount(c.text()).isPresent());
  }

  /**
   * @param stems of what it is about
   */
  private record Row(String name, Set<String> stems, Set<BigDecimal> amounts) {}

  private record Sentence(
      String piece, String words, Set<String> stems, BigDecimal amount, boolean clear) {}

  private static List<Row> rows(Table table) {
    Map<Integer, List<Table.Cell>> rows = new LinkedHashMap<>();
    table.cells().forEach(c -> rows.computeIfAbsent(c.row(), r -> new ArrayList<>()).add(c));
    Map<Set<String>, Row> found = new LinkedHashMap<>();
    for (List<Table.Cell> cells : rows.values()) {
      String name =
          cells.stream()
              .map(Table.Cell::text)
              .filter(t -> !stems(t).isEmpty() && amount(t).isEmpty())
              .findFirst()
              .orElse("");
      Set<BigDecimal> amounts =
          cells.stream().flatMap(c -> amount(c.text()).stream()).collect(Collectors.toSet());
      Set<String> stems = stems(name);
      boolean telling = stems.size() > 1 || stems.stream().anyMatch(s -> s.length() >= ALONE);
      if (telling && !amounts.isEmpty() && !SUM.matcher(Words.fold(name)).matches()) {
        found.merge(stems, new Row(name, stems, amounts), RowInWordsCheck::joined);
      }
    }
    return List.copyOf(found.values());
  }

  /** Two rows of one name: each amount, and their sum. */
  private static Row joined(Row a, Row b) {
    Set<BigDecimal> amounts = new HashSet<>(a.amounts());
    a.amounts().forEach(x -> b.amounts().forEach(y -> amounts.add(x.add(y).stripTrailingZeros())));
    amounts.addAll(b.amounts());
    return new Row(a.name(), a.stems(), amounts);
  }

  private static Set<String> stems(String words) {
    return Words.of(words).stream()
        .filter(w -> w.length() >= SHORTEST && !Character.isDigit(w.charAt(0)))
        .map(w -> w.substring(0, Math.min(STEM, w.length())))
        .collect(Collectors.toSet());
  }

  private static Optional<BigDecimal> amount(String cell) {
    return Recognisers.bareAmount(cell)
        .map(v -> new BigDecimal(v.asText()).abs().stripTrailingZeros());
  }

  /** The sentences outside of tables that give one amount. */
  private static List<Sentence> sentences(PieceText read) {
    ExtractedPiece piece = read.piece();
    List<Sentence> sentences = new ArrayList<>();
    for (Hit hit : Recognisers.of(FactType.MONTANT).find(read.text())) {
      boolean inTable =
          piece.tables().stream()
              .flatMap(t -> t.cells().stream())
              .anyMatch(c -> c.start() <= hit.start() && hit.end() <= c.end());
      if (inTable || sentences.size() >= MOST) {
        continue;
      }
      String words = OwnSentence.in(piece.text(), hit.start(), hit.end()).strip();
      String folded = Words.fold(words);
      boolean alone = Recognisers.of(FactType.MONTANT).find(FoldedText.of(words)).size() == 1;
      sentences.add(
          new Sentence(
              piece.name(),
              words.replaceAll("\\s+", " "),
              stems(folded),
              new BigDecimal(hit.value().asText()).abs().stripTrailingZeros(),
              alone && words.indexOf('\t') < 0 && !OTHER.matcher(folded).find()));
    }
    return sentences;
  }

  /** A sentence that names one row alone, the fullest name that it holds. */
  private static Stream<Finding> told(List<Row> rows, List<Sentence> sentences, String table) {
    return sentences.stream()
        .filter(Sentence::clear)
        .flatMap(
            s -> {
              List<Row> named =
                  rows.stream().filter(r -> s.stems().containsAll(r.stems())).toList();
              int most = named.stream().mapToInt(r -> r.stems().size()).max().orElse(0);
              List<Row> fullest = named.stream().filter(r -> r.stems().size() == most).toList();
              boolean apart =
                  fullest.size() == 1
                      && named.stream().allMatch(r -> fullest.get(0).stems().containsAll(r.stems()))
                      && Collections.disjoint(fullest.get(0).amounts(), Set.of(s.amount()));
              return apart ? Stream.of(finding(fullest.get(0), s, table)) : Stream.empty();
            });
  }

  private static Finding finding(Row row, Sentence told, String table) {
    String amounts =
        row.amounts().stream().sorted().map(FactAmounts::shown).collect(Collectors.joining(", "));
    return Findings.attention(
        FindingCode.FAIT_CONTRADICTOIRE,
        "pièce " + told.piece(),
        "« %s » ; la ligne « %s » d'un tableau (%s) donne %s."
            .formatted(told.words(), row.name(), table, amounts),
        "Le texte et le tableau ne donnent pas le même montant.",
        "Vérifier lequel est juste et corriger l'autre.");
  }
}
