package org.paraphe.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Values parted by semicolons, tabs or commas: one table, as a spreadsheet would show it. A file of
 * that name whose lines are not parted alike is plain text.
 */
final class CsvReader implements FormatReader {

  private static final String TABLE = "Feuille1";
  private static final int SAMPLE = 20;

  @Override
  public void read(Reading reading) throws IOException {
    String text = PlainTextReader.decode(Files.readAllBytes(reading.file()));
    Optional<Character> separator = separator(text);
    if (separator.isEmpty()) {
      reading.sink().append(text);
      reading.sink().endLine();
      return;
    }
    show(reading.sink(), rows(text, separator.get()));
  }

  private static void show(TextSink sink, List<List<String>> rows) {
    sink.beginTable(TABLE);
    for (int row = 0; row < rows.size() && !sink.full(); row++) {
      List<String> cells = rows.get(row);
      for (int column = 0; column < cells.size(); column++) {
        sink.cell(Cells.ref(TABLE, row, column), row, column, cells.get(column));
      }
      sink.endRow();
    }
    sink.endTable();
  }

  /** The sign that parts the first line, and every line of the sample as often. */
  private static Optional<Character> separator(String text) {
    return Stream.of(';', '\t', ',')
        .filter(
            sign -> {
              List<List<String>> rows = rows(text, sign);
              int columns = rows.isEmpty() ? 0 : rows.get(0).size();
              return columns > 1
                  && rows.size() > 1
                  && rows.stream().limit(SAMPLE).allMatch(r -> r.size() == columns);
            })
        .findFirst();
  }

  /** Rows of cells; quotes hold separators, line ends and doubled quotes. Blank lines are none. */
  private static List<List<String>> rows(String text, char separator) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"' && (quoted || cell.isEmpty())) {
        quoted = !quoted;
      } else if (!quoted && c == separator) {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (!quoted && (c == '\n' || c == '\r')) {
        end(rows, row, cell);
        row = new ArrayList<>();
      } else {
        cell.append(c);
      }
    }
    end(rows, row, cell);
    return rows;
  }

  private static void end(List<List<String>> rows, List<String> row, StringBuilder cell) {
    if (!row.isEmpty() || !cell.toString().isBlank()) {
      row.add(cell.toString());
      rows.add(row);
    }
    cell.setLength(0);
  }
}
