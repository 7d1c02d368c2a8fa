package org.paraphe.facts;

import org.jspecify.annotations.Nullable;

/**
 * Where a value stands.
 *
 * @param piece the piece's name
 * @param page from 1, where the piece has pages
 * @param cell {@code Feuille1!B4}, in a table
 * @param start UTF-16 offset into the piece's text
 * @param end exclusive
 * @param quote the text between them, to the letter
 */
public record Span(
    String piece, @Nullable Integer page, @Nullable String cell, int start, int end, String quote) {

  public Span {
    if (start < 0 || end < start || quote.length() != end - start) {
      throw new IllegalArgumentException(
          "span " + start + "-" + end + " does not fit its quote: " + quote);
    }
  }
}
