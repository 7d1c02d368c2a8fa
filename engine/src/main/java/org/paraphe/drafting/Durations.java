package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.extraction.Table;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.NumberWords;
import org.paraphe.facts.Value;

/** How long something lasts, in figures: in a sentence, or under a head that names the unit. */
final class Durations {
  private static final String UNIT = "(jour|semaine|mois|annee|an|heure)s?\\b";
  private static final Pattern SAID =
      Pattern.compile(
          "(?<![\\d.,/])\\b(\\d{1,3}|" + NumberWords.RUN + ") " + UNIT, Pattern.CASE_INSENSITIVE);
  private static final Pattern HEAD = Pattern.compile("\\b" + UNIT, Pattern.CASE_INSENSITIVE);
  private static final Pattern FIGURE = Pattern.compile("\\d{1,3}(?:[.,]0+)?");

  /** « 1 350 m² », « 14 salariés »: how large or how many. */
  private static final Pattern SIZE =
      Pattern.compile(
          "(?<![\\d.,/°-])(\\d{1,3}(?: \\d{3}){0,6}(?:,\\d{1,2})?) ?(m[2²]|m[3³]|hectare|ha|are|km/h|km|cm|mm|m|centimetre|metre|kg|tonne|decibel|db|voix"
              + "|(?!mars\\b|euros|jours|mois\\b|annees|heures|semaines|minutes|fois\\b|articles|alineas|pages|lignes|points)[a-z]{4,20}(?=s\\b))s?(?![A-Za-z0-9])",
          Pattern.CASE_INSENSITIVE);

  /** What the figure limits, and is not told of anything. */
  private static final Pattern LIMIT =
      Pattern.compile(
          "(?:\\b(?:plus d|moins d|au moins|au plus|jusqu|maxim|minim|seuil|inferieur|superieur|(?<!ne )depass|limit)[a-z]*[^.;]{0,12}$)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LIMITED =
      Pattern.compile(
          "\\s?(?:et|ou) (?:plus|moins|au-dela|au-dessus)|\\s?(?:au (?:moins|plus|maximum|minimum)|maximum|minimum)",
          Pattern.CASE_INSENSITIVE);

  /** What a clause says behind a figure. */
  private static final Pattern BEHIND = Pattern.compile("[^.;:,()\\n\\d]{0,50}");

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
          NumberWords.parse(said.group(1)).map(String::valueOf).orElse(said.group(1)),
          said.group(2),
          before + " " + behind(folded.text(), said.end()),
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
      String before = reading.before(said.start());
      if (!isLimit(before, folded.text(), said.end())) {
        add(
            folded.hit(Value.of(said.group()), said.start(), said.end()),
            said.group(1),
            said.group(2),
            before + " " + behind(folded.text(), said.end()),
            found);
      }
    }
    return found;
  }

  /** « plus de 300 € », « 3 500 habitants et plus ». */
  static boolean isLimit(String before, String text, int end) {
    return LIMIT.matcher(before).find()
        || LIMITED.matcher(text).region(end, text.length()).lookingAt();
  }

  private static String behind(String text, int end) {
    Matcher behind = BEHIND.matcher(text).region(end, text.length());
    return behind.lookingAt() ? behind.group() : "";
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
    Set<String> stems = Topic.of(words);
    if (!stems.isEmpty()) {
      String plain = figure.replace(" ", "");
      String digits =
          (plain.contains(",") ? plain.replaceFirst("(?<!0)0+$", "") : plain)
              .replaceFirst(",$", "")
              .replaceFirst("^0+(?=\\d)", "");
      found.add(new Duration(hit, digits + " " + unit(unit), stems));
    }
  }

  private static String unit(String written) {
    String unit = written.toLowerCase(Locale.ROOT);
    return switch (unit) {
      case "metre" -> "m";
      case "centimetre" -> "cm";
      case "decibel" -> "db";
      default -> unit.replace('²', '2').replace('³', '3');
    };
  }
}
