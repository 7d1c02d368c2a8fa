package org.paraphe.extraction;

import java.util.LinkedHashMap;
import java.util.Map;

/** Paragraphs and tables of a text document on their way to the sink; child process only. */
final class Flow {

  private static final int MAX_REPEATED_ROWS = 1_000;

  private final TextSink sink;
  private final StringBuilder cell = new StringBuilder();
  private String name = "";
  private int count;
  private int depth;
  private int row;
  private int column;
  private final Map<Integer, String> rowCells = new LinkedHashMap<>();

  Flow(TextSink sink) {
    this.sink = sink;
  }

  void text(CharSequence text) {
    if (depth > 0) {
      if (cell.length() < 1_000_000) {
        cell.append(text);
      }
    } else {
      sink.append(text);
    }
  }

  void endParagraph() {
    if (depth > 0) {
      cell.append('\n');
    } else {
      sink.endLine();
    }
  }

  /** A table in a table's cell is text of that cell. */
  void beginTable() {
    beginTable("tableau " + (count + 1));
  }

  void beginTable(String tableName) {
    if (++depth == 1) {
      count++;
      name = tableName;
      row = -1;
      sink.beginTable(tableName);
    }
  }

  void beginRow() {
    if (depth == 1) {
      row++;
      column = 0;
      rowCells.clear();
    }
  }

  void beginCell() {
    if (depth == 1) {
      cell.setLength(0);
    } else {
      cell.append('\n');
    }
  }

  /**
   * @param span columns that the cell takes
   */
  void endCell(int span) {
    if (depth == 1) {
      sink.cell(Cells.ref(name, row, column), row, column, cell.toString());
      if (!cell.isEmpty()) {
        rowCells.put(column, cell.toString());
      }
      column += span;
    }
  }

  /** Columns left empty. */
  void skipColumns(int columns) {
    if (depth == 1) {
      column += columns;
    }
  }

  /** Rows left empty. */
  void skipRows(int rows) {
    if (depth == 1) {
      row += rows;
    }
  }

  void endRow() {
    if (depth == 1) {
      sink.endRow();
    }
  }

  /** The row that just ended, as often again; an empty one is only counted. */
  void repeatRow(int times) {
    if (depth != 1) {
      return;
    }
    int shown = rowCells.isEmpty() ? 0 : Math.min(times, MAX_REPEATED_ROWS);
    for (int i = 0; i < shown && !sink.full(); i++) {
      row++;
      rowCells.forEach((at, text) -> sink.cell(Cells.ref(name, row, at), row, at, text));
      sink.endRow();
    }
    row += times - shown;
  }

  void endTable() {
    if (depth > 0 && --depth == 0) {
      sink.endTable();
    }
  }

  boolean inTable() {
    return depth > 0;
  }

  boolean full() {
    return sink.full();
  }
}
