package org.paraphe.checking;

import java.util.List;
import java.util.Optional;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Span;

/** The words, folded, that a value stands among, after the name of its piece. */
final class OwnSentence {

  private static final int AROUND = 160;

  /** A shorter line ended where its writer ended it, no sentence goes on below it. */
  private static final int WRAPPED = 70;

  private OwnSentence() {}

  /** The sentence of a value; its row in a table or a form. */
  static String of(Span span, List<ExtractedPiece> pieces) {
    Optional<ExtractedPiece> piece =
        pieces.stream().filter(p -> p.name().equals(span.piece())).findFirst();
    if (piece.isEmpty() || span.end() > piece.get().text().length()) {
      return "";
    }
    return Words.fold(piece.get().name()).replace('_', ' ')
        + " "
        + Words.fold(in(piece.get().text(), span.start(), span.end()));
  }

  static String in(String text, int start, int stop) {
    int from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    int to = text.indexOf('\n', stop);
    to = to < 0 ? text.length() : to;
    if (text.indexOf('\t', from) < 0 || text.indexOf('\t', from) > to) {
      from = start;
      while (from > 0 && start - from < AROUND && !ends(text, from - 1)) {
        from--;
      }
      to = stop;
      while (to < text.length() && to - stop < AROUND && !ends(text, to)) {
        to++;
      }
    }
    return text.substring(from, to);
  }

  private static boolean ends(String text, int at) {
    char c = text.charAt(at);
    return c == ';'
        || (c == '.' && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1))))
        || (c == '\n' && at - text.lastIndexOf('\n', Math.max(0, at - 1)) < WRAPPED);
  }
}
