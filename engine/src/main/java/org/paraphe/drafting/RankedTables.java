package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.Table;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * Tables that rank their rows, as an analysis of offers does: a value is read from the row ranked
 * first, and what the other rows say counts for nothing.
 */
final class RankedTables {

  private static final String FIRST =
      "(?i)(?:n ?° ?)?0?1(?:er|ere|e)?|premiere?|retenue?s?|attributaire|oui|offre retenue";

  /** Words that tell the chosen row whatever heads their column: « Observations », « Avis ». */
  private static final String CHOSEN =
      "(?i)(?:offre |candidat |societe |entreprise |proposition )?(?:(?:a )?retenir|a (?:attribuer|choisir)|proposee? (?:a l'attribution|au conseil|par)|retenue?s?|choisie?s?|attributaire|laureate?|(?:classee? )?(?:premiere?|1ere?|1re)|mieux[- ]disante?|moins[- ]disante?)(?: (?:(?:retenue?|par|le|du|de|pour)\\b|-|\\().*)?";

  private record Ranked(Table table, Table.Cell head, Set<Integer> first) {}

  private final PieceReading reading;
  private final List<Ranked> tables = new ArrayList<>();

  /**
   * @param heads of the column that ranks: "classement", "rang"
   */
  RankedTables(PieceReading reading, List<String> heads) {
    this.reading = reading;
    Words rank = Words.whole(heads);
    for (Table table : reading.piece().tables()) {
      if (!isRanked(table, rank) && !isRanked(turned(table), rank)) {
        addChosen(table);
      }
    }
  }

  private boolean isRanked(Table table, Words rank) {
    return table.cells().stream()
        .filter(c -> c.text().length() < 40 && rank.distance(fold(c), 0, 0) == 0)
        .findFirst()
        .filter(head -> add(table, head, FIRST))
        .isPresent();
  }

  /** Rows for columns: a company a column, the ranks in the last row. */
  private static Table turned(Table table) {
    return new Table(
        table.name(),
        table.cells().stream()
            .map(c -> new Table.Cell(c.ref(), c.column(), c.row(), c.start(), c.end(), c.text()))
            .toList());
  }

  /**
   * A column that says « retenue », « à retenir » of some rows and not of all; in two columns a
   * label stands beside its value.
   */
  private void addChosen(Table table) {
    if (table.cells().stream().allMatch(c -> c.column() < 2)) {
      return;
    }
    List<Table.Cell> chosen =
        table.cells().stream()
            .filter(c -> c.column() > 0 && fold(c).matches(CHOSEN))
            .filter(c -> top(table, c.column()).filter(t -> t.row() < c.row()).isPresent())
            .toList();
    if (chosen.stream().map(Table.Cell::column).distinct().count() == 1) {
      top(table, chosen.get(0).column())
          .filter(head -> chosen.size() < rowsBelow(table, head))
          .ifPresent(head -> add(table, head, CHOSEN));
    }
  }

  /** The head of a column: below the title of a table, which may stand over the first alone. */
  private static Optional<Table.Cell> top(Table table, int column) {
    return table.cells().stream()
        .filter(c -> c.column() == column && !c.text().isBlank())
        .min(Comparator.comparingInt(Table.Cell::row));
  }

  private static long rowsBelow(Table table, Table.Cell head) {
    return table.cells().stream()
        .map(Table.Cell::row)
        .filter(row -> row > head.row())
        .distinct()
        .count();
  }

  private boolean add(Table table, Table.Cell head, String first) {
    Set<Integer> rows =
        table.cells().stream()
            .filter(c -> c.column() == head.column() && c.row() > head.row())
            .filter(c -> fold(c).matches(first))
            .map(Table.Cell::row)
            .collect(Collectors.toSet());
    return !rows.isEmpty() && tables.add(new Ranked(table, head, rows));
  }

