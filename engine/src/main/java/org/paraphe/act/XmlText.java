package org.paraphe.act;

import java.text.Normalizer;

/** Text as the semantic XML holds it: NFC, no character that XML forbids, markup escaped. */
final class XmlText {
  private static final char REPLACEMENT = '\uFFFD';

  private static final boolean[] AS_IS = new boolean[0x80];

  static {
    for (char c = 0; c < AS_IS.length; c++) {
      AS_IS[c] = isPlain(c) && !isMarkup(c);
    }
  }

  private XmlText() {}

  /** Escapes for text and attributes alike. */
  static String escape(String text) {
    String clean = clean(text);
    int i = 0;
    while (i < clean.length() && !isMarkup(clean.charAt(i))) {
      i++;
    }
    if (i == clean.length()) {
      return clean;
    }
    StringBuilder out = new StringBuilder(clean.length() + 16).append(clean, 0, i);
    for (; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (isMarkup(c)) {
        out.append(reference(c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Replaces what XML 1.0 forbids (controls, lone surrogates, U+FFFE, U+FFFF) and composes. */
  static String clean(String text) {
    return isPlain(text) ? text : cleaned(text);
  }

  static boolean isMarkup(char c) {
    return c == '&' || c == '<' || c == '>' || c == '"';
  }

  static String reference(char markup) {
    return switch (markup) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      default -> "&quot;";
    };
  }

  /** True for what stands in XML as one byte, as it is. */
  static boolean isPlainAscii(char c) {
    return c < AS_IS.length && AS_IS[c];
  }

  /**
   * True for a character that XML allows and that NFC leaves alone whatever stands beside it, as
   * nearly all of French is: below U+0300 nothing composes with its like; then dashes, quotation
   * marks, the fine space and the euro sign.
   */
  static boolean isPlain(char c) {
    return (c >= ' ' && c < '\u0300')
        || c == '\n'
        || c == '\t'
        || c == '\r'
        || (c >= '\u2010' && c <= '\u2027')
        || c == '\u202F'
        || c == '\u20AC';
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String cleaned(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      out.appendCodePoint(allowed(codePoint) ? codePoint : REPLACEMENT);
      i += Character.charCount(codePoint);
    }
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  private static boolean allowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
