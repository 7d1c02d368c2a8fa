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
      "(?: ?(?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies)\\b)";

  /** « 2121-29 », « 10-1 bis », « 1er », « 5211-10-1 A » (the letter is kept in upper case). */
  static final String NUMBER =
      "\\d"
          + DIGIT
          + "*(?:er\\b)?"
          + ORDINAL
          + "?(?: ?- ?"
          + DIGIT
          + "+"
          + ORDINAL
          + "?){0,8}(?: ?-? ?[A-H](?![\\p{L}\\d]))?";

  /** « L. », « LO », « R.* », « D » and what character recognition makes of « L. ». */
  static final String LETTER = "(?:l ?\\.? ?[o0]|l|r|d|a|i(?=\\.))\\*{0,2}(?: ?\\.)? ?\\*{0,2} ?";

  private static final String RANK =
      "(?:premier|1er|\\d+e(?:me)?|deuxieme|second|troisieme|quatrieme|cinquieme|sixieme|dernier)";

  private static final String NUMBERED = "\\d+ ?°(?: ?(?:bis|ter))?";

  /** What of the article: « , 4° », « (I, 3°) », « 4° et 16° », « , alinéa 2 », « I ». */
  static final String PART =
      "(?:(?:,? ?|-)\\(?(?:[ivx]{1,5} ?[-,.]? ?)?(?:(?:du |au )?"
          + NUMBERED
          + ")(?:(?:, ?| et | ou | à )"
          + NUMBERED
          + "){0,20}\\)?|,? ?\\(?(?:al\\.|alineas?) ?\\d+\\)?|,? "
          + RANK
          + " alinea|,? [ivx]{1,4}(?![\\p{L}\\d'.])){0,4}";

  private Grammar() {}

  /** A space stands for one to eight, an optional one for none to eight. */
  static Pattern pattern(String grammar) {
    return Pattern.compile(
        grammar.replace(" ?", "\u0001").replace(" ", " {1,8}").replace("\u0001", " {0,8}"));
  }
}
