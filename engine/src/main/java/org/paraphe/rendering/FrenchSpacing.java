package org.paraphe.rendering;

import org.paraphe.act.Typographie;

/**
 * The spaces at which no line may break, as French printers have them: before {@code : ; ! ? » %},
 * after {@code «}, in "n° 5", "L. 2121-29" and "8 h". Views only: the act keeps the spaces that its
 * template and its facts have.
 */
final class FrenchSpacing {
  private FrenchSpacing() {}

  static String of(String text) {
    char[] out = null;
    for (int i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
      char space = at(text, i);
      if (space != ' ') {
        out = out == null ? text.toCharArray() : out;
        out[i] = space;
      }
    }
    return out == null ? text : new String(out);
  }

  /** Whether a line may end at the space that stands there. */
  static boolean mayBreak(String text, int space) {
    return at(text, space) == ' ';
  }

  private static char at(String text, int i) {
    char after = i + 1 < text.length() ? text.charAt(i + 1) : '\0';
    char before = i > 0 ? text.charAt(i - 1) : '\0';
    return switch (after) {
      case ';', '!', '?' -> Typographie.FINE;
      case ':', '»', '%', '€' -> Typographie.INSECABLE;
      default ->
          before == '«' || isAbbreviated(text, i, before, after) || isHour(text, i, before, after)
              ? Typographie.INSECABLE
              : ' ';
    };
  }

  /** "n° 5", "N° 5", "L. 2121-29". */
  private static boolean isAbbreviated(String text, int i, char before, char after) {
    if (!isDigit(after) || i < 2) {
      return false;
    }
    char letter = text.charAt(i - 2);
    boolean alone = i == 2 || !Character.isLetterOrDigit(text.charAt(i - 3));
    return alone
        && ((before == '°' && (letter == 'n' || letter == 'N'))
            || (before == '.' && "LRDA".indexOf(letter) >= 0));
  }

  /** "8 h", "17 h 30". */
  private static boolean isHour(String text, int i, char before, char after) {
    boolean hourAfter =
        isDigit(before)
            && after == 'h'
            && (i + 2 == text.length() || !Character.isLetter(text.charAt(i + 2)));
    boolean minutesAfter = before == 'h' && isDigit(after) && i >= 3 && isDigit(text.charAt(i - 3));
    return hourAfter || minutesAfter;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
