package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.Table;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Value;

/** Finds the items of a field that stand in tables: a matrix, a form, a column. */
final class ListCells {
  private static final int LONGEST_PLACE = 120;

  /** A cell that says when, and not what. */
  private static final Pattern DAY =
      Pattern.compile(
          "(?:(?:au|le|du|a compter du|a partir du|des le) )?(?:1er|\\d{1,2})(?: [a-z]{3,9}"
              + " |[/.-]\\d{1,2}[/.-])\\d{2,4}",
          Pattern.CASE_INSENSITIVE);

  /** A column of what is so already: « délégation en cours ». */
  private static final Pattern OF_NOW =
      Pattern.compile(
          "\\b(?:en cours|actuel|existant|ancien|precedent)[a-z]*", Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBERED = Pattern.compile(".*[a-z] (?:n° ?)?\\d{1,2}");

  private final FieldHints hints;
  private final ListItems reader;
  private final @Nullable Fact subject;

  /**
   * @param subject whom the act is about, found before: its line in a table of several tells of it
   */
  ListCells(FieldHints hints, ListItems reader, @Nullable Fact subject) {
    this.hints = hints;
    this.reader = reader;
    this.subject = subject;
  }

  /** A table with a line a street and a column a measure. */
  Optional<Candidate> matrix(PieceReading reading) {
    if (!reader.isOfMeasures()) {
      return Optional.empty();
    }
    List<Hit> items =
        reading.piece().tables().stream().flatMap(t -> MeasureTable.read(t).stream()).toList();
    if (items.isEmpty()) {
      items =
          reading.piece().tables().stream().flatMap(t -> MeasureTable.lines(t).stream()).toList();
    }
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(reader.candidate(reading, items, ListSearch.LABEL));
  }

  /** The cell beside a label, in a table of two columns: a form. */
  Optional<Candidate> beside(PieceReading reading) {
    Words labels = Words.whole(hints.field().hints().libelles());
    for (Table table : reading.piece().tables()) {
      if (table.cells().stream().anyMatch(c -> c.column() > 1)) {
        continue;
      }
      for (Table.Cell label : table.cells()) {
        String words = Heads.label(FoldedText.fold(label.text()));
        if (label.column() == 0 && labels.distance(words, 0, 0) == 0 && words.length() < 40) {
          List<Hit> items =
              Neighbours.of(table, label)
                  .map(cell -> inForm(reading, table, label, cell))
                  .orElse(List.of());
          if (!items.isEmpty()) {
            return Optional.of(
                reader.candidate(
                    reading, withNumbered(reading, table, words, items), ListSearch.LABEL));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** « Délégation 1 », « Délégation 2 »: a form that numbers its label gives one list. */
  private List<Hit> withNumbered(PieceReading reading, Table table, String label, List<Hit> first) {
    if (!NUMBERED.matcher(label).matches()) {
      return first;
    }
    String bare = label.replaceAll("\\d{1,3}$", "");
    List<Hit> items = new ArrayList<>();
    for (Table.Cell other : table.cells()) {
      String words = Heads.label(FoldedText.fold(other.text()));
      if (other.column() == 0
          && NUMBERED.matcher(words).matches()
          && words.replaceAll("\\d{1,3}$", "").equals(bare)) {
        Neighbours.of(table, other)
            .ifPresent(cell -> items.addAll(inForm(reading, table, other, cell)));
      }
    }
    return items;
  }

  /** Beside its label a cell says what it says, be it in words that no recogniser knows. */
  private List<Hit> inForm(PieceReading reading, Table table, Table.Cell label, Table.Cell cell) {
    List<Hit> items = reader.inCell(reading, cell);
    String words = FoldedText.plain(cell.text());
    if (SaysNothing.in(FoldedText.fold(words))) {
      return List.of();
    }
    boolean plain =
        items.isEmpty()
            && "voies".equals(hints.field().hints().reconnaisseur())
            && words.length() < LONGEST_PLACE
            && isLabel(reading, table, label)
            && !SaysNothing.in(FoldedText.fold(words));
    return plain ? List.of(new Hit(Value.of(words), cell.start(), cell.end())) : items;
  }

  /** A table of the posts that there are, or of people of whom the act is not. */
  private boolean isOfOthers(PieceReading reading, Table table) {
    if ("grades".equals(hints.field().hints().reconnaisseur())) {
      return StaffTables.isOfHeld(reading, table);
    }
    Value who = subject == null || subject.type() != FactType.PERSONNE ? null : subject.value();
    return who != null
        && table.cells().stream().noneMatch(c -> Neighbours.isOfSubject(table, c, who))
        && table.cells().stream().filter(c -> Neighbours.isOfSomebody(table, c)).count() > 1;
  }

  /** The cells under a head that is a label. */
  Optional<Candidate> column(PieceReading reading) {
    Words labels = Words.whole(hints.field().hints().libelles());
    for (Table table : reading.piece().tables()) {
      for (Table.Cell head : isOfOthers(reading, table) ? List.<Table.Cell>of() : table.cells()) {
        String words = Heads.label(FoldedText.fold(head.text()));
        if (labels.distance(words, 0, 0) == 0
            && words.length() < 40
            && !OF_NOW.matcher(words).find()
            && !isLabel(reading, table, head)) {
          List<Hit> items = below(reading, table, head);
          if (items.size()
              > (isAlone(table, head)
                      || !ofTheSubject(table, head).isEmpty()
                      || isOnlyChange(table, head)
                  ? 0
                  : 1)) {
            return Optional.of(reader.candidate(reading, items, ListSearch.LABEL));
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Two lines, heads and values; a field whose rows are not joined to other cells needs no more.
   */
  private boolean isAlone(Table table, Table.Cell head) {
    return hints.field().hints().joindre().isEmpty() && Neighbours.isOfOneLine(table, head);
  }

  /** Of several lines one that changes or is to be done. */
  private static boolean isOnlyChange(Table table, Table.Cell head) {
    return table.cells().stream()
        .filter(c -> c.column() == head.column() && c.row() > head.row())
        .anyMatch(c -> StaffTables.isUnchanged(table, c) || IdleRows.contain(table, c.row()));
  }

  /** In a form of two columns what stands in the first heads nothing below it. */
  private boolean isLabel(PieceReading reading, Table table, Table.Cell head) {
    return head.column() == 0
        && table.cells().stream()
            .filter(c -> c.column() == 0 && c.row() > head.row())
            .allMatch(c -> reader.inCell(reading, c).isEmpty())
        && hasBeside(table, head)
        && table.cells().stream().allMatch(c -> c.column() < 2)
        && table.cells().stream()
                .filter(c -> c.column() == 0 && hasBeside(table, c))
                .map(Table.Cell::row)
                .distinct()
                .count()
            > 2;
  }

  /** What the recogniser finds in the cells below; where it finds nothing at all, their words. */
  private List<Hit> below(PieceReading reading, Table table, Table.Cell head) {
    List<Table.Cell> own = ofTheSubject(table, head);
    List<Table.Cell> cells =
        table.cells().stream()
            .filter(c -> c.column() == head.column() && c.row() > head.row())
            .filter(c -> own.isEmpty() || own.contains(c))
            .filter(c -> !StaffTables.isUnchanged(table, c) && !IdleRows.contain(table, c.row()))
            .filter(c -> !namesAnother(table, head, c))
            .toList();
    List<Integer> joined = joinedColumns(table, head);
    List<Hit> plain = new ArrayList<>();
    List<Hit> placed = new ArrayList<>();
    for (Table.Cell cell : cells) {
      for (Hit hit : reader.inCell(reading, cell)) {
        plain.add(hit);
        placed.add(joined(table, cell, joined, hit));
      }
    }
    List<Hit> hits =
        reader.isOfMeasures() && !joined.isEmpty() ? MeasureParts.together(plain, placed) : placed;
    return hits.isEmpty()
        ? cells.stream()
            .filter(c -> !DAY.matcher(FoldedText.fold(c.text()).strip()).matches())
            .filter(c -> !SaysNothing.in(FoldedText.fold(c.text())))
            .map(
                c ->
                    joined(
                        table,
                        c,
                        joined,
                        new Hit(Value.of(FoldedText.plain(c.text())), c.start(), c.end())))
            .toList()
        : hits;
  }

  /** The cells below a head in the line of whom the act is about. */
  private List<Table.Cell> ofTheSubject(Table table, Table.Cell head) {
    Value who = subject == null ? null : subject.value();
    return who == null
        ? List.of()
        : table.cells().stream()
            .filter(c -> c.column() == head.column() && c.row() > head.row())
            .filter(c -> Neighbours.isOfSubject(table, c, who))
            .toList();
  }

  /** Below the title of a part of a form, a cell with another beside it is a label, no value. */
  private static boolean namesAnother(Table table, Table.Cell head, Table.Cell cell) {
    return head.column() == 0 && !hasBeside(table, head) && hasBeside(table, cell);
  }

  private static boolean hasBeside(Table table, Table.Cell cell) {
    return table.cells().stream()
        .anyMatch(c -> c.row() == cell.row() && c.column() > cell.column() && !c.text().isBlank());
  }

  /** The columns of this head's row whose words complete an item. */
  private List<Integer> joinedColumns(Table table, Table.Cell head) {
    Words heads = Words.whole(hints.field().hints().joindre());
    return table.cells().stream()
        .filter(c -> c.row() == head.row() && c.column() != head.column())
        .filter(c -> heads.distance(FoldedText.fold(c.text()).strip(), 0, 0) == 0)
        .map(Table.Cell::column)
        .toList();
  }

  /** The item with what the other cells of its row say of it: « rue Neuve, en totalité ». */
  private static Hit joined(Table table, Table.Cell cell, List<Integer> columns, Hit item) {
    StringBuilder words = new StringBuilder(item.value().asText());
    int start = item.start();
    int end = item.end();
    for (Table.Cell other : table.cells()) {
      if (other.row() == cell.row() && columns.contains(other.column())) {
        words.append(", ").append(FoldedText.plain(other.text()));
        start = Math.min(start, other.start());
        end = Math.max(end, other.end());
      }
    }
    return new Hit(Value.of(words.toString()), start, end);
  }
}
