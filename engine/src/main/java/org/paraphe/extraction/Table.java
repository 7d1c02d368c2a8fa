package org.paraphe.extraction;

import java.util.List;

/**
 * A table of a piece.
 *
 * @param name the sheet's name, or {@code tableau 1} for the first table of a document
 * @param cells in reading order, empty ones left out
 */
public record Table(String name, List<Cell> cells) {

  public Table {
    cells = List.copyOf(cells);
  }

  /**
   * @param ref {@code Feuille1!B4} in a spreadsheet, {@code tableau 1!B4} in a document
   * @param row from 0
   * @param column from 0
   * @param start UTF-16 offset into the piece's text of the cell's text
   * @param end exclusive
   */
  public record Cell(String ref, int row, int column, int start, int end, String text) {}
}
