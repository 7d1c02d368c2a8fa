package org.paraphe.facts;

import java.util.regex.Pattern;

/**
 * How a decision begins, told by the form of its words: an infinitive, a verb of which the assembly
 * is the subject, the name of an action, or a clause that says what shall be.
 */
final class DecisionWords {
  static final String ASSEMBLY =
      "(?:conseil(?! (?:d'ecole|de discipline|en ))|assemblee|comite|bureau(?! d'etudes)|CM|cm|elus)";

  private static final Pattern FOR_ASSEMBLY =
      insensitive(
          "\\b(?:conseil|delib(?:eration)?|cm du|assemblee|comite|bureau|ce qu(?:'on|e l'on|e nous) (?:vot|decid)[a-z]+)\\b");

  /** Words in « -er », « -ir », « -re » that are no verbs. */
  private static final String NO_VERB =
      "(?!(?:[a-z]*[at]oire|[a-z]*ature|[a-z]*aires?|entre|outre|notre|votre|autre|quatre|contre|titre|chapitre|registre|centre|cadre|membre|nombre"
          + "|ordre|lettre|maire|ministre|chiffre|arbre|theatre|metre|litre|livre|genre|terre|guerre|pierre|oeuvre|propre|libre|offre|[a-z]*embre|octobre"
          + "|[a-z]*i[e]re|premier|dernier|entier|particulier|regulier|courrier|dossier|chantier|quartier|atelier|sentier|papier|metier|foyer|loyer|fer"
          + "|mer|hier|hiver|cher|hangar|danger|verger|etranger|janvier|fevrier|financier|immobilier|foncier|routier|scolaire|avenir|plaisir|soir|espoir"
          + "|trottoir|couloir|miroir|tiroir|loisir|calendrier|encore|sur|par|leur|pur)\\b)";

  static final String INFINITIVE =
      "(?!(?:partir|compter|dater|venir|faire part) )(?:ne pas |y |se |s'|m'|me |l'|les? |la |en )?"
          + NO_VERB
          + "[a-z]{2,}(?:er|ir|re|oir)\\b(?! ?:)";

  static final String OBJECT =
      "(?= (?:l[ae]s?|un|une|deux|des|du|de|aux?|a|en|que|son|sa|ses|leurs?|ce|cet|cette|ces|tout|toute|toutes|acte|avis|favorablement|delegation|M|Mme|Monsieur"
          + "|Madame|mandat)\\b| (?:[ld]|qu)')";

  /** « approuve le… », « s'oppose à… »; a verb of the third person, its object behind it. */
  static final String PRESENT =
      "(?:s'|se |n'|y )?(?!(?:[ldcnsmt]e|que|et|cet|elle|ont|une|cette|toute|entre|contre|outre|notre|votre|autre|chaque|quelque|comme|sont|dont|est|soit|ainsi que|pendant|durant|avant|suivant|sous"
          + "|autant|commune|ville|compte|quand|tout|cent|vingt|huit|sept|fait|vient|peut|doit|vote|agit)\\b)[a-z]+(?:e|et|it|nd|nt)\\b"
          + OBJECT;

  /** « adoption du règlement ». */
  private static final String ACTION =
      "(?:l'|la |le )?[a-z]{4,}(?:tion|sion|ment|age|ture)\\b(?= (?:de|du|des|aux?|a la|a l')\\b| d')";

  /** « la rue C prend le nom de… », « le repas non décommandé sera facturé »: what shall be. */
  private static final Pattern CLAUSE =
      insensitive(
          "(?:l[ae]s? |l'|une? |des |ce(?:tte|t|s)? |tou(?:te?s?|s) |chaque |aucune? |nul(?:le)? )[^.;:?\\n]{2,160}?[ ,)](?:ne |n'|y |en |se |s'|lui |leur )?"
              + "(?:est|sont|reste(?:nt)?|prend|prennent|devien(?:t|nent)|doi(?:t|vent)|peu(?:t|vent)|cesse(?:nt)?|appliqu?e(?:nt)?|eteint|eteignent|ferme(?:nt)?|ouvre(?:nt)?|passe(?:nt)?|garde(?:nt)?"
              + "|(?!opera|camera|etcetera)[a-z]{2,}(?:[ei]ra|[ei]ront|[dru]ra|[dru]ront))\\b");

