package org.paraphe.facts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an amount is, by the words that touch it: without tax, the tax, both, or not told. */
enum VatPart {
  HT,
  TVA,
  TTC,
  OTHER;

  static final Pattern WITHOUT =
      Pattern.compile("\\b(?:h\\.?t\\b|hors (?:taxe|tva))", Pattern.CASE_INSENSITIVE);
  static final Pattern WITH =
      Pattern.compile(
          "\\b(?:t\\.?t\\.?c\\b|toutes taxes|taxes comprises|t\\.?v\\.?a\\.? (?:incluse|comprise))",
          Pattern.CASE_INSENSITIVE);
  static final Pattern TAX =
      Pattern.compile(
          "(?<!hors )\\b(?:t\\.?v\\.?a\\b(?!\\.? (?:incluse|comprise))|taxe sur la valeur)",
          Pattern.CASE_INSENSITIVE);

  /** « TVA comprise », « avec TVA »: no tax alone. */
  private static final Pattern WITH_TAX =
      Pattern.compile(
          "\\b(?:avec (?:la )?|y compris (?:la )?)t\\.?v\\.?a\\b|\\bt\\.?v\\.?a\\.? (?:compris|inclus)|\\btaxes comprises",
          Pattern.CASE_INSENSITIVE);

  /**
   * What the column below a head of no figures but a rate holds: « Montant TTC (TVA 20 %) » is with
   * tax, whatever else.
   */
  static VatPart ofHead(String folded) {
    if (folded.replaceAll("\\d{1,2}(?:[.,]\\d{1,2})? ?%", "").matches(".*\\d.*")) {
      return OTHER;
    }
    if (WITH.matcher(folded).find() || WITH_TAX.matcher(folded).find()) {
      return WITHOUT.matcher(folded).find() ? OTHER : TTC;
    }
    if (WITHOUT.matcher(folded).find()) {
      return HT;
    }
    return TAX.matcher(folded).find() ? TVA : OTHER;
  }

  /** Amounts of this part only; a bare one under a label is the label's. */
  Recogniser only() {
    Recogniser amounts = new TaxedAmounts();
    return text ->
        amounts.find(text).stream()
            .filter(h -> of(text.text(), text.folded(h.start()), text.folded(h.end())) == this)
            .toList();
  }

  /** « HT 62 400 TVA 12 480 »: the words behind the figures are those of the next. */
  private static final Pattern OWN =
      Pattern.compile(
          "\\b(?:h\\.?t|t\\.?t\\.?c|t\\.?v\\.?a)\\.?(?: ?\\(?(?:a |de )?\\d{1,2}(?:[.,]\\d{1,2})? ?%\\)?)?[ :=\\t]{0,4}$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OF_NEXT =
      Pattern.compile(
          "[ \\t]{0,6}+(?:€|euros?|eur)?[ \\t,;+=-]{0,8}(?:de )?(?:h\\.?t|t\\.?t\\.?c|t\\.?v\\.?a)\\b\\.?(?: ?\\(?(?:a |de )?\\d{1,2}(?:[.,]\\d{1,2})? ?%\\)?)?[ :=\\t]{0,4}\\d.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern IS_HT =
      Pattern.compile("(?is) ?\\)? ?\\(?(?:h\\.?t\\b|hors (?:taxe|tva)).*");

  /** A scan makes « TIC » of « TTC ». */
  private static final Pattern IS_TTC =
      Pattern.compile(
          "(?is) ?\\)? ?\\(?(?:t\\.?[ti]\\.?c\\b|toutes taxes|taxes comprises|avec (?:la )?t\\.?v\\.?a|t\\.?v\\.?a\\.? (?:compris|inclus)).*");

  private static final Pattern IS_TVA =
      Pattern.compile("(?is) ?\\(?(?:de )?(?:la )?t\\.?v\\.?a\\b.*");

  private static final Pattern AMOUNT_END =
      Pattern.compile(
          "(?:€|euros?|\\d (?:h\\.?t\\b|hors taxes?|ttc\\b|toutes taxes))",
          Pattern.CASE_INSENSITIVE);

  static VatPart of(String text, int from, int to) {
    String after = text.substring(to, Math.min(text.length(), to + 22));
    boolean labelled = OWN.matcher(text.substring(Math.max(0, from - 24), from)).find();
    if (labelled
        && OF_NEXT.matcher(text.substring(to, Math.min(text.length(), to + 34))).matches()) {
      return before(text, from);
    }
    if (IS_HT.matcher(after).matches()) {
      return HT;
    }
    if (IS_TTC.matcher(after).matches()) {
      return TTC;
    }
    if (IS_TVA.matcher(after).matches()) {
      return TVA;
    }
    return before(text, from);
  }

  private static VatPart before(String text, int from) {
    int line = Math.max(text.lastIndexOf('\n', from - 1), Math.max(from - 60, 0));
    String before = text.substring(Math.max(0, line), from);
    int digits = lastAmount(before);
    String label = before.substring(digits);
    int ht = last(WITHOUT, label);
    int ttc = last(WITH, label);
    int tva = last(TAX, label);
    int most = Math.max(ht, Math.max(ttc, tva));
    if (most < 0) {
      return OTHER;
    }
    return most == ht ? HT : most == ttc ? TTC : TVA;
  }

  /** Where the words of an amount before this one end. */
  private static int lastAmount(String before) {
    Matcher m = AMOUNT_END.matcher(before);
    int end = 0;
    while (m.find()) {
      end = m.end();
    }
    return end;
  }

  private static int last(Pattern pattern, String words) {
    Matcher m = pattern.matcher(words);
    int last = -1;
    while (m.find()) {
      last = m.start();
    }
    return last;
  }
}
