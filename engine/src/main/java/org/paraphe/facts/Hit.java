package org.paraphe.facts;

import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Page;
import org.paraphe.extraction.Table;

/**
 * A value that a recogniser read.
 *
 * @param start UTF-16 offset into the original text
 * @param end exclusive
 */
public record Hit(Value value, int start, int end) {
  /** The span of this hit in the piece that it was read in. */
  public Span in(ExtractedPiece piece) {
    return span(piece, start, end);
  }

  /** The span of a range of a piece's text, with its page and its cell where it has them. */
  public static Span span(ExtractedPiece piece, int start, int end) {
    return new Span(
        piece.name(),
        page(piece, start),
        cell(piece, start, end),
        start,
        end,
        piece.text().substring(start, end));
  }

  private static @Nullable Integer page(ExtractedPiece piece, int start) {
    for (Page page : piece.pages()) {
      if (page.start() <= start && start < page.end()) {
        return page.number();
      }
    }
    return null;
  }

  private static @Nullable String cell(ExtractedPiece piece, int start, int end) {
    for (Table table : piece.tables()) {
      for (Table.Cell cell : table.cells()) {
        if (cell.start() <= start && end <= cell.end() && start < cell.end()) {
          return cell.ref();
        }
      }
    }
    return null;
  }
}
