package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.extraction.Table;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Value;

/**
 * A table whose lines are streets and whose columns are measures: « Voie, Circulation,
 * Stationnement ». One measure for the streets that it is the same for.
 */
final class MeasureTable {
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?:circulation|stationnement|arret|vitesse|depassement|acces)\\b.{0,30}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ORDER =
      Pattern.compile(
          "(?:interdi|alterne|ferme|barre|limite|reserve|supprime|restrein|suspend|neutralis|reglement|sens unique|regule).{0,80}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern STREET =
      Pattern.compile(
          "(?:voies?|rues?|lieu|localisation|emplacement|adresse)\\b.{0,30}",
          Pattern.CASE_INSENSITIVE);

  private MeasureTable() {}

  static List<Hit> read(Table table) {
    return table.cells().stream()
        .filter(c -> STREET.matcher(folded(c)).matches())
        .findFirst()
        .map(street -> measures(table, street))
        .orElse(List.of());
  }

  /** A form with a line a measure: « Circulation | Alternée par feux ». */
  static List<Hit> lines(Table table) {
    if (table.cells().stream().anyMatch(c -> c.column() > 1)) {
      return List.of();
    }
    return table.cells().stream()
        .filter(c -> c.column() == 0 && SUBJECT.matcher(folded(c)).matches())
        .flatMap(
            label ->
                table.cells().stream()
                    .filter(c -> c.row() == label.row() && c.column() == 1)
                    .filter(c -> ORDER.matcher(folded(c)).lookingAt())
                    .map(order -> line(label, order)))
        .toList();
  }

  private static Hit line(Table.Cell label, Table.Cell order) {
    String subject = FoldedText.plain(label.text()).replaceAll("(?<!\\s)\\s*:$", "");
    String done = FoldedText.plain(order.text());
    String measure = subject + " " + lowered(done);
    return new Hit(Value.of(lowered(measure)), label.start(), order.end());
  }

  private static String lowered(String words) {
    return words.substring(0, 1).toLowerCase(Locale.FRANCE) + words.substring(1);
  }

  private static List<Hit> measures(Table table, Table.Cell street) {
    List<Hit> hits = new ArrayList<>();
    table.cells().stream()
        .filter(c -> c.row() == street.row() && SUBJECT.matcher(folded(c)).matches())
        .forEach(head -> column(table, street, head, hits));
    return hits;
  }

  private static void column(Table table, Table.Cell street, Table.Cell head, List<Hit> hits) {
    Map<String, List<Table.Cell>> orders = new LinkedHashMap<>();
    List<Table.Cell> lines = below(table, street);
    for (Table.Cell cell : below(table, head)) {
      if (ORDER.matcher(folded(cell)).matches()) {
        orders.computeIfAbsent(FoldedText.plain(cell.text()), o -> new ArrayList<>()).add(cell);
      }
    }
    orders.forEach(
        (order, cells) -> {
          String measure = FoldedText.plain(head.text()).toLowerCase(Locale.FRANCE) + " " + order;
          String where = cells.size() == lines.size() ? "" : " : " + streets(lines, cells);
          int start = Math.min(head.start(), cells.get(0).start());
          hits.add(new Hit(Value.of(measure + where), start, cells.get(cells.size() - 1).end()));
        });
  }

  private static String streets(List<Table.Cell> lines, List<Table.Cell> cells) {
    return lines.stream()
        .filter(l -> cells.stream().anyMatch(c -> c.row() == l.row()))
        .map(l -> FoldedText.plain(l.text()))
        .collect(Collectors.joining(", "));
  }

  private static List<Table.Cell> below(Table table, Table.Cell head) {
    return table.cells().stream()
        .filter(c -> c.column() == head.column() && c.row() > head.row() && !c.text().isBlank())
        .toList();
  }

  private static String folded(Table.Cell cell) {
    return FoldedText.fold(cell.text()).strip();
  }
}
