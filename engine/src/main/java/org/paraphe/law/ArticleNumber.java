package org.paraphe.law;

import java.util.Locale;
import java.util.regex.Pattern;

/** One spelling for each article number, as the LEGI base writes most of them. */
final class ArticleNumber {

  private static final Pattern ORDINAL =
      Pattern.compile("(?<=\\d) ?(BIS|TER|QUATER|QUINQUIES|SEXIES|SEPTIES|OCTIES|NONIES)\\b");
  private static final Pattern LETTER_SUFFIX = Pattern.compile("(?<=\\d)[ -]?([A-Z])$");
  private static final Pattern DOTS_AND_GAPS = Pattern.compile("^([A-Z]{1,2})[. ]+(?=\\d)");

  private ArticleNumber() {}

  /**
   * {@code R123-1} for « R. * 123-1 », « **R123-1 » and « R*123-1 »; {@code L2333-64 BIS}; {@code
   * L5211-10-1 A} for « L5211-10-1-A ». A star only tells how the decree was adopted, most acts
   * leave it out, and no two articles in force differ by it: it is dropped.
   */
  static String key(String number) {
    String plain = number.replace("*", "").strip().toUpperCase(Locale.ROOT);
    plain = DOTS_AND_GAPS.matcher(plain).replaceFirst("$1");
    plain = plain.replaceAll(" ?- ?", "-").replaceAll("\\s+", " ");
    plain = ORDINAL.matcher(plain).replaceAll(" $1");
    return LETTER_SUFFIX.matcher(plain).replaceFirst(" $1");
  }

  /** « L. 2121-29 », as acts print it. */
  static String printed(String key) {
    return key.replaceFirst("^(LO|[LRDA])(?=\\d)", "$1. ");
  }
}
