package org.paraphe.law;

import java.util.regex.Pattern;

/**
 * The words from which citation patterns are built, for text folded by {@link Folded}. In all of
 * them a space stands for a few of them or a line break.
 */
final class Grammar {

  /** « n° », « no », « numéro ». */
  static final String NO = "(?:n ?°s?\\.? ?|nos?\\.? ?(?=[\\da-z]*\\d)|numero )";

  private static final String MONTH =
      "(?:janvier|janv\\.?|fevrier|fevr?\\.?|mars|avril|avr\\.?|mai|juin|juillet|juil\\.?|aout"
          + "|septembre|sept\\.?|octobre|oct\\.?|novembre|nov\\.?|decembre|dec\\.?)";

  static final String DATE =
      "(?:\\d{1,2}(?:er)? " + MONTH + " \\d{4}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4})";

  /** A digit, or a letter that character recognition reads for one. */
  private static final String DIGIT = "[\\dlio]";

  private static final String ORDINAL =
      "(?:[ -]?(?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies)\\b)";

  /**
   * « 2121 29 », « 2121.29 », « 2121/29 » right after a letter: the dash was forgotten or lost. «
   * L. 47/48 » may be two articles.
   */
  private static final String LOST_DASH =
      "(?:(?<=[lrdoa][*. ]{0,4}\\d{3,4})[ ._]|(?<=[lrdoa][*. ]{0,4}\\d{4})/)\\d{1,3}(?![\\d°€%]| ?(?:°|€|%|euros|h\\b|m\\b|ans\\b|jours"
          + "|mois\\b|habitants))";

  /**
   * « 2121-29 », « 10-1 bis », « 1er », « 5211-10-1 A » (the letter is kept in upper case). A
   * suffix that no article has, as in « 2121-29-z », is a part of the number: without it another
   * article would be read.
   */
  static final String NUMBER =
      "(?:premier(?!\\p{L})|ler(?= (?:du|de) )|(?:\\d|(?<=[.] {0,2})[lio](?=[\\dlio]*\\d))"
          + DIGIT
          + "*(?:er\\b)?"
          + ORDINAL
          + "?(?:"
          + LOST_DASH
          + ")?(?: ?-{1,2} ?"
          + DIGIT
          + "+"
          + ORDINAL
          + "?){0,8}(?: ?-? ?[A-H](?:-\\d+)?(?![\\p{L}\\d])|-[a-hj-np-uwyz](?![\\p{L}\\d'.])"
          + "| [J-NP-UWYZ](?![\\p{L}\\d]))?)";

  /** « L. », « LO », « R.* », « D » and what character recognition makes of « L. ». */
  static final String LETTER =
      "(?:l ?\\.? ?[o0]|l|r|d|a|i(?=\\.))\\*{0,2}(?: ?\\.|-(?=\\d{3}))? ?\\*{0,2} ?";

  /** « annexe », « annexe II », « annexe 2-1 », « annexe n° 3 », « annexe A ». */
  static final String ANNEX =
      "annexe(?: (?:n ?° ?)?(?:[ivx]{1,5}(?:-[ivx]{1,3})?|\\d{1,2}(?:-\\d{1,2})?|[b-hj-z]|a(?= ?[,)]"
          + "| du | à | de ))(?![\\p{L}\\d'])(?! ?°))?";

  static final String RANK =
      "(?:premier|1er|\\d+e(?:me)?|deuxieme|second|troisieme|quatrieme|cinquieme|sixieme|dernier)";

  private static final String NUMBERED = "\\d+ ?°(?: ?(?:bis|ter))?";

  /** « 4° », « 4° et 16° », « 1°, 3° à 5° ». */
  static final String POINTS =
      NUMBERED
          + "(?:(?: ?, ?(?:et |ou )?| et | ou | à | a )(?:au |du |le )?"
          + NUMBERED
          + "){0,20}";

  /**
   * What of the article: « , 4° », « (I, 3°) », « 4° et 16° », « , alinéa 2 », « I », « annexe 1 ».
   */
  static final String PART =
      "(?:(?:,? ?| ?- ?)\\(?(?:[ivx]{1,5} ?[-,.]? ?)?(?:(?:du |au )?"
          + POINTS
          + ")\\)?|,? ?\\(?(?:al\\.?|alineas?) ?\\d+(?:er|e)?\\)?|,? "
          + RANK
          + " alinea|,? ?[a-h]\\)| et suiv(?:ants?|\\.)| et s\\.| s\\.(?= )|,? [ivx]{1,4}(?: (?:bis|ter|quater))?(?![\\p{L}\\d'.])|,? ?§ ?\\d{1,2}(?!\\d)|,? in fine(?!\\p{L})|-[ivx]{1,4}(?![\\p{L}\\d'])|,? "
          + ANNEX
          + "){0,4}";

  private Grammar() {}

  /** A space stands for one to eight, an optional one for none to eight. */
  static Pattern pattern(String grammar) {
    return Pattern.compile(
        grammar.replace(" ?", "\u0001").replace(" ", " {1,8}").replace("\u0001", " {0,8}"));
  }
}
