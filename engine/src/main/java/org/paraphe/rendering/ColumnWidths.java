package org.paraphe.rendering;

import org.paraphe.act.Block;
import org.paraphe.act.Inline;

/** How wide each column of a table should be, by what stands in it. */
final class ColumnWidths {

  /** Beyond this a text may as well take two lines. */
  private static final int COMFORTABLE = 34;

  /** A column of empty or very short cells still needs room for a person's pen. */
  private static final int LEAST = 5;

  private static final int MARGINS = 2;

  private ColumnWidths() {}

  /** Shares of a whole, in column order. */
  static int[] of(Block.Tableau tableau, int columns, int whole) {
    int[] needs = new int[columns];
    int sum = 0;
    for (int column = 0; column < columns; column++) {
      needs[column] = need(tableau, column) + MARGINS;
      sum += needs[column];
    }
    int rest = whole;
    for (int column = 0; column < columns - 1; column++) {
      needs[column] = (int) ((long) whole * needs[column] / sum);
      rest -= needs[column];
    }
    needs[columns - 1] = rest;
    return needs;
  }

  private static int need(Block.Tableau tableau, int column) {
    int longest = LEAST;
    for (Block.Ligne ligne : tableau.lignes()) {
      if (column < ligne.cellules().size()) {
        Block.Cellule cellule = ligne.cellules().get(column);
        longest = Math.max(longest, Inline.text(cellule.content()).length());
      }
    }
    return Math.min(longest, COMFORTABLE);
  }
}
