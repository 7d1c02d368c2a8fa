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
      Pattern.compile("\\b(?:t\\.?t\\.?c\\b|toutes taxes)", Pattern.CASE_INSENSITIVE);
  static final Pattern TAX =
      Pattern.compile("\\b(?:t\\.?v\\.?a\\b|taxe sur la valeur)", Pattern.CASE_INSENSITIVE);

  /** Amounts of this part only; a bare one under a label is the label's. */
  Recogniser only() {
    Recogniser amounts = new Amounts();
    return text ->
        amounts.find(text).stream()
            .filter(h -> of(text.text(), text.folded(h.start()), text.folded(h.end())) == this)
            .toList();
  }

  static VatPart of(String text, int from, int to) {
    String after = text.substring(to, Math.min(text.length(), to + 22));
    if (after.matches("(?is) ?\\(?(?:h\\.?t\\b|hors (?:taxe|tva)).*")) {
      return HT;
    }
    if (after.matches(
        "(?is) ?\\(?(?:t\\.?t\\.?c\\b|toutes taxes|taxes comprises|avec (?:la )?t\\.?v\\.?a|t\\.?v\\.?a\\.? (?:compris|inclus)).*")) {
      return TTC;
    }
    if (after.matches("(?is) ?\\(?(?:de )?(?:la )?t\\.?v\\.?a\\b.*")) {
      return TVA;
    }
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
    Matcher m = Pattern.compile("(?:€|euros?)", Pattern.CASE_INSENSITIVE).matcher(before);
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
