package org.paraphe.facts;

import java.util.List;
import java.util.regex.Pattern;
import org.paraphe.extraction.ExtractedPiece;

/**
 * Pieces that say by their own name, or by a stamp, that nothing of them holds for this act: last
 * year's act that serves as a model, the quote that was not retained. No value is taken from them
 * while there is another piece to read.
 */
public final class SetAside {

  private static final Pattern NAME =
      Pattern.compile(
          "(?:.*[ _(/-])?(?:(?:non|pas) retenue?s?|ecartee?s?|perimee?s?|obsoletes?|annulee?s?|caduc|caduques?|abandonnee?s?|refusee?s?|rejetee?s?|remplacee?s?|a ne pas (?:reprendre|utiliser|suivre)|(?:l')?an(?:nee)? (?:dernier|derniere|passe|passee|precedente?)"
              + "|ancien(?:ne)?s? (?:arretes?|delibs?|deliberations?|decisions?|contrats?|conventions?|dm|bail|devis|acte|version))\\b.*"
              + "|(?:.*/)?(?:modele|exemple)(?! d(?:e|u|es)\\b| d')\\b.*",
          Pattern.CASE_INSENSITIVE);

  /** A line of a piece that stamps the whole of it: « ANNULÉE, remplacée par… ». */
  private static final Pattern STAMP =
      Pattern.compile(
          "(?:^|\\n)[ >*#!=_-]*(?:(?:offre|devis|proposition|document|version|projet|acte|contrat)s? )?"
              + "(?:annulee?s?|caduc|caduques?|perimee?s?|obsoletes?|remplacee?s? par|pour memoire,? (?:et )?a ne pas (?:reprendre|utiliser|suivre)"
              + "|a ne pas (?:reprendre|utiliser|suivre)|ne pas (?:en )?tenir compte|ne plus (?:en )?tenir compte)\\b[^\\n:]{0,100}(?=\\n|:|$)",
          Pattern.CASE_INSENSITIVE);

  /** Of a thread of mails a stamp may mean another message. */
  private static final Pattern THREAD =
      Pattern.compile("\\ba ecrit ?:|(?:^|\\n)[ >]*(?:from|de) ?: ", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_STAMPED = 1_500;

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
            .matches()
        || isStamped(piece.text());
  }

  private static boolean isStamped(String text) {
    if (text.length() > LONGEST_STAMPED) {
      return false;
    }
    String folded = FoldedText.fold(text);
    return STAMP.matcher(folded).find() && !THREAD.matcher(folded).find();
  }
}
