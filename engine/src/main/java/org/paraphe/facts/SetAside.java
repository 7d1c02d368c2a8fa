package org.paraphe.facts;

import java.util.List;
import java.util.regex.Pattern;
import org.paraphe.extraction.ExtractedPiece;

/**
 * Pieces that say by their own name or title that nothing of them holds for this act: last year's
 * act that serves as a model, the quote that was not retained, the version that another replaces.
 * No value is taken from them while there is another piece to read.
 */
public final class SetAside {

  private static final Pattern NAME =
      Pattern.compile(
          "(?:.*[ _(/-])?(?:(?:non|pas) retenue?s?|ecartee?s?|perimee?s?|obsoletes?|annulee?s?|abandonnee?s?|remplacee?s?|caduc(?:s|que|ques)?|pour memoire|(?:l')?an(?:nee)? (?:dernier|derniere|passe|passee|precedente?)"
              + "|ancien(?:ne)?s? (?:arretes?|delibs?|deliberations?|decisions?|contrats?|conventions?|dm|bail|devis|acte|version))\\b.*"
              + "|(?:.*/)?(?:modele|exemple)(?! d(?:e|u|es)\\b| d')\\b.*",
          Pattern.CASE_INSENSITIVE);

  /** Lines of a title; below them a piece speaks of others. */
  private static final int TITLE_LINES = 4;

  private static final int LONGEST_TITLE = 130;

  /** « (annulée et remplacée) », « ANNULÉ – remplacé par la v3 », « pour mémoire ». */
  private static final Pattern TITLE =
      Pattern.compile(
          "(?iu)(?:|.*[(–—-] ?)annul(?:é|ée|és|ées|ee|ees)\\b(?! (?:pour|sur|par an)).*|.*\\b(?:annul(?:é|ée|és|ées|ee|ees) et remplac(?:é|ée|és|ées|ee|ees)\\b|(?:annul|périm|abandonn|rejet|refus)(?:é|ée|ee)\\s*[)!]"
              + "|remplac(?:é|ée|és|ées|ee|ees) (?:par|après|depuis|le)\\b|pour mémoire\\b|(?:non|pas) retenue?s?\\b"
              + "|ne (?:pas|plus) (?:présenter|utiliser|tenir compte|prendre en compte)\\b|(?:version|document) (?:caduc|caduque|périmée?|obsolète)).*");

  /** A sentence that tells of another piece, and no title. */
  private static final Pattern TELLS =
      Pattern.compile(
          "(?iu).*\\b(?:est|sont|était|a été|ont été|sera|ci-jointe?s?|je|j['’]|nous|vous|on|il|elle|annule)\\b.*|.*[@;\t].*");

  private SetAside() {}

  /** True for a piece that no value is taken from. */
  public static boolean is(ExtractedPiece piece, List<ExtractedPiece> dossier) {
    return isNamedSo(piece) && dossier.stream().anyMatch(p -> hasText(p) && !isNamedSo(p));
  }

  private static boolean hasText(ExtractedPiece piece) {
    return piece.outcome().hasText() && !piece.text().isBlank();
  }

  private static boolean isNamedSo(ExtractedPiece piece) {
    return isTitledSo(piece)
        || NAME.matcher(FoldedText.fold(piece.name()).replace('_', ' ').replace('’', '\''))
            .matches();
  }

  private static boolean isTitledSo(ExtractedPiece piece) {
    return !piece.mediaType().startsWith("message/")
        && piece
            .text()
            .lines()
            .map(String::strip)
            .filter(l -> !l.isEmpty())
            .limit(TITLE_LINES)
            .anyMatch(
                l ->
                    l.length() < LONGEST_TITLE
                        && TITLE.matcher(l).matches()
                        && !TELLS.matcher(l).matches());
  }
}
