package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.Table;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Value;

/**
 * Finds the candidates of a list: one a piece, its items in reading order; the span goes from the
 * first item to the last.
 */
final class ListSearch {
  private static final int LABEL = 70;
  private static final int CONTEXT = 30;
  private static final int ITEM = 2;
  private static final int LONGEST_PLACE = 120;
  private static final Pattern BULLET =
      Pattern.compile("(?:^|\\n)[ \\t]*(?:[-*•]|\\d{1,2}[.)°]|[a-z]\\))[ \\t]*([^\\n]{3,200})");

  private static final Pattern PART =
      Pattern.compile(
          "(?:^|\\n)[ \\t]*(?:\\d{1,2}|[IVX]{1,4}|[A-D])[.)] ?-? ?([A-Za-z][^\\n\\t]{2,70}[^.\\n\\t;,:])(?=\\n)");

  /** Below a value on the label's own line, the next label of a form. */
  private static final Pattern BULLET_BELOW = Pattern.compile("\\n[ \\t\\n]{0,20}[-*•]");

  /** A value that a form breaks over lines: the next one starts in the middle of a sentence. */
  private static final String WRAPPED = "\\n {0,60}(?-i:[a-z(&]|(?:HT|TTC)\\b)[^\\n\\t:]*(?=\\n|$)";

  /** A cell that says when, and not what. */
  private static final Pattern DAY =
      Pattern.compile(
          "(?:(?:au|le|du|a compter du|a partir du|des le) )?(?:1er|\\d{1,2})(?: [a-z]{3,9}"
              + " |[/.-]\\d{1,2}[/.-])\\d{2,4}",
          Pattern.CASE_INSENSITIVE);

  private final FieldHints hints;
  private final Optional<Pattern> label;
  private final @Nullable Fact subject;

