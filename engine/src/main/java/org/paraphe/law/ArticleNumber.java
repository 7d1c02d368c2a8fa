package org.paraphe.law;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One spelling for each article number, as the LEGI base writes most of them. */
final class ArticleNumber {

  private static final Pattern ORDINAL =
      Pattern.compile("(?<=\\d) ?(BIS|TER|QUATER|QUINQUIES|SEXIES|SEPTIES|OCTIES|NONIES)\\b");
  private static final Pattern LETTER_SUFFIX = Pattern.compile("(?<=\\d)[ -]?([A-Z])$");
  private static final Pattern DOTS_AND_GAPS = Pattern.compile("^([A-Z]{1,2})[. ]+(?=\\d)");

  private static final Pattern ANNEX_OF =
      Pattern.compile("^ANNEXE( [^ ]+)? (?:À|A|DE) L['’]ARTICLE ([A-Z]{1,2}\\*?[. ]*\\d.*)$");
  private static final Pattern WITH_ANNEX = Pattern.compile("^([A-Z]{0,2}\\d[^ ,]*),? (ANNEXE.*)$");

  private ArticleNumber() {}

  /** « Annexe II » for « annexe ii », « annexe n° 2 » without its « n° ». */
  static String annex(String words) {
    return words
        .replaceAll("\\s+", " ")
        .replaceFirst("n ?° ?", "")
        .toUpperCase(Locale.ROOT)
        .replaceFirst("^ANNEXE", "annexe")
        .strip();
  }

  /**
   * The article that an annex is of, for {@code R127-3 ANNEXE 1}; empty for an article, and for an
   * annex of a whole code.
   */
  static Optional<String> host(String key) {
    Matcher annex = WITH_ANNEX.matcher(key);
    return annex.matches() ? Optional.of(annex.group(1)) : Optional.empty();
  }

  /**
   * {@code R123-1} for « R. * 123-1 », « **R123-1 » and « R*123-1 »; {@code L2333-64 BIS}; {@code
   * L5211-10-1 A} for « L5211-10-1-A ». A star only tells how the decree was adopted, most acts
   * leave it out, and no two articles in force differ by it: it is dropped.
   */
  static String key(String number) {
    String plain = number.replace("*", "").strip().toUpperCase(Locale.ROOT);
    if (plain.contains("ANNEXE")) {
      return annexKey(plain);
    }
    plain = DOTS_AND_GAPS.matcher(plain).replaceFirst("$1");
    plain = plain.replaceAll(" ?- ?", "-").replaceAll("\\s+", " ");
    plain = ORDINAL.matcher(plain).replaceAll(" $1");
    return LETTER_SUFFIX.matcher(plain).replaceFirst(" $1");
  }

  /** {@code R3113-2 ANNEXE} for « Annexe à l'article R. 3113-2 » and « R3113-2, Annexe ». */
  private static String annexKey(String plain) {
    Matcher of = ANNEX_OF.matcher(plain);
    if (of.matches()) {
      return key(of.group(2)) + " ANNEXE" + (of.group(1) == null ? "" : of.group(1));
    }
    Matcher with = WITH_ANNEX.matcher(plain);
    return with.matches() ? key(with.group(1)) + " " + with.group(2) : plain;
  }

  /** « L. 2121-29 », as acts print it. */
  static String printed(String key) {
    return key.replaceFirst("^(LO|[LRDA])(?=\\d)", "$1. ");
  }
}
