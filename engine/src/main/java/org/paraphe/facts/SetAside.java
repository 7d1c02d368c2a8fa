package org.paraphe.facts;

import java.util.List;
import java.util.regex.Pattern;
import org.paraphe.extraction.ExtractedPiece;

/**
 * Pieces that say by their own name that nothing of them holds for this act: last year's act that
 * serves as a model, the quote that was not retained. No value is taken from them while there is
 * another piece to read.
 */
public final class SetAside {

  private static final Pattern NAME =
      Pattern.compile(
          "(?:.*[ _(/-])?(?:(?:non|pas) retenue?s?|ecartee?s?|perimee?s?|obsoletes?|(?:l')?an(?:nee)? (?:dernier|derniere|passe|passee|precedente?)"
              + "|ancien(?:ne)?s? (?:arretes?|delibs?|deliberations?|decisions?|contrats?|conventions?|dm|bail|devis|acte|version))\\b.*"
              + "|(?:.*/)?(?:modele|exemple)(?! d(?:e|u|es)\\b| d')\\b.*",
          Pattern.CASE_INSENSITIVE);

  private SetAside() {}

  /** True for a piece that no value is taken from. */
  public static boolean is(ExtractedPiece piece, List<ExtractedPiece> dossier) {
    return isNamedSo(piece) && dossier.stream().anyMatch(p -> hasText(p) && !isNamedSo(p));
  }

  private static boolean hasText(ExtractedPiece piece) {
    return piece.outcome().hasText() && !piece.text().isBlank();
  }

  private static boolean isNamedSo(ExtractedPiece piece) {
    return NAME.matcher(FoldedText.fold(piece.name()).replace('_', ' ').replace('’', '\''))
        .matches();
  }
}
