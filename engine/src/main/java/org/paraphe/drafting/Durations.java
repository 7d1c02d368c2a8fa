package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.extraction.Table;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Value;

/** How long something lasts, in figures: in a sentence, or under a head that names the unit. */
final class Durations {
  private static final String UNIT = "(jour|semaine|mois|annee|an|heure)s?\\b";
  private static final Pattern SAID =
      Pattern.compile("(?<![\\d.,/])(\\d{1,3}) " + UNIT, Pattern.CASE_INSENSITIVE);
  private static final Pattern HEAD = Pattern.compile("\\b" + UNIT, Pattern.CASE_INSENSITIVE);
  private static final Pattern FIGURE = Pattern.compile("\\d{1,3}(?:[.,]0+)?");

  /** « 1 350 m² »: how large or how many. */
  private static final Pattern SIZE =
      Pattern.compile(
          "(?<![\\d.,/])(\\d{1,3}(?: \\d{3}){0,6}(?:,\\d{1,2})?) ?(m[2²]|m[3³]|hectare|ha|are|km|metre|habitant|logement|place|lot|eleve|agent|voix)s?(?![A-Za-z0-9])",
          Pattern.CASE_INSENSITIVE);

  /** Words that every duration has: they tell nothing of what lasts. */
  private static final Set<String> EMPTY =
      Set.of("delai", "duree", "period", "jours", "semain", "annees", "nombre", "partir");

  private Durations() {}

  /**
   * @param value « 12 jour »
   * @param stems the beginnings of the words that say what lasts
   */
  record Duration(Hit hit, String value, Set<String> stems) {}

  static List<Duration> of(PieceReading reading) {
    List<Duration> found = new ArrayList<>();
    FoldedText folded = reading.folded();
    Matcher said = SAID.matcher(folded.text());
    while (said.find()) {
      String before = reading.before(said.start());
      add(
          folded.hit(Value.of(said.group()), said.start(), said.end()),
          said.group(1),
          said.group(2),
          before,
          found);
    }
    reading.piece().tables().forEach(t -> t.cells().forEach(c -> under(t, c, found)));
    return found;
  }

  static List<Duration> sizes(PieceReading reading) {
    List<Duration> found = new ArrayList<>();
    FoldedText folded = reading.folded();
    Matcher said = SIZE.matcher(folded.text());
    while (said.find()) {
      Hit hit = folded.hit(Value.of(said.group()), said.start(), said.end());
      add(hit, said.group(1), said.group(2), reading.before(said.start()), found);
    }
    return found;
  }

  private static void under(Table table, Table.Cell cell, List<Duration> found) {
    String figure = cell.text().strip();
    if (!FIGURE.matcher(figure).matches()) {
      return;
    }
    String head = head(table, cell).map(c -> FoldedText.fold(c.text())).orElse("");
    Matcher unit = HEAD.matcher(head);
    if (unit.find()) {
      add(row(table, cell), figure.replaceFirst("[.,].*", ""), unit.group(1), head, found);
    }
  }

  /** The first cell with words above a figure. */
  private static Optional<Table.Cell> head(Table table, Table.Cell cell) {
    return table.cells().stream()
        .filter(c -> c.column() == cell.column() && c.row() < cell.row())
        .filter(c -> c.text().chars().anyMatch(Character::isLetter))
        .max(Comparator.comparingInt(Table.Cell::row));
  }

  /** A figure alone says nothing to a reader: its whole line is quoted. */
  private static Hit row(Table table, Table.Cell cell) {
    List<Table.Cell> row = table.cells().stream().filter(c -> c.row() == cell.row()).toList();
    return new Hit(
        Value.of(cell.text()),
        row.stream().mapToInt(Table.Cell::start).min().orElse(cell.start()),
        row.stream().mapToInt(Table.Cell::end).max().orElse(cell.end()));
  }

  private static void add(Hit hit, String figure, String unit, String words, List<Duration> found) {
    Set<String> stems = new TreeSet<>(Quoted.stems(words.toLowerCase(Locale.ROOT)));
    stems.removeAll(EMPTY);
    if (!stems.isEmpty()) {
      String digits = figure.replaceAll("\\D", "").replaceFirst("^0+(?=\\d)", "");
      String value = digits + " " + unit.toLowerCase(Locale.ROOT);
      found.add(new Duration(hit, value, stems));
    }
  }
}
