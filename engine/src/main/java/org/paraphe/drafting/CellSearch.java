package org.paraphe.drafting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.Table;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.template.Borne;

/** Finds the values of a field that stand in tables, by the heads that name it. */
final class CellSearch {
  private static final int CELL = 70;
  private static final int RANKED = 80;
  private static final int TOTAL = 75;

  private final FieldHints hints;
  private final FieldLabel label;
  private final FieldValues values;
  private final PackLabels labels;
  private final @Nullable Fact subject;
  private final FigureRows figures;

  /**
   * @param subject whom the act is about, found before: its line in a table of several tells of it
   */
  CellSearch(
      FieldHints hints,
      FieldLabel label,
      FieldValues values,
      PackLabels labels,
      @Nullable Fact subject,
      FigureRows figures) {
    this.hints = hints;
    this.label = label;
    this.values = values;
    this.labels = labels;
    this.subject = subject;
    this.figures = figures;
  }

  /** « Nom | Prénom » of a form, where the field is named as a person's name. */
  void bySplitName(PieceReading reading, List<Candidate> found) {
    if (hints.field().type() == FactType.PERSONNE && label.head().matcher("nom").matches()) {
      for (Hit hit : SplitNames.in(reading)) {
        found.add(Candidate.placed(reading, hit, CELL, false));
      }
    }
  }

  void byTable(PieceReading reading, List<Candidate> found) {
    ColumnHeads heads = new ColumnHeads(reading);
    for (Table table : reading.piece().tables()) {
      for (Table.Cell cell : table.cells()) {
        String words = FoldedText.fold(cell.text()).strip().replaceAll("(?<!\\s)\\s*:$", "");
        if (words.length() < 60 && label.names(words) && !hints.isExcluded(words)) {
          Neighbours.of(table, cell)
              .flatMap(n -> figures.counting(table, n))
              .flatMap(n -> counting(table, n, heads))
              .flatMap(n -> values.ofCell(reading, n))
              .ifPresent(hit -> found.add(hints.candidate(reading, hit, CELL, whole(words))));
        }
      }
    }
  }

  /** Of a list of people, the only line that is still to be done: « arrêté à prendre ». */
  void byOpenRow(PieceReading reading, List<Candidate> found) {
    if (hints.field().type() != FactType.PERSONNE) {
      return;
    }
    for (Table table : reading.piece().tables()) {
      for (Table.Cell head : table.cells()) {
        String words = Heads.plain(head.text());
        List<Table.Cell> below =
            labels.isHeadOf(hints.field(), words)
                ? table.cells().stream()
                    .filter(c -> c.column() == head.column() && c.row() > head.row())
                    .filter(c -> !c.text().isBlank())
                    .toList()
                : List.of();
        List<Table.Cell> open =
            below.stream().filter(c -> !IdleRows.contain(table, c.row())).toList();
        if (open.size() == 1 && below.size() > 1) {
          values
              .ofCell(reading, open.get(0))
              .ifPresent(hit -> found.add(hints.candidate(reading, hit, CELL, whole(words))));
        }
      }
    }
  }

  /** Of « HT | 72 900 | 69 500 » below « Avant négociation | Après négociation », the second. */
  private Optional<Table.Cell> counting(Table table, Table.Cell beside, ColumnHeads heads) {
    return isBelowExcluded(beside, heads)
        ? table.cells().stream()
            .filter(c -> c.row() == beside.row() && c.column() > beside.column())
            .filter(c -> !c.text().isBlank() && !isBelowExcluded(c, heads))
            .findFirst()
        : Optional.of(beside);
  }

  private boolean isBelowExcluded(Table.Cell cell, ColumnHeads heads) {
    return heads.above(cell.start()).filter(hints::isExcludedAfter).isPresent();
  }

  /** The cell under a head that names the field, in the line of whom the act is about. */
  void byRow(PieceReading reading, List<Candidate> found) {
    if (subject == null || subject.value() == null) {
      return;
    }
    for (Table table : reading.piece().tables()) {
      for (Table.Cell head : StaffTables.isOfHeld(table) ? List.<Table.Cell>of() : table.cells()) {
        String words = Heads.plain(head.text());
        if ((labels.isHeadOf(hints.field(), words) || isDayOf(words)) && !hints.isExcluded(words)) {
          table.cells().stream()
              .filter(c -> c.column() == head.column() && c.row() > head.row())
              .filter(c -> Neighbours.isOfSubject(table, c, subject.value()))
              .findFirst()
              .flatMap(c -> values.ofCell(reading, c))
              .ifPresent(hit -> found.add(hints.candidate(reading, hit, CELL, whole(words))));
        }
      }
    }
  }

  /** « Date », in a table of several: of what begins, when it begins. */
  private boolean isDayOf(String head) {
    return hints.field().type() == FactType.DATE
        && hints.field().hints().borne() == Borne.DEBUT
        && head.matches("(?i)dates?|quand|effet|au|le|du|depuis le|a partir de");
  }

  void byRank(PieceReading reading, RankedTables ranked, List<Candidate> found) {
    for (Table.Cell cell : ranked.cells(label.head(), hints.field().hints().reconnaisseur())) {
      values
          .ofCell(reading, cell)
          .ifPresent(hit -> found.add(Candidate.placed(reading, hit, RANKED, true)));
    }
  }

  /** The total of a table, of a field that is the sum of its lines. */
  void byTotal(PieceReading reading, List<Candidate> found) {
    if (hints.field().type() != FactType.MONTANT
        || (hints.field().hints().somme() == null
            && !"montants-tva".equals(hints.field().hints().reconnaisseur()))) {
      return;
    }
    for (Table table : reading.piece().tables()) {
      for (Table.Cell cell : TotalRows.under(table, label.head())) {
        values
            .ofCell(reading, cell)
            .ifPresent(hit -> found.add(Candidate.placed(reading, hit, TOTAL, true)));
      }
    }
  }

  private static PieceReading.Stretch whole(String words) {
    return new PieceReading.Stretch(words, words.length(), words.length());
  }
}
