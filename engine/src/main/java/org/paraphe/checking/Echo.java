package org.paraphe.checking;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Span;
import org.paraphe.facts.SubjectWords;
import org.paraphe.template.FieldSpec;

/**
 * What a dossier is about it says more than once: words that no label gives and that come back
 * nowhere else, neither in another sentence nor in the name of a piece, may be about anything.
 */
final class Echo {
  private static final int LINE = 200;

  private Echo() {}

  /**
   * @param words which of the value's say anything
   */
  static Optional<String> missing(
      String value,
      Span source,
      FieldSpec field,
      List<ExtractedPiece> pieces,
      SubjectWords words,
      PieceWords folded) {
    if (pieces.stream().anyMatch(p -> isLabelled(p, source, field))) {
      return Optional.empty();
    }
    Set<String> stems = words.stems(value);
    return pieces.stream()
            .flatMap(p -> elsewhere(source, p, folded))
            .noneMatch(said -> stems.stream().anyMatch(s -> said.contains(" " + s)))
        ? Optional.of("aucun de ses mots ne revient ailleurs dans le dossier")
        : Optional.empty();
  }

  /** The name of a piece, and its words but those that are looked at. */
  private static Stream<String> elsewhere(Span source, ExtractedPiece piece, PieceWords folded) {
    String name = PieceWords.spaced(piece.name());
    String text = piece.text();
    return piece.name().equals(source.piece())
        ? Stream.of(
            name,
            PieceWords.spaced(text.substring(0, Math.min(source.start(), text.length()))),
            PieceWords.spaced(text.substring(Math.min(source.end(), text.length()))))
        : Stream.of(name, folded.spaced(piece));
  }

  /**
   * Right behind one of the field's labels, or the object of a letter, on its line or in the next
   * cell.
   */
  private static boolean isLabelled(ExtractedPiece piece, Span source, FieldSpec field) {
    if (!piece.name().equals(source.piece()) || source.start() > piece.text().length()) {
      return false;
    }
    String before =
        piece.text().substring(Math.max(0, source.start() - LINE), source.start()).stripTrailing();
    String said = Words.fold(before.replaceAll("(?<!\\s)\\s*:$", "")).strip();
    return Stream.concat(Stream.of("objet"), field.hints().libelles().stream().map(Words::fold))
        .anyMatch(said::endsWith);
  }
}
