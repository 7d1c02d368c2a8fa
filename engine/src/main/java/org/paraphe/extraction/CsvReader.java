package org.paraphe.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Values parted by semicolons, tabs or commas: one table, as a spreadsheet would show it, be it
 * below lines of a head. A file of that name whose lines are not parted alike is plain text.
 */
final class CsvReader implements FormatReader {

  private static final String TABLE = "Feuille1";
  private static final int SAMPLE = 20;

  /** What is a table below lines of another width. */
  private static final int NARROWEST = 3;

  private static final int FEWEST_ROWS = 3;

  @Override
  public void read(Reading reading) throws IOException {
    String text = PlainTextReader.head(reading);
    Optional<Character> separator = separator(text);
    if (separator.isEmpty()) {
      reading.sink().append(text);
      reading.sink().endLine();
      return;
    }
    show(reading.sink(), new Rows(text, separator.get()));
  }

  private static void show(TextSink sink, Rows rows) {
    sink.beginTable(TABLE);
    for (int row = 0; rows.hasNext() && !sink.full(); row++) {
      List<String> cells = rows.next();
      for (int column = 0; column < cells.size(); column++) {
        sink.cell(Cells.ref(TABLE, row, column), row, column, cells.get(column));
      }
      sink.endRow();
    }
    sink.endTable();
  }

  /**
   * The sign that parts the first line, and every line of the sample as often; else the one that
   * parts a table below lines of a head (« Exercice;2027 »).
   */
  private static Optional<Character> separator(String text) {
    return Stream.of(';', '\t', ',')
        .filter(sign -> parts(text, sign))
        .findFirst()
        .or(() -> Stream.of(';', '\t').filter(sign -> partsBelowAHead(text, sign)).findFirst());
  }

  private static boolean partsBelowAHead(String text, char sign) {
    List<Integer> widths = new ArrayList<>();
    for (Rows rows = new Rows(text, sign); rows.hasNext() && widths.size() < SAMPLE; ) {
      widths.add(rows.next().size());
    }
    int widest = widths.stream().mapToInt(w -> w).max().orElse(0);
    long whole = widths.stream().filter(w -> w == widest).count();
    return widest >= NARROWEST
        && whole >= FEWEST_ROWS
        && widths.stream().allMatch(w -> w > 1)
        && widths.stream().skip(widths.indexOf(widest)).allMatch(w -> w == widest);
  }

  private static boolean parts(String text, char sign) {
    Rows rows = new Rows(text, sign);
    int columns = rows.hasNext() ? rows.next().size() : 0;
    int alike = 1;
    while (alike < SAMPLE && columns > 1 && rows.hasNext()) {
      if (rows.next().size() != columns) {
        return false;
      }
      alike++;
    }
    return columns > 1 && alike > 1;
  }

  /**
   * Rows of cells, one after the other; quotes hold separators, line ends and doubled quotes. Blank
   * lines are none.
   */
  private static final class Rows implements Iterator<List<String>> {
    private final String text;
    private final char separator;
    private int at;
    private List<String> next;

    Rows(String text, char separator) {
      this.text = text;
      this.separator = separator;
      this.next = read();
    }

    @Override
    public boolean hasNext() {
      return !next.isEmpty();
    }

    @Override
    public List<String> next() {
      List<String> row = next;
      if (row.isEmpty()) {
        throw new NoSuchElementException();
      }
      next = read();
      return row;
    }

    private List<String> read() {
      List<String> row = List.of();
      while (row.isEmpty() && at < text.length()) {
        row = line();
      }
      return row;
    }

    /** Empty for a blank line. */
    private List<String> line() {
      List<String> row = new ArrayList<>();
      StringBuilder cell = new StringBuilder();
      boolean quoted = false;
      for (; at < text.length(); at++) {
        char c = text.charAt(at);
        if (c == '"' && quoted && at + 1 < text.length() && text.charAt(at + 1) == '"') {
          cell.append('"');
          at++;
        } else if (c == '"' && (quoted || cell.isEmpty())) {
          quoted = !quoted;
        } else if (!quoted && c == separator) {
          row.add(cell.toString());
          cell.setLength(0);
        } else if (!quoted && (c == '\n' || c == '\r')) {
          at++;
          break;
        } else {
          cell.append(c);
        }
      }
      if (!row.isEmpty() || !cell.toString().isBlank()) {
        row.add(cell.toString());
      }
      return row;
    }
  }
}
