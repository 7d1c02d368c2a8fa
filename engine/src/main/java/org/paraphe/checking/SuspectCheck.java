package org.paraphe.checking;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;

/** INSTRUCTION_SUSPECTE: a piece speaks to a machine rather than to the authority. */
final class SuspectCheck implements Check {

  private static final Pattern ORDER =
      Pattern.compile(
          "(?:ignore[rz]?|oublie[rz]?|disregard|forget|override|ne (?:tiens|tenez) pas compte)"
              + " [^.\\n]{0,40}?(?:instruction|consigne|regle|prompt|directive)s?[^.\\n]{0,60}"
              + "|\\b(?:previous|prior|system) (?:instructions?|prompt)[^.\\n]{0,60}"
              + "|\\bsystem ?:[^\\n]{0,80}"
              + "|(?:tu es|vous etes|you are) (?:un |une |an? )?(?:assistant|ia|ai|modele de langage"
              + "|language model)[^.\\n]{0,60}"
              + "|(?:approuve|valide|signe)[rz]? (?:automatiquement|sans (?:controle|verification))"
              + "[^.\\n]{0,60}"
              + "|<\\|?(?:system|im_start|assistant)\\|?>");
  private static final int MOST = 3;

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.pieces().stream().flatMap(SuspectCheck::findings).toList();
  }

  static boolean isSuspect(ExtractedPiece piece) {
    return ORDER.matcher(Words.fold(piece.text())).find();
  }

  private static Stream<Finding> findings(ExtractedPiece piece) {
    Matcher matcher = ORDER.matcher(Words.fold(piece.text()));
    return matcher.results().limit(MOST).map(m -> finding(piece, m.group().strip()));
  }

  private static Finding finding(ExtractedPiece piece, String words) {
    return Findings.attention(
        FindingCode.INSTRUCTION_SUSPECTE,
        "pièce " + piece.name(),
        "La pièce semble s'adresser à une machine : « " + words + " ».",
        "Un texte qui donne des ordres à un programme peut chercher à fausser le projet.",
        "Relire toutes les valeurs tirées de cette pièce avant d'approuver.");
  }
}
