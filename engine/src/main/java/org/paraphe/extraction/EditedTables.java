package org.paraphe.extraction;

import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.EditedDocument.Place;

/** Where a paragraph stands in the tables of an edited document; a table in a cell is that cell. */
final class EditedTables {

  private int depth;
  private int table = -1;
  private int row;
  private int column;
  private boolean head;
  private boolean rowProperties;
  private boolean deleted;

  void beginTable() {
    if (depth++ == 0) {
      table++;
      row = -1;
    }
  }

  void endTable() {
    depth--;
  }

  void beginRow() {
    if (depth == 1) {
      row++;
      column = -1;
      head = false;
      deleted = false;
      rowProperties = true;
    }
  }

  void endRow() {
    if (depth == 1) {
      row -= deleted ? 1 : 0;
      deleted = false;
    }
  }

  void beginCell() {
    if (depth == 1) {
      column++;
      rowProperties = false;
    }
  }

  void head(boolean on) {
    if (depth == 1) {
      head = on;
    }
  }

  /** After the properties of a row nothing is said of the row as a whole. */
  void end(String name) {
    if (name.equals("trPr")) {
      rowProperties = false;
    }
  }

  boolean inRowProperties() {
    return rowProperties;
  }

  void rowDeleted() {
    deleted = true;
  }

  boolean inDeletedRow() {
    return deleted;
  }

  @Nullable Place place(boolean right) {
    return depth == 0 ? null : new Place(table, row, Math.max(0, column), head, right);
  }
}
