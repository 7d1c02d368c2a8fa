package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Table;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * Finds the candidates of a table field: a table whose heads name every required column. Totals and
 * rows without a name are left out; a row that only lacks an amount stays, for a person to complete
 * (CHAMP_MANQUANT). The span covers the kept rows.
 */
final class TableSearch {
  private static final int SCORE = 70;

  /** Words that say more of a head without changing what it heads. */
  private static final Pattern AROUND =
      Pattern.compile(
          "(?<![A-Za-z])(?:annuel(?:le)?|total|global|maximum annuel|en|euros?|proposee?s?|votee?s?|retenue?s?|allouee?s?|attribuee?s?"
              + "|accordee?s?|du lot|(?:de la |par la |du |par le )?(?:commission|bureau|conseil|maire)|(?:pour )?l'annee|municipale?s?|communale?s?)(?![A-Za-z])|€",
          Pattern.CASE_INSENSITIVE);

  /** Heads of what is not decided. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?iu)estim|demand|sollicit|précéd|preced|écart|ecart|initial|prévision|budget|consult|nombre");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** « Prix /60 », « Note technique », « Rang ». */
  private static final Pattern MARK =
      Pattern.compile(
          "/ ?\\d{2,3}\\b|\\b(?:notes?|points?|pts|notation|rang|classement|ponderation)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LOT = Pattern.compile("\\blots?\\b", Pattern.CASE_INSENSITIVE);

  private final FieldSpec field;
  private final Map<FieldSpec, List<String>> wanted = new IdentityHashMap<>();

  TableSearch(FieldSpec field) {
    this.field = field;
  }

  List<Candidate> in(PieceReading reading) {
    String name = field.hints().reconnaisseur();
    Optional<Function<ExtractedPiece, Optional<Hit>>> reader =
        name == null ? Optional.empty() : Recognisers.ofTable(name);
    if (reader.isPresent()) {
      return reader.get().apply(reading.piece()).stream().map(h -> candidate(reading, h)).toList();
    }
    List<Candidate> ofTables =
        reading.piece().tables().stream()
            .flatMap(table -> candidate(reading, table).stream())
            .toList();
    return ofTables.isEmpty() ? ListedGrants.of(field, reading).stream().toList() : ofTables;
  }

  /** The longest reading first: a note that tells some of the lines says nothing against it. */
  private static Candidate candidate(PieceReading reading, Hit hit) {
    int rows = ((Value.Rows) hit.value()).rows().size();
    return new Candidate(
        hit.value(), hit.in(reading.piece()), SCORE + Math.min(rows, 20), false, reading.day());
  }

  private Optional<Candidate> candidate(PieceReading reading, Table table) {
    Map<Integer, List<Table.Cell>> lines = new TreeMap<>();
    table.cells().forEach(c -> lines.computeIfAbsent(c.row(), r -> new ArrayList<>()).add(c));
    for (Map.Entry<Integer, List<Table.Cell>> line : List.copyOf(lines.entrySet())) {
      Map<Integer, FieldSpec> heads = heads(line.getValue());
      if (field.columns().stream().filter(FieldSpec::required).allMatch(heads.values()::contains)) {
        WrappedRows.join(lines, line.getKey());
        leaveOut(reading, table, lines);
        if (comparesOffers(table, line.getValue(), heads)) {
          return Optional.empty();
        }
        return rows(reading, heads, lines, line.getKey());
      }
    }
    return lines.keySet().stream()
        .map(row -> Map.entry(row, GrantColumns.under(field, lines, row)))
        .filter(e -> !e.getValue().isEmpty())
        .findFirst()
        .flatMap(e -> rows(reading, e.getValue(), lines, e.getKey()));
  }

  /** Marks beside numbered companies, and no lot: the offers for one market. */
  private boolean comparesOffers(
      Table table, List<Table.Cell> line, Map<Integer, FieldSpec> heads) {
    return !field.hints().rang().isEmpty()
        && heads.values().stream().noneMatch(c -> c.type() == FactType.TEXTE)
        && line.stream().anyMatch(c -> MARK.matcher(FoldedText.fold(c.text())).find())
        && table.cells().stream().noneMatch(c -> LOT.matcher(FoldedText.fold(c.text())).find());
  }

  private void leaveOut(PieceReading reading, Table table, Map<Integer, List<Table.Cell>> lines) {
    List<String> ranks = field.hints().rang();
    if (!ranks.isEmpty()) {
      RankedTables ranked = new RankedTables(reading, ranks);
      lines.keySet().removeIf(row -> ranked.leavesOut(table, row));
    }
  }

  /**
   * A cell that may head a column.
   *
   * @param words folded, without year nor unit
   * @param bare without the words that change nothing either
   */
  private record Head(Table.Cell cell, String words, String bare) {
    static Head of(Table.Cell cell) {
      String words = Heads.plain(cell.text());
      String around = AROUND.matcher(words).replaceAll(" ");
      return new Head(cell, words, SPACES.matcher(around).replaceAll(" ").strip());
    }

    int column() {
      return cell.column();
    }

    boolean names(String wanted) {
      return words.equalsIgnoreCase(wanted) || (!bare.isEmpty() && bare.equalsIgnoreCase(wanted));
    }
  }

  private Map<Integer, FieldSpec> heads(List<Table.Cell> line) {
    List<Head> cells = line.stream().map(Head::of).toList();
    Map<Integer, FieldSpec> heads = new LinkedHashMap<>();
    for (FieldSpec column : field.columns()) {
      for (String label : wanted(column)) {
        cells.stream()
            .filter(c -> !heads.containsKey(c.column()) && c.names(label))
            .min(
                Comparator.comparing((Head c) -> Heads.year(c.cell().text()))
                    .reversed()
                    .thenComparingInt(Head::column))
            .filter(c -> !heads.containsValue(column))
            .ifPresent(c -> heads.put(c.column(), column));
      }
    }
    field.columns().stream()
        .filter(c -> !heads.containsValue(c))
        .forEach(column -> longerHead(cells, column, heads));
    return heads;
  }

  /** « Montant HT après négociation », « Entreprise classée première ». */
  private void longerHead(List<Head> cells, FieldSpec column, Map<Integer, FieldSpec> heads) {
    cells.stream()
        .filter(c -> !heads.containsKey(c.column()) && !OTHER.matcher(c.cell().text()).find())
        .filter(c -> wanted(column).stream().anyMatch(l -> begins(column, c, l)))
        .findFirst()
        .ifPresent(c -> heads.put(c.column(), column));
  }

  /** One word alone begins too many heads, but for that of a body. */
  private static boolean begins(FieldSpec column, Head cell, String label) {
    return (column.type() == FactType.ORGANISATION || label.contains(" "))
        && cell.words().toLowerCase(Locale.ROOT).startsWith(label.toLowerCase(Locale.ROOT) + " ");
  }

  /** The words of a pack that name a column, folded. */
  private List<String> wanted(FieldSpec column) {
    return wanted.computeIfAbsent(
        column, c -> c.hints().libelles().stream().map(FoldedText::fold).toList());
  }

  private Optional<Candidate> rows(
      PieceReading reading,
      Map<Integer, FieldSpec> heads,
      Map<Integer, List<Table.Cell>> lines,
      int head) {
    List<Map<String, Value>> rows = new ArrayList<>();
    List<Table.Cell> used = new ArrayList<>();
    boolean[] nothing = {false};
    lines.forEach(
        (number, cells) -> {
          Map<String, Value> row = number > head ? row(heads, cells) : Map.of();
          nothing[0] |= isNothing(row);
          if (isKept(row) && !isNothing(row)) {
            rows.add(row);
            cells.stream().filter(c -> heads.containsKey(c.column())).forEach(used::add);
          }
        });
    if (rows.isEmpty() || (nothing[0] && rows.size() == 1)) {
      return Optional.empty();
    }
    int start = used.stream().mapToInt(Table.Cell::start).min().orElseThrow();
    int end = used.stream().mapToInt(Table.Cell::end).max().orElseThrow();
    return Optional.of(
        new Candidate(
            new Value.Rows(rows),
            Hit.span(reading.piece(), start, end),
            SCORE,
            false,
            reading.day()));
  }

  /** What is refused: « 0,00 € ». */
  private boolean isNothing(Map<String, Value> row) {
    return field.columns().stream()
        .filter(c -> c.required() && c.type() == FactType.MONTANT)
        .map(c -> row.get(c.name()))
        .anyMatch(Value.of("0.00")::equals);
  }

  private boolean isKept(Map<String, Value> row) {
    return field.columns().stream()
            .filter(c -> c.required() && c.type() != FactType.MONTANT)
            .allMatch(c -> row.containsKey(c.name()))
        && row.size() > 1
        && row.values().stream().noneMatch(TableSearch::isTotal);
  }

  private static boolean isTotal(Value value) {
    return GrantColumns.isTotal(value.asText());
  }

  private Map<String, Value> row(Map<Integer, FieldSpec> heads, List<Table.Cell> cells) {
    boolean grants = GrantColumns.areIn(field);
    Map<String, Value> row = new LinkedHashMap<>();
    for (Table.Cell cell : cells) {
      FieldSpec column = heads.get(cell.column());
      if (column != null) {
        value(column, cell.text())
            .flatMap(column.choices()::of)
            .ifPresent(v -> row.put(column.name(), v));
        if (column.type() == FactType.MONTANT && grants && GrantColumns.isRefusal(cell.text())) {
          row.put(column.name(), Value.of("0.00"));
        }
      }
    }
    return row;
  }

  private static Optional<Value> value(FieldSpec column, String cell) {
    if (column.type() == FactType.MONTANT) {
      return Recognisers.bareAmount(cell);
    }
    if (column.type() == FactType.TEXTE || column.type() == FactType.ORGANISATION) {
      return cell.isBlank() ? Optional.empty() : Optional.of(Value.of(FoldedText.plain(cell)));
    }
    return Recognisers.of(column.type()).find(FoldedText.of(cell)).stream()
        .findFirst()
        .map(Hit::value);
  }
}