  /**
   * The cells under a head that the pattern matches, in the rows ranked first; where none does,
   * under the only head that tells the same of tax, « Base HT ».
   *
   * @param reader the field's own recogniser
   */
  List<Table.Cell> cells(Pattern label, @Nullable String reader) {
    List<Table.Cell> cells = new ArrayList<>();
    for (Ranked ranked : tables) {
      List<Table.Cell> heads =
          ranked.table().cells().stream().filter(c -> c.row() == ranked.head().row()).toList();
      heads.stream()
          .filter(c -> label.matcher(bare(c)).matches())
          .findFirst()
          .or(() -> TaxColumns.head(heads, reader))
          .ifPresent(
              h ->
                  ranked.table().cells().stream()
                      .filter(c -> c.column() == h.column() && ranked.first().contains(c.row()))
                      .forEach(cells::add));
    }
    return cells;
  }

  /**
   * Of a body that a table ranks first, those that it ranks behind are no rivals; the first is one
   * of a body that it ranks behind.
   */
  static Fact withoutLower(List<PieceReading> readings, FieldSpec field, Fact fact) {
    if (fact.type() != FactType.ORGANISATION || field.hints().rang().isEmpty()) {
      return fact;
    }
    List<RankedTables> ranked =
        readings.stream().map(r -> new RankedTables(r, field.hints().rang())).toList();
    boolean first =
        fact.found().filter(v -> ranked.stream().anyMatch(r -> r.names(v, true))).isPresent();
    return first
        ? fact.beside(
            fact.others().stream()
                .filter(o -> ranked.stream().noneMatch(r -> r.names(o.value(), false)))
                .toList())
        : besideFirst(ranked, fact);
  }

  /** A body that a table ranks behind another, and none ranks first, has the first for a rival. */
  private static Fact besideFirst(List<RankedTables> ranked, Fact fact) {
    Stream<Fact.Candidate> first =
        fact.found().stream().flatMap(body -> ranked.stream().flatMap(r -> r.first(body)));
    return fact.beside(Stream.concat(fact.others().stream(), first).distinct().toList());
  }

  /** Who stands in the rows ranked first, in the column of a row behind that names the body. */
  private Stream<Fact.Candidate> first(Value body) {
    String name = OtherOffers.bare(body.asText());
    return tables.stream()
        .flatMap(
            r ->
                r.table().cells().stream()
                    .filter(c -> c.row() > r.head().row() && !r.first().contains(c.row()))
                    .filter(c -> OtherOffers.bare(c.text()).contains(name))
                    .flatMap(
                        behind ->
                            r.table().cells().stream()
                                .filter(c -> c.column() == behind.column())
                                .filter(c -> r.first().contains(c.row()))))
        .map(
            c ->
                new Fact.Candidate(
                    Value.of(FoldedText.plain(c.text())),
                    Hit.span(reading.piece(), c.start(), c.end())));
  }

  /** True where a row ranked first, or one behind, names somebody. */
  private boolean names(Value body, boolean first) {
    String name = OtherOffers.bare(body.asText());
    return tables.stream()
        .anyMatch(
            r ->
                r.table().cells().stream()
                    .filter(c -> c.row() > r.head().row())
                    .filter(c -> r.first().contains(c.row()) == first)
                    .anyMatch(c -> OtherOffers.bare(c.text()).contains(name)));
  }

  /** True for a place in a row that is not ranked first. */
  boolean leavesOut(int start) {
    return tables.stream()
        .anyMatch(
            r ->
                r.table().cells().stream()
                    .filter(c -> c.start() <= start && start < c.end())
                    .anyMatch(c -> c.row() > r.head().row() && !r.first().contains(c.row())));
  }

  /** True where this row of this table is ranked, and not first. */
  boolean leavesOut(Table table, int row) {
    return tables.stream()
        .filter(r -> r.table().equals(table))
        .anyMatch(r -> row > r.head().row() && !r.first().contains(row));
  }

  private static String fold(Table.Cell cell) {
    return FoldedText.fold(cell.text()).strip();
  }

  private static String bare(Table.Cell cell) {
    return Heads.unbracketed(fold(cell)).replaceAll("(?<!\\s)\\s*:$", "").strip();
  }
}
