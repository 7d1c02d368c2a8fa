package org.paraphe.law;

import java.text.Normalizer;

/** Folds a text char by char, so that an offset into the folded text is one into the text. */
public final class Folded {

  /** Most characters of most texts, folded once. */
  private static final char[] LATIN = latin();

  private Folded() {}

  private static char[] latin() {
    char[] latin = new char[0x250];
    for (char c = 0; c < latin.length; c++) {
      latin[c] = fold(c);
    }
    return latin;
  }

  /**
   * Lower case, no accents but that of « à » (which would read as the A of article A. 123), one
   * kind of space, dash, apostrophe and degree sign. Same length as the text.
   */
  public static String of(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      char c = folded[i];
      folded[i] = c < LATIN.length ? LATIN[c] : fold(c);
    }
    return new String(folded);
  }

  private static char fold(char c) {
    if (Character.isWhitespace(c) || Character.getType(c) == Character.SPACE_SEPARATOR) {
      return ' ';
    }
    if (Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212') {
      return '-';
    }
    return switch (c) {
      case '\u2019', '\u2018', '\u02bc', '`', '´' -> '\'';
      case 'º', '˚' -> '°';
      case 'à', 'À' -> 'à';
      default -> {
        char lower = Character.toLowerCase(c);
        yield lower < 0x80 || Character.isSurrogate(lower)
            ? lower
            : Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD).charAt(0);
      }
    };
  }
}
