package org.paraphe.checking;

import java.util.List;
import java.util.Optional;
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
      String value, Span source, FieldSpec field, List<ExtractedPiece> pieces, SubjectWords words) {
    if (pieces.stream().anyMatch(p -> isLabelled(p, source, field))) {
      return Optional.empty();
    }
    String elsewhere = elsewhere(source, pieces);
    return words.stems(value).stream().noneMatch(s -> elsewhere.contains(" " + s))
        ? Optional.of("aucun de ses mots ne revient ailleurs dans le dossier")
        : Optional.empty();
  }

  private static String elsewhere(Span source, List<ExtractedPiece> pieces) {
    StringBuilder all = new StringBuilder();
    for (ExtractedPiece piece : pieces) {
      String text = piece.text();
      all.append(' ').append(piece.name()).append(' ');
      if (piece.name().equals(source.piece())) {
        all.append(text, 0, Math.min(source.start(), text.length()))
            .append(' ')
            .append(text, Math.min(source.end(), text.length()), text.length());
      } else {
        all.append(text);
      }
    }
    return " " + String.join(" ", Words.of(all.toString()));
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
    String said = Words.fold(before.replaceAll("\\s*:$", "")).strip();
    return Stream.concat(Stream.of("objet"), field.hints().libelles().stream().map(Words::fold))
        .anyMatch(said::endsWith);
  }
}
