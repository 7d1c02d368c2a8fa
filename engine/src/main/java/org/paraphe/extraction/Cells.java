package org.paraphe.extraction;

/** Names of cells as a spreadsheet shows them. */
final class Cells {

  private Cells() {}

  /** {@code Feuille1!B4} for row 3, column 1. */
  static String ref(String table, int row, int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return table + "!" + letters + (row + 1);
  }
}