  /**
   * @param subject whom the act is about, found before: its line in a table of several tells of it
   */
  ListSearch(FieldHints hints, @Nullable Fact subject) {
    this.hints = hints;
    this.subject = subject;
    List<String> libelles = hints.field().hints().libelles();
    this.label =
        libelles.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Pattern.compile(
                    "(?:(?<![A-Za-z])"
                        + Words.alternatives(libelles)
                        + " ?:|(?:^|\\n)\\s{0,20}+(?:\\d{1,2}[.)] )?"
                        + Words.alternatives(libelles)
                        + "(?: [^:\\n\\t]{0,40})?(?:[:\\t]|(?=\\n)))([^\\n\\t]*(?:"
                        + WRAPPED
                        + "){0,8}(?:\\n[ \\t\\n]{0,20}[-*•][^\\n\\t]*){0,40})",
                    Pattern.CASE_INSENSITIVE));
  }

  Optional<Candidate> in(PieceReading reading) {
    return matrix(reading)
        .or(() -> labelled(reading))
        .or(() -> beside(reading))
        .or(() -> column(reading))
        .or(() -> scattered(reading));
  }

  /** A table with a line a street and a column a measure. */
  private Optional<Candidate> matrix(PieceReading reading) {
    if (!isOfMeasures()) {
      return Optional.empty();
    }
    List<Hit> items =
        reading.piece().tables().stream().flatMap(t -> MeasureTable.read(t).stream()).toList();
    if (items.isEmpty()) {
      items =
          reading.piece().tables().stream().flatMap(t -> MeasureTable.lines(t).stream()).toList();
    }
    return items.isEmpty() ? Optional.empty() : Optional.of(candidate(reading, items, LABEL));
  }

  /** The cell beside a label, in a table of two columns: a form. */
  private Optional<Candidate> beside(PieceReading reading) {
    Words labels = Words.whole(hints.field().hints().libelles());
    for (Table table : reading.piece().tables()) {
      if (table.cells().stream().anyMatch(c -> c.column() > 1)) {
        continue;
      }
      for (Table.Cell label : table.cells()) {
        String words = FoldedText.fold(label.text()).strip();
        if (label.column() == 0 && labels.distance(words, 0, 0) == 0 && words.length() < 40) {
          List<Hit> items =
              Neighbours.of(table, label)
                  .map(cell -> inForm(reading, table, label, cell))
                  .orElse(List.of());
          if (!items.isEmpty()) {
            return Optional.of(candidate(reading, items, LABEL));
          }
        }
      }
    }
    return Optional.empty();
  }

  private List<Hit> inCell(PieceReading reading, Table.Cell cell) {
    int from = reading.folded().folded(cell.start());
    int to = reading.folded().folded(cell.end());
    List<Hit> items = withOthers(reading, from, to, recognised(reading, from, to));
    return items.isEmpty() ? parts(reading, from, to) : items;
  }

  /** Beside its label a cell says what it says, be it in words that no recogniser knows. */
  private List<Hit> inForm(PieceReading reading, Table table, Table.Cell label, Table.Cell cell) {
    List<Hit> items = inCell(reading, cell);
    String words = FoldedText.plain(cell.text());
    boolean plain =
        items.isEmpty()
            && "voies".equals(hints.field().hints().reconnaisseur())
            && words.length() < LONGEST_PLACE
            && isLabel(reading, table, label)
            && !SaysNothing.in(FoldedText.fold(words));
    return plain ? List.of(new Hit(Value.of(words), cell.start(), cell.end())) : items;
  }

  private List<Hit> withOthers(PieceReading reading, int from, int to, List<Hit> items) {
    return isOfMeasures() ? MeasureParts.in(reading, from, to, items) : items;
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

  private boolean isOfMeasures() {
    return "mesures".equals(hints.field().hints().reconnaisseur());
  }

  /** Values that only their place tells. */
  private List<Hit> parts(PieceReading reading, int from, int to) {
    FoldedText folded = reading.folded();
    return hints.recogniser().parts(folded.text().substring(from, to)).stream()
        .map(
            p ->
                folded.hit(
                    Value.of(folded.words(from + p[0], from + p[1])), from + p[0], from + p[1]))
        .toList();
  }

  /** The cells under a head that is a label. */
  private Optional<Candidate> column(PieceReading reading) {
    Words labels = Words.whole(hints.field().hints().libelles());
    for (Table table : reading.piece().tables()) {
      for (Table.Cell head : isOfOthers(reading, table) ? List.<Table.Cell>of() : table.cells()) {
        String words = FoldedText.fold(head.text()).strip();
        if (labels.distance(words, 0, 0) == 0
            && words.length() < 40
            && !isLabel(reading, table, head)) {
          List<Hit> items = below(reading, table, head);
          if (items.size()
              > (isAlone(table, head) || !ofTheSubject(table, head).isEmpty() ? 0 : 1)) {
            return Optional.of(candidate(reading, items, LABEL));
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

  /** In a form of two columns what stands in the first heads nothing below it. */
  private boolean isLabel(PieceReading reading, Table table, Table.Cell head) {
    return head.column() == 0
        && table.cells().stream()
            .filter(c -> c.column() == 0 && c.row() > head.row())
            .allMatch(c -> inCell(reading, c).isEmpty())
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
            .filter(c -> !StaffTables.isUnchanged(table, c))
            .filter(c -> !namesAnother(table, head, c))
            .toList();
    List<Integer> joined = joinedColumns(table, head);
    List<Hit> plain = new ArrayList<>();
    List<Hit> placed = new ArrayList<>();
    for (Table.Cell cell : cells) {
      for (Hit hit : inCell(reading, cell)) {
        plain.add(hit);
        placed.add(joined(table, cell, joined, hit));
      }
    }
    List<Hit> hits =
        isOfMeasures() && !joined.isEmpty() ? MeasureParts.together(plain, placed) : placed;
    return hits.isEmpty()
        ? cells.stream()
            .filter(c -> !DAY.matcher(FoldedText.fold(c.text()).strip()).matches())
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

  private Optional<Candidate> labelled(PieceReading reading) {
    if (label.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = label.get().matcher(reading.folded().text());
    while (matcher.find()) {
      int from = matcher.start(1);
      int to = matcher.end(1);
      List<Hit> items = recognised(reading, from, to);
      if (!items.isEmpty()) {
        items = withOthers(reading, from, to, items);
      }
      Matcher first = BULLET_BELOW.matcher(reading.folded().text()).region(from, to);
      int line = first.find() ? first.start() : to;
      if (items.isEmpty() && reading.folded().text().substring(from, line).isBlank()) {
        items = bullets(reading, from, to);
      }
      if (items.isEmpty()) {
        items = parts(reading, from, line);
      }
      if (!items.isEmpty()) {
        return Optional.of(candidate(reading, withNext(reading, matcher, items), LABEL));
      }
    }
    return Optional.empty();
  }

  /** A form that repeats the label, an item a line, gives one list. */
  private List<Hit> withNext(PieceReading reading, Matcher label, List<Hit> first) {
    String text = reading.folded().text();
    List<Hit> items = new ArrayList<>(first);
    int end = label.end(1);
    while (label.find() && text.substring(end, label.start()).isBlank()) {
      end = label.end(1);
      items.addAll(inLine(reading, label.start(1), end));
    }
    return items;
  }

  private List<Hit> inLine(PieceReading reading, int from, int to) {
    List<Hit> items = recognised(reading, from, to);
    return items.isEmpty() ? parts(reading, from, to) : items;
  }

  private List<Hit> recognised(PieceReading reading, int from, int to) {
    int start = reading.folded().start(from);
    int end = reading.folded().end(to);
    return hints.recogniser().find(reading.folded()).stream()
        .filter(h -> h.start() >= start && h.end() <= end)
        .toList();
  }

  private static List<Hit> bullets(PieceReading reading, int from, int to) {
    FoldedText folded = reading.folded();
    List<Hit> items = new ArrayList<>();
    Matcher matcher = BULLET.matcher(folded.text()).region(from, to);
    while (matcher.find()) {
      int end = matcher.end(1);
      while (end > matcher.start(1) && " .;,".indexOf(folded.text().charAt(end - 1)) >= 0) {
        end--;
      }
      items.add(folded.hit(Value.of(folded.words(matcher.start(1), end)), matcher.start(1), end));
    }
    return items;
  }

  private Optional<Candidate> scattered(PieceReading reading) {
    List<Hit> near = new ArrayList<>();
    List<Hit> neutral = new ArrayList<>();
    List<Hit> others = new ArrayList<>();
    ColumnHeads heads = new ColumnHeads(reading);
    List<Hit> hits = hints.recogniser().find(reading.folded());
    for (Hit hit : hits.subList(0, Math.min(hits.size(), PieceReading.MOST_HITS))) {
      int from = reading.folded().folded(hit.start());
      int to = reading.folded().folded(hit.end());
      if (!hints.isExcludedAfter(reading.before(from))
          && !isExcluded(reading, from, to)
          && !isOfAnother(reading, hit)
          && !isOfExisting(reading, from)
          && heads.above(hit.start()).filter(hints::isExcludedAfter).isEmpty()) {
        int weight = hints.weight(reading.sentence(from, to));
        (weight > 0 ? near : others).add(hit);
        if (weight >= 0) {
          neutral.add(hit);
        }
      }
    }
    List<Hit> items = items(near, neutral, others);
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(
            candidate(reading, items, near.isEmpty() ? CONTEXT - 10 : CONTEXT, !near.isEmpty()));
  }

  /** Under the heading of what there is: « 2. L'effectif actuel ». */
  private boolean isOfExisting(PieceReading reading, int from) {
    if (!"grades".equals(hints.field().hints().reconnaisseur())) {
      return false;
    }
    String heading = "";
    Matcher line = PART.matcher(reading.folded().text()).region(0, from);
    while (line.find()) {
      heading = line.group(1);
    }
    return StaffTables.isExisting(heading);
  }

  /** In the line of a table that a name begins, and not that of whom the act is about. */
  private boolean isOfAnother(PieceReading reading, Hit hit) {
    Value who = subject == null || subject.type() != FactType.PERSONNE ? null : subject.value();
    if (who == null) {
      return false;
    }
    for (Table table : reading.piece().tables()) {
      for (Table.Cell cell : table.cells()) {
        if (cell.column() > 0 && cell.start() <= hit.start() && hit.end() <= cell.end()) {
          return !Neighbours.isOfSubject(table, cell, who) && Neighbours.isOfSomebody(table, cell);
        }
      }
    }
    return false;
  }

  /** By the item's own words, or by what is said of it: « (déviation) », « avait été fermée ». */
  private boolean isExcluded(PieceReading reading, int from, int to) {
    String text = reading.folded().text();
    int end = text.startsWith(" (", to) ? text.indexOf(')', to) : to;
    end = text.startsWith(" avai", to) ? to + " avaient".length() : end;
    return hints.isExcluded(text.substring(from, Math.max(to, Math.min(end, to + 60))));
  }

  /** Values known beforehand are all taken, but for those that words speak against. */
  private List<Hit> items(List<Hit> near, List<Hit> neutral, List<Hit> others) {
    if (near.isEmpty()) {
      return others;
    }
    return hints.field().hints().joindre().isEmpty() ? neutral : near;
  }

  private Candidate candidate(PieceReading reading, List<Hit> hits, int score) {
    return candidate(reading, hits, score, false);
  }

  private Candidate candidate(PieceReading reading, List<Hit> hits, int score, boolean preferred) {
    List<Hit> items = distinct(hits);
    int start = items.stream().mapToInt(Hit::start).min().orElse(0);
    int end = items.stream().mapToInt(Hit::end).max().orElse(0);
    return new Candidate(
        new Value.Items(items.stream().map(Hit::value).toList()),
        Hit.span(reading.piece(), start, end),
        score + ITEM * Math.min(items.size(), 5),
        preferred,
        reading.dayAt(reading.folded().folded(start)));
  }

  /** « rue Neuve, entre… » says what « rue Neuve » says, and where. */
  private static boolean completes(Hit longer, Hit item) {
    String words = longer.value().asText();
    String bare = item.value().asText();
    if (Character.isDigit(bare.charAt(0)) && !Character.isDigit(words.charAt(0))) {
      // « au 12 rue Neuve » says where, « fermer la rue Neuve » what
      return bare.replaceFirst("^[\\d ]+(?:bis |ter )?,? ?", "").equalsIgnoreCase(words);
    }
    return !(Character.isDigit(words.charAt(0)) && !Character.isDigit(bare.charAt(0)))
        && SameValue.isMorePrecise(words, bare);
  }

  private List<Hit> distinct(List<Hit> hits) {
    Map<Object, Hit> items = new LinkedHashMap<>();
    boolean joins = !hints.field().hints().joindre().isEmpty();
    hits.stream()
        .sorted(Comparator.comparingInt(Hit::start))
        .forEach(h -> items.putIfAbsent(joins ? SameValue.words(h.value()) : h.value(), h));
    if (!joins) {
      return List.copyOf(items.values());
    }
    return items.values().stream()
        .filter(h -> items.values().stream().noneMatch(longer -> completes(longer, h)))
        .toList();
  }
}
