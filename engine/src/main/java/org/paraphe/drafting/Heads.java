package org.paraphe.drafting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.facts.FoldedText;

/** Heads of a table's columns: « Proposition 2026 (en €) » is « proposition », of 2026. */
final class Heads {
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");

  /** « Cadre B - », « 3. », « Rubrique n° 2 : ». */
  static final String NUMBERED =
      "^(?:(?i:cadre|rubrique|partie|volet|bloc|question|case|point) (?:n° ?)?(?:[A-Z]|\\d{1,2}|[IVX]{1,4})(?: ?[-:.)/] ?| )|(?:\\d{1,2}|[A-Z])(?: ?[-.)/] ))";

  private static final Pattern NUMBER = Pattern.compile(NUMBERED);
  private static final Pattern OF_YEAR =
      Pattern.compile("(?: (?:en|pour|de|exercice))? (?:19|20)\\d{2}\\b");
  private static final Pattern UNIT = Pattern.compile("(?<!\\s)\\s*(?:en )?(?:€|euros?|EUR)$");
  private static final Pattern COLON = Pattern.compile("(?<![\\s?:])[\\s?:]+$");
  private static final Pattern BRACKETS = Pattern.compile("(?<!\\s)\\s*\\([^)]{0,300}\\)");

  private Heads() {}

  /** Folded, without its year, its unit nor what stands in brackets. */
  static String plain(String head) {
    String undated = OF_YEAR.matcher(unbracketed(FoldedText.fold(head))).replaceAll("");
    return label(UNIT.matcher(undated).replaceAll(""));
  }

  /** Without what stands in brackets. */
  static String unbracketed(String words) {
    return BRACKETS.matcher(words).replaceAll("");
  }

  /** A label without the number of its box: « Cadre B - Où ? » is « Où ». */
  static String label(String words) {
    return NUMBER.matcher(COLON.matcher(words).replaceAll("")).replaceFirst("").strip();
  }

  /** The year that a head names; empty where it names none. */
  static String year(String head) {
    Matcher year = YEAR.matcher(head);
    return year.find() ? year.group() : "";
  }
}
