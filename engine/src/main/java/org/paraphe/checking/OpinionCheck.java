package org.paraphe.checking;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.extraction.ExtractedPiece;

/**
 * FAIT_CONTRADICTOIRE: a piece advises against what the draft decides. Attention only: the council
 * or the executive may decide otherwise, knowingly.
 */
final class OpinionCheck implements Check {

  private static final String ADVICE =
      "(?:avis(?:(?! (?:favorable|ni|non|pas|sans|jamais|pourrait|peut) )[^.;/]){0,40}? (?:tres |plutot )?defavorable|n'(?:est|etait) pas favorable"
          + "|(?:propos|recommand|prefer)[a-z]*(?: [a-z']+){0,3}? de (?:ne pas|rejeter|refuser"
          + "|ajourner)|ne pas (?:attribuer|accorder|allouer|verser|autoriser|donner suite))";

  /** Asked first: to find what stands before it costs more, and most pieces hold none. */
  private static final Pattern ADVISED = Pattern.compile(ADVICE);

  private static final Pattern AGAINST =
      Pattern.compile("[^.\\n]{0,40}" + ADVICE + "[^.\\n]{0,60}");

  private static final Pattern DECIDES_AGAINST =
      Pattern.compile(
          "\\b(?:emet(?:tre|tent)?|donner?|rendre|rend|formuler?|exprimer?)(?:, [^.;:]{3,60},)? un avis"
              + " (?:tres )?defavorable\\b|\\b(?:rejet(?:te|er)|refuser?) (?:la|cette|sa) demande\\b");

  @Override
  public List<Finding> run(CheckSubject subject) {
    if (isAgainst(subject)) {
      return List.of();
    }
    return subject.pieces().stream().flatMap(p -> finding(p).stream()).toList();
  }

  /** The act itself gives the unfavourable opinion, or refuses: the piece is of its mind. */
  private static boolean isAgainst(CheckSubject subject) {
    return Passage.of(subject.act()).stream()
        .filter(p -> p.where().startsWith("article "))
        .anyMatch(p -> DECIDES_AGAINST.matcher(Words.fold(p.text())).find());
  }

  private static Optional<Finding> finding(ExtractedPiece piece) {
    String text = Words.fold(piece.text());
    Matcher against = AGAINST.matcher(text);
    if (!ADVISED.matcher(text).find() || !against.find()) {
      return Optional.empty();
    }
    return Optional.of(
        Findings.attention(
            FindingCode.FAIT_CONTRADICTOIRE,
            "pièce " + piece.name(),
            "La pièce porte un avis contraire au projet : « " + against.group().strip() + " ».",
            "Le projet accorde ce qui est demandé ; cette pièce conseille de ne pas le faire.",
            "Lire l'avis ; s'il doit être suivi, rejeter le dossier ou le faire reprendre."));
  }
}
