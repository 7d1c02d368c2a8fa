package org.paraphe.checking;

import java.util.List;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Outcome;
import org.paraphe.extraction.Programs;

/** PIECE_NON_LUE: a piece of the dossier that was not read, or not to its end. */
final class UnreadPieceCheck implements Check {

  private static final String LEAVE_IT =
      "Ne pas ouvrir cette pièce et prévenir le service informatique ; si un document était"
          + " attendu, le demander de nouveau à son auteur, en PDF par exemple.";

  @Override
  public List<Finding> run(CheckSubject subject) {
    return of(subject.pieces());
  }

  static List<Finding> of(List<ExtractedPiece> pieces) {
    return pieces.stream()
        .filter(piece -> piece.outcome() != Outcome.LU)
        .map(UnreadPieceCheck::finding)
        .toList();
  }

  private static Finding finding(ExtractedPiece piece) {
    String warnings = String.join(" ; ", piece.warnings());
    if (piece.outcome() == Outcome.ORNEMENT) {
      return ornament(piece, warnings);
    }
    if (piece.outcome() == Outcome.ILLUSTRATION) {
      return illustration(piece, warnings);
    }
    return Findings.blocking(
        FindingCode.PIECE_NON_LUE,
        "pièce " + piece.name(),
        "La pièce « "
            + piece.name()
            + " » "
            + (isProgram(piece) ? "est un programme, et non un document" : words(piece.outcome()))
            + ".",
        (warnings.isBlank() ? "" : "Motif : " + warnings + " ")
            + "Ce qu'elle contient n'a pas pu servir au projet et peut le contredire.",
        isProgram(piece) ? LEAVE_IT : fix(piece.outcome()));
  }

  private static boolean isProgram(ExtractedPiece piece) {
    return piece.outcome() == Outcome.TYPE_REFUSE && Programs.is(piece.mediaType());
  }

  /** The logo of a signature: every mail has one, and nobody is to open them all. */
  private static Finding ornament(ExtractedPiece piece, String warnings) {
    return new Finding(
        FindingCode.PIECE_NON_LUE,
        Severity.INFO,
        "pièce " + piece.name(),
        "La pièce « " + piece.name() + " » " + words(piece.outcome()) + ".",
        "Motif : " + warnings,
        "Rien à faire si c'est un logo ; sinon, ouvrir l'image.");
  }

  /** A photograph, or a letter that is too blurred: only an eye can tell. */
  private static Finding illustration(ExtractedPiece piece, String warnings) {
    return Findings.attention(
        FindingCode.PIECE_NON_LUE,
        "pièce " + piece.name(),
        "La pièce « " + piece.name() + " » " + words(piece.outcome()) + ".",
        "Motif : " + warnings + " Si elle porte un texte, il n'a pas pu servir au projet.",
        "Rien à faire si c'est une photographie ou un plan ; sinon, lire l'image et saisir ce qui"
            + " compte.");
  }

  private static String words(Outcome outcome) {
    return switch (outcome) {
      case LU -> "a été lue";
      case LU_EN_PARTIE -> "n'a été lue qu'en partie";
      case CHIFFRE -> "est protégée par un mot de passe et n'a pas été lue";
      case ILLISIBLE -> "est illisible ou abîmée";
      case DELAI_DEPASSE -> "a demandé trop de temps et n'a pas été lue";
      case MEMOIRE -> "a demandé trop de mémoire et n'a pas été lue";
      case TROP_GROS -> "est trop grosse et n'a pas été lue";
      case VIDE -> "est vide : aucun texte n'y a été trouvé";
      case ORNEMENT -> "est une petite image du texte d'un courriel, sans texte lu";
      case ILLUSTRATION -> "est une grande image du texte d'un document, sans texte lu";
      case TYPE_REFUSE -> "est d'un type de fichier qui n'est pas accepté";
    };
  }

  private static String fix(Outcome outcome) {
    return switch (outcome) {
      case CHIFFRE -> "Demander la pièce sans mot de passe, ou la lire et saisir ce qui manque.";
      case LU_EN_PARTIE -> "Ouvrir la pièce, lire la partie manquante et saisir ce qui compte.";
      default ->
          "Ouvrir la pièce soi-même, en demander une autre copie, ou lever ce point par écrit si"
              + " elle n'apporte rien.";
    };
  }
}
