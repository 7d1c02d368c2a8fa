package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.paraphe.dossier.Sha256;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Outcome;
import org.paraphe.extraction.Table;

/** Pieces written as plain text. */
public final class Dossiers {
  private Dossiers() {}

  public static ExtractedPiece piece(String name, String text) {
    return piece(name, text, List.of());
  }

  public static ExtractedPiece piece(String name, String text, List<Table> tables) {
    return new ExtractedPiece(
        name,
        "text/plain",
        Sha256.of(text).hex(),
        Outcome.LU,
        text,
        List.of(),
        tables,
        List.of(),
        List.of(),
        Map.of());
  }

  /** A piece that is one table: a row a line, cells separated by tabs. */
  public static ExtractedPiece sheet(String name, String text) {
    List<Table.Cell> cells = new ArrayList<>();
    int start = 0;
    int row = 0;
    for (String line : text.split("\n", -1)) {
      int column = 0;
      int at = start;
      for (String cell : line.split("\t", -1)) {
        if (!cell.isEmpty()) {
          String ref = "Feuille1!" + (char) ('A' + column) + (row + 1);
          cells.add(new Table.Cell(ref, row, column, at, at + cell.length(), cell));
        }
        at += cell.length() + 1;
        column++;
      }
      start += line.length() + 1;
      row++;
    }
    return piece(name, text, List.of(new Table("Feuille1", cells)));
  }
}
