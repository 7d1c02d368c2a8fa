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
    return plain
        .toLowerCase(Locale.ROOT)
        .replace("œ", "oe")
        .replace("æ", "ae")
        .replaceAll("[\\u2019\\u2018\\u02bc`]", "'")
        .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
        .replaceAll("[\\u200b-\\u200d\\u2060\\ufeff\\u00ad]", "")
        .replaceAll("[\\s\\p{Z}]+", " ");
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
