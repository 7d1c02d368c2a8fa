package org.paraphe.checking;

import java.util.HashMap;
import java.util.Map;
import org.paraphe.extraction.ExtractedPiece;

/** The folded words of pieces, each piece folded once however many values are looked at. */
final class PieceWords {
  private final Map<String, String> folded = new HashMap<>();
  private final Map<String, String> spaced = new HashMap<>();

  /** As {@link Words#fold} gives them. */
  String of(ExtractedPiece piece) {
    return folded.computeIfAbsent(piece.text(), Words::fold);
  }

  /** Words alone, a space before each and behind the last. */
  String spaced(ExtractedPiece piece) {
    return spaced.computeIfAbsent(piece.text(), PieceWords::spaced);
  }

  static String spaced(String text) {
    return " " + String.join(" ", Words.of(text)) + " ";
  }
}
