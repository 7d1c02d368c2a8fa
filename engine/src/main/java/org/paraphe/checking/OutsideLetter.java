package org.paraphe.checking;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Span;

/**
 * The subject of a message that somebody outside the house wrote tells what that message is about:
 * a complaint, an answer; beside other pieces it need not be what the dossier is about.
 */
final class OutsideLetter {
  private static final String ADDRESS = " ?:[^\\n@]{0,120}@([\\w.-]{3,80})";
  private static final Pattern FROM = Pattern.compile("(?m)^De" + ADDRESS);
  private static final Pattern TO = Pattern.compile("(?m)^À" + ADDRESS);
  private static final Pattern SUBJECT = Pattern.compile("(?m)^Objet ?:[ \\t]*([^\\n]*)");

  private OutsideLetter() {}

  static Optional<String> subject(Span source, List<ExtractedPiece> pieces, PieceWords folded) {
    return pieces.size() > 1
            && pieces.stream()
                .anyMatch(p -> p.name().equals(source.piece()) && isOne(p, source, folded))
        ? Optional.of("c'est l'objet d'un courriel reçu d'ailleurs, et non celui du dossier")
        : Optional.empty();
  }

  private static boolean isOne(ExtractedPiece piece, Span source, PieceWords folded) {
    Matcher from = FROM.matcher(piece.text());
    Matcher to = TO.matcher(piece.text());
    Matcher subject = SUBJECT.matcher(piece.text());
    return subject.find()
        && subject.start(1) <= source.start()
        && source.end() <= subject.end(1)
        && from.find()
        && to.find()
        && !from.group(1).equalsIgnoreCase(to.group(1))
        && !folded.of(piece).contains("synthese");
  }
}
