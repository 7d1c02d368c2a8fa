package org.paraphe.law;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text without what a reader does not see: soft hyphens, characters of no width, accents that
 * stand apart from their letter, words cut at the end of a line. Knows where each of its characters
 * stood.
 *
 * @param places of each character in the text as it was; null where nothing was taken out
 */
record CleanText(String text, int @Nullable [] places) {

  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\u00ad\\u200b-\\u200d\\u2060\\ufeff\\p{Mn}]|(?<=\\p{Ll})-\\h*\\R\\h*(?=\\p{Ll})");
  private static final char SOFT_HYPHEN = '\u00ad';

  static CleanText of(String text) {
    Matcher unseen = UNSEEN.matcher(text);
    return unseen.find() ? cleaned(text, unseen) : new CleanText(text, null);
  }

  private static CleanText cleaned(String text, Matcher unseen) {
    StringBuilder clean = new StringBuilder(text.length());
    int[] places = new int[text.length() + 1];
    int from = 0;
    do {
      from = copy(text, from, unseen.start(), clean, places);
      char first = text.charAt(unseen.start());
      if (first == SOFT_HYPHEN && isBetweenDigits(text, unseen.start())) {
        places[clean.length()] = from;
        clean.append('-');
      } else if (Character.getType(first) == Character.NON_SPACING_MARK) {
        compose(clean, first);
      }
      from = unseen.end();
      if (first == SOFT_HYPHEN) {
        from = afterLineBreak(text, from);
      }
    } while (unseen.find(from));
    copy(text, from, text.length(), clean, places);
    places[clean.length()] = text.length();
    return new CleanText(clean.toString(), Arrays.copyOf(places, clean.length() + 1));
  }

  private static int copy(String text, int from, int to, StringBuilder clean, int[] places) {
    for (int i = from; i < to; i++) {
      places[clean.length()] = i;
      clean.append(text.charAt(i));
    }
    return Math.max(from, to);
  }

  /** Word's own hyphen, which a number needs: without it « 2121-29 » would be 212129. */
  private static boolean isBetweenDigits(String text, int position) {
    return position > 0
        && position + 1 < text.length()
        && Character.isDigit(text.charAt(position - 1))
        && Character.isDigit(text.charAt(position + 1));
  }

  private static int afterLineBreak(String text, int position) {
    int next = position;
    while (next < text.length() && (text.charAt(next) == '\r' || text.charAt(next) == '\n')) {
      next++;
    }
    return next;
  }

  private static void compose(StringBuilder clean, char mark) {
    if (clean.isEmpty()) {
      return;
    }
    int last = clean.length() - 1;
    String one = Normalizer.normalize("" + clean.charAt(last) + mark, Normalizer.Form.NFC);
    if (one.length() == 1) {
      clean.setCharAt(last, one.charAt(0));
    }
  }

  /** The same reference, where it stands in the text as it was. */
  Citation placed(Citation citation, String original) {
    if (places == null) {
      return citation;
    }
    int start = places[citation.start()];
    int end = places[citation.end() - 1] + 1;
    while (end < original.length()
        && Character.getType(original.charAt(end)) == Character.NON_SPACING_MARK) {
      end++;
    }
    return citation.placed(original.substring(start, end), start, end, citation.range());
  }
}
