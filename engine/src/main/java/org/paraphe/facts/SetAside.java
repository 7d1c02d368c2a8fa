package org.paraphe.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.extraction.ExtractedPiece;

/**
 * Pieces of which nothing holds for this act: their name or their own words say that they serve as
 * a model, were cancelled or not retained; or another piece says so of whoever wrote them. No value
 * is taken from them while there is another piece to read.
 */
public final class SetAside {

  /** « annulé(e) », « remplacé(e) »; « annule et remplace » speaks of another piece. */
  private static final String OVER =
      "(?:annulee?s?|(?<!annule et )remplacee?s?|caducs?|caduques?|perimee?s?|obsoletes?|abandonnee?s?|invalidee?s?)"
          + "(?! (?:et remplace\\b(?! par|[)\\]])|la |le |les |l'|notre |votre |mon |ma |du |de |des ))";

  private static final Pattern NAME =
      Pattern.compile(
          "(?:.*[ _(/-])?(?:(?:non|pas) retenue?s?|ecartee?s?|rejetee?s?|perdante?s?|sans suite|pour memoire|ne (?:pas|plus) (?:presenter|utiliser|prendre)|"
              + OVER
              + "|(?:l')?an(?:nee)? (?:dernier|derniere|passe|passee|precedente?)"
              + "|ancien(?:ne)?s? (?:arretes?|delibs?|deliberations?|decisions?|contrats?|conventions?|dm|bail|devis|offres?|acte|version|modele|exemple|trame|gabarit|formulaire))\\b.*"
              + "|(?:.*/)?(?:modele|exemple)(?! d(?:e|u|es)\\b| d')\\b.*",
          Pattern.CASE_INSENSITIVE);

  private static final String PIECE =
      "[^\\p{L}\\d\\n]{0,8}(?:(?:document|offre|devis|version|courrier|acte|projet|note|message|proposition|piece) )?";

  /** What holds of a whole piece in its first line, and further down of what stands beside it. */
  private static final String ASIDE = "(?:(?:non|pas) retenue?s?|sans suite|pour memoire)";

  /**
   * A line that opens with it: « >>> ANNULÉE, remplacée par notre offre du 16 ». « Devis non
   * retenus : A, B » and « Pour mémoire, 400 € en 2024 » below the first line speak of other
   * things.
   */
  private static final Pattern OPENS =
      Pattern.compile(
          "^\\s{0,20}"
              + PIECE
              + ASIDE
              + "\\b[^\\n]{0,80}|(?:^|\\n)"
              + PIECE
              + "(?:"
              + ASIDE
              + "(?=[^\\p{L}\\d\\n:]{0,8}(?:\\n|$))|(?:a )?ne (?:pas|plus) (?:en )?(?:presenter|utiliser|tenir compte|prendre en compte)\\b|"
              + OVER
              + "\\b)(?! ?:)[^\\n]{0,80}",
          Pattern.CASE_INSENSITIVE);

  /** In the title, behind what the piece is: « proposition du 11 janvier (annulée …) ». */
  private static final Pattern IN_TITLE =
      Pattern.compile(
          "(?:[(\\[]|(?<=\\S ?)[,–-]) ?(?:[a-z,]{2,12} ){0,2}(?:(?:non|pas) retenue?s?|(?:(?:pour|comme|servant de) modele|modele (?:a (?:recopier|suivre|reprendre|adapter|remplir|completer|utiliser)|vierge))|sans suite|pour memoire|(?:a )?ne (?:pas|plus) (?:en )?(?:presenter|utiliser|tenir compte|prendre en compte)|"
              + OVER
              + ")\\b[^)\\n]{0,60}(?:[)\\]]|\\n|$)",
          Pattern.CASE_INSENSITIVE);

  /** What a piece says of the one before it: then it is the one that holds. */
  private static final Pattern BY_THIS =
      Pattern.compile(
          "\\bpar (?:la presente|le present|celle-ci|celui-ci|ce |cette )",
          Pattern.CASE_INSENSITIVE);

  /** « J'ai repris le modèle et changé le nom et la date. » */
  private static final Pattern FILLED_IN =
      Pattern.compile(
          "\\b(?:modele|exemple|trame)\\b[^.\\n]{0,80}\\b(?:(?:j'ai|nous avons|on a|et|ai|puis) (?:[a-z]{2,8} )?)(?:change|adapte|modifie|complete|rempli|corrige|mis a jour)e?s?\\b"
              + "|\\b(?:j'ai|nous avons|on a|avons|ai) (?:deja |simplement |juste )?(?:adapte|modifie|complete|rempli|corrige|mis a jour) (?:le |la |notre |votre |un |une )(?:modele|exemple|trame)\\b",
          Pattern.CASE_INSENSITIVE);

  /**
   * « Remplace un emploi existant ? », in a text that writes accents: what a piece does to another,
   * and not what was done to it.
   */
  private static final Pattern DOES =
      Pattern.compile(
          "(?<=\\b(?:[Aa]nnul|[Rr]emplac|[Aa]bandonn|[Ii]nvalid))e(?=s? (?!par |le |depuis |suite |en |au |à |et |pour )\\p{L})");

  private static final int TITLE = 220;
  private static final int LONGEST = 30_000;

  private SetAside() {}

  /** The names of the pieces that no value is taken from; none where that would be all. */
  public static Set<String> in(List<ExtractedPiece> dossier) {
    Map<String, String> words = new LinkedHashMap<>();
    dossier.stream().filter(SetAside::hasText).forEach(p -> words.put(p.name(), words(p)));
    Set<String> aside =
        dossier.stream()
            .filter(
                p ->
                    (isNamedSo(p) && !isFilledIn(p, words))
                        || saysSo(words.getOrDefault(p.name(), ""))
                        || LosingOffers.has(p, words))
            .map(ExtractedPiece::name)
            .collect(Collectors.toSet());
    return aside.containsAll(words.keySet()) ? Set.of() : aside;
  }

  private static boolean hasText(ExtractedPiece piece) {
    return piece.outcome().hasText() && !piece.text().isBlank();
  }

  /** True for a model of which another piece says that somebody made the new act of it. */
  private static boolean isFilledIn(ExtractedPiece model, Map<String, String> words) {
    return words.entrySet().stream()
        .filter(e -> !e.getKey().equals(model.name()))
        .anyMatch(e -> FILLED_IN.matcher(e.getValue()).find());
  }

  private static boolean isNamedSo(ExtractedPiece piece) {
    return NAME.matcher(FoldedText.fold(piece.name()).replace('_', ' ').replace('’', '\''))
        .matches();
  }

  /** The folded words of a piece, as far as they are read. */
  private static String words(ExtractedPiece piece) {
    String text = piece.text().substring(0, Math.min(piece.text().length(), LONGEST));
    return FoldedText.fold(text.contains("é") ? DOES.matcher(text).replaceAll("ant") : text);
  }

  private static boolean saysSo(String text) {
    String title = text.stripLeading();
    title = title.substring(0, Math.min(TITLE, title.length()));
    return is(OPENS, text) || is(IN_TITLE, title);
  }

  private static boolean is(Pattern form, String text) {
    return form.matcher(text).results().anyMatch(m -> !BY_THIS.matcher(m.group()).find());
  }
}
