package org.paraphe.act;

import java.text.Normalizer;

/** Text as the semantic XML holds it: NFC, no character that XML forbids, markup escaped. */
final class XmlText {
  private static final char REPLACEMENT = '\uFFFD';

  private XmlText() {}

  /** Escapes for text and attributes alike. */
  static String escape(String text) {
    String clean = clean(text);
    StringBuilder out = new StringBuilder(clean.length() + 16);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** Replaces what XML 1.0 forbids (controls, lone surrogates, U+FFFE, U+FFFF) and composes. */
  static String clean(String text) {
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
