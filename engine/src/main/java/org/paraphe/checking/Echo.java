package org.paraphe.checking;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.MailSubjects;
import org.paraphe.facts.Span;
import org.paraphe.facts.SubjectWords;
import org.paraphe.template.FieldSpec;

/**
 * What a dossier is about it says more than once: words that no label gives and that come back
 * nowhere else, neither in another sentence nor in the name of a piece, may be about anything.
 */
final class Echo {
  private static final int LINE = 200;

  private static final Pattern SUBJECT_LINE =
      Pattern.compile("(?imu)^[ >\\t]{0,12}(?:objet|sujet|subject) ?:.*$");

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
        ? Optional.of(
            pieces.size() == 1
                ? "la pièce n'en parle qu'à cet endroit"
                : "aucune pièce n'en parle ailleurs qu'à cet endroit")
        : Optional.empty();
  }

  /** A word of a mail's subject that nobody writes again: the others call the thing otherwise. */
  static Optional<String> once(
      String value, Span source, List<ExtractedPiece> pieces, SubjectWords words) {
    if (pieces.stream()
        .filter(p -> p.name().equals(source.piece()) && source.end() <= p.text().length())
        .noneMatch(p -> MailSubjects.has(p.text(), source.start()))) {
      return Optional.empty();
    }
    List<String> bodies =
        pieces.stream()
            .map(p -> PieceWords.spaced(SUBJECT_LINE.matcher(p.text()).replaceAll(" ")))
            .toList();
    return words.of(value).stream()
        .filter(w -> bodies.stream().noneMatch(b -> b.contains(" " + SubjectWords.stem(w))))
        .findFirst()
        .map(w -> "« " + w + " » ne revient que dans l'objet du courriel");
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
