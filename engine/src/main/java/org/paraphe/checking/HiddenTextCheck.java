package org.paraphe.checking;

import java.util.List;
import org.paraphe.dossier.Shortened;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.HiddenText;

/** TEXTE_CACHE: a piece holds text that a reader would not see. */
final class HiddenTextCheck implements Check {

  private static final int SHOWN = 120;

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.pieces().stream()
        .flatMap(piece -> piece.hidden().stream().map(hidden -> finding(piece, hidden)))
        .toList();
  }

  private static Finding finding(ExtractedPiece piece, HiddenText hidden) {
    return Findings.attention(
        FindingCode.TEXTE_CACHE,
        "pièce " + piece.name(),
        "La pièce contient un texte qu'un lecteur ne voit pas ("
            + hidden.where()
            + ") : « "
            + shortened(hidden.text())
            + " ».",
        "Un texte caché peut chercher à tromper la personne ou la machine qui lit.",
        "Lire ce texte ; vérifier que le projet n'en tient pas compte, ou demander à l'expéditeur"
            + " une pièce où il est visible.");
  }

  private static String shortened(String text) {
    return Shortened.of(text.strip().replaceAll("\\s+", " "), SHOWN);
  }
}