  private static final Pattern ITEM =
      insensitive("(?:(?:d'|de |a )?" + INFINITIVE + "|(?:il |elle )?" + PRESENT + "|qu(?:e |'))");

  private static final Pattern NOMINAL = insensitive(ACTION);

  /** What is asked of whoever writes the act: « viser l'article L. 2121-29 », « penser à… ». */
  private static final Pattern ERRAND =
      insensitive(
          "(?:tu |t'|je |j'|merci\\b|n'oublie|peux-tu|a (?:demain|bientot|plus)\\b)"
              + "|(?:d'|de |a )?(?:bien )?(?:ne pas oublier|viser|citer|mentionner|penser|relire|verifier (?:le|la|les|l'|que|si)\\b"
              + "|(?:rediger|preparer) [^.;\\n]{0,30}\\b(?:delib(?:eration)?|texte|projet)\\b"
              + "|(?:ajouter|rajouter|mettre|indiquer|inserer|reprendre|noter) [^.;\\n]{0,40}\\b(?:visas?|vus?|considerants?|references? (?:legale|juridique)s?|articles? [LRD]\\b|ordre du jour))");

  private static final Pattern RULED =
      insensitive("^(?:pour|en|au-dela|dans|a compter|a partir|chaque|sauf)\\b[^,.;:]{0,60}, ");

  private static final Pattern RULES =
      insensitive(
          "\\b(?:reste(?:nt)?|doi(?:t|vent)|s'appliqu[a-z]+|(?:est|sont) (?:fixe|porte|maintenu|interdit|autorise|exclu|supprime|accorde|applique|reserve|exonere|dispense)e?s?"
              + "|[a-z]{2,}(?:[ei]ra|[ei]ront|[dru]ra|[dru]ront))\\b(?! pas (?:apparaitre|figurer|etre (?:mentionn|repris|indiqu)))");

  private DecisionWords() {}

  static Pattern insensitive(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  /** True for words that begin like a decision: « approuver le… », « approbation du… ». */
  static boolean isDecision(String words) {
    String folded = FoldedText.fold(words);
    return begin(folded, 0, folded.length());
  }

  static boolean begin(String text, int from, int to) {
    return (ITEM.matcher(text).region(from, to).lookingAt()
            || NOMINAL.matcher(text).region(from, to).lookingAt())
        && !ERRAND.matcher(text).region(from, to).lookingAt();
  }

  /** « Pour les autres, le tarif reste à 10 €. »: a clause behind a decision that rules as well. */
  static boolean isRule(String words) {
    String folded = RULED.matcher(FoldedText.fold(words)).replaceFirst("");
    return isClause(folded, 0, folded.length()) && RULES.matcher(folded).find();
  }

  /** « désignation des membres du bureau », « ouverture dominicale », on the rest of a line. */
  static boolean isNominal(String text, int from) {
    int line = text.indexOf('\n', from);
    int end = line < 0 ? text.length() : line;
    int start = from;
    while (start < end && " \"".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start < end && !ITEM.matcher(text).region(start, end).lookingAt();
  }

  /** True for words that tell a writer what the text is to hold, and decide nothing. */
  static boolean isErrand(String words) {
    return ERRAND.matcher(FoldedText.fold(words)).lookingAt();
  }

  /** True for words that speak of an assembly or of what it votes. */
  static boolean speakOfAssembly(String words) {
    return FOR_ASSEMBLY.matcher(words).find();
  }

  /** True for a clause: it decides only where the words above it say so. */
  static boolean isClause(String text, int from, int to) {
    return CLAUSE.matcher(text).region(from, to).lookingAt();
  }
}
