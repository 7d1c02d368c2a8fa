package org.paraphe.drafting;

import java.util.List;
import java.util.Optional;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Span;

/** Finds the words that a model quotes in the pieces; what it says of places is never believed. */
final class Quotes {

  private final List<ExtractedPiece> pieces;

  Quotes(List<ExtractedPiece> pieces) {
    this.pieces = pieces;
  }

  /** To the letter in the named piece, else but for spaces, accents and broken lines. */
  Optional<Span> locate(String piece, String quote) {
    if (quote.isBlank()) {
      return Optional.empty();
    }
    return pieces.stream()
        .filter(p -> p.name().equals(piece))
        .findFirst()
        .flatMap(p -> exact(p, quote.strip()).or(() -> folded(p, quote)));
  }

  private static Optional<Span> exact(ExtractedPiece piece, String quote) {
    int start = piece.text().indexOf(quote);
    return start < 0
        ? Optional.empty()
        : Optional.of(Hit.span(piece, start, start + quote.length()));
  }

  private static Optional<Span> folded(ExtractedPiece piece, String quote) {
    FoldedText text = FoldedText.of(piece.text());
    String words = FoldedText.fold(quote).strip();
    int start = words.isEmpty() ? -1 : text.text().indexOf(words);
    return start < 0
        ? Optional.empty()
        : Optional.of(Hit.span(piece, text.start(start), text.end(start + words.length())));
  }
}
