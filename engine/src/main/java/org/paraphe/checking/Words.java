package org.paraphe.checking;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of French text made comparable: without case, accents, ligatures and odd spaces. */
final class Words {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private Words() {}

  /** Lower case, no accents; every kind of space, apostrophe and dash becomes the plain one. */
  static String fold(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String small = plain.toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(small.length() + 16);
    boolean spaced = false;
    for (int i = 0; i < small.length(); i++) {
      char c = small.charAt(i);
      boolean space = isSpace(c);
      if (space ? !spaced : !isInvisible(c)) {
        append(folded, space ? ' ' : c);
      }
      spaced = space || (spaced && isInvisible(c));
    }
    return folded.toString();
  }

  private static void append(StringBuilder folded, char c) {
    switch (c) {
      case 'œ' -> folded.append("oe");
      case 'æ' -> folded.append("ae");
      case '\u2019', '\u2018', '\u02bc', '`' -> folded.append('\'');
      default -> folded.append((c >= '\u2010' && c <= '\u2015') || c == '\u2212' ? '-' : c);
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || (c > 0x7F && Character.isSpaceChar(c));
  }

  private static boolean isInvisible(char c) {
    return (c >= '\u200b' && c <= '\u200d') || c == '\u2060' || c == '\ufeff' || c == '\u00ad';
  }

  /** The folded words, in order; an apostrophe or a hyphen parts two words. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(fold(text));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }
}
