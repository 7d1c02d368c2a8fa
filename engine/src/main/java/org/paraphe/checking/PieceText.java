package org.paraphe.checking;

import java.util.Locale;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.MachineOrders;

/**
 * A piece as checks read it: without what speaks to a machine, and folded.
 *
 * @param piece its text is as long as that of the dossier's own piece: places hold in both
 */
record PieceText(ExtractedPiece piece, FoldedText text) {

  static Stream<PieceText> of(ExtractedPiece piece) {
    if (!piece.outcome().hasText()) {
      return Stream.empty();
    }
    ExtractedPiece readable = MachineOrders.without(piece);
    return Stream.of(new PieceText(readable, FoldedText.of(readable.text(), readable.mediaType())));
  }

  String name() {
    return piece.name();
  }

  /** The folded words, in small letters. */
  String small() {
    return text.text().toLowerCase(Locale.ROOT);
  }
}
