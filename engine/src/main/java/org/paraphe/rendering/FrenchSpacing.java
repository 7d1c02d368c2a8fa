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
    char[] letters = text.toCharArray();
    set(letters, letters.length);
    return new String(letters);
  }

  /** In place. */
  static void set(char[] text, int length) {
    for (int i = 0; i < length; i++) {
      if (text[i] == ' ') {
        text[i] = at(text, length, i);
      }
    }
  }

  /** Whether a line may end at the space that stands there. */
  static boolean mayBreak(char[] text, int space) {
    return at(text, text.length, space) == ' ';
  }

  private static char at(char[] text, int length, int i) {
    char after = i + 1 < length ? text[i + 1] : '\0';
    char before = i > 0 ? text[i - 1] : '\0';
    return switch (after) {
      case ';', '!', '?' -> Typographie.FINE;
      case ':', '»', '%', '€' -> Typographie.INSECABLE;
      default ->
          before == '«'
                  || isAbbreviated(text, i, before, after)
                  || isHour(text, length, i, before, after)
              ? Typographie.INSECABLE
              : ' ';
    };
  }

  /** "n° 5", "N° 5", "L. 2121-29". */
  private static boolean isAbbreviated(char[] text, int i, char before, char after) {
    if (!isDigit(after) || i < 2) {
      return false;
    }
    char letter = text[i - 2];
    boolean alone = i == 2 || !Character.isLetterOrDigit(text[i - 3]);
    return alone
        && ((before == '°' && (letter == 'n' || letter == 'N'))
            || (before == '.' && "LRDA".indexOf(letter) >= 0));
  }

  /** "8 h", "17 h 30". */
  private static boolean isHour(char[] text, int length, int i, char before, char after) {
    boolean hourAfter =
        isDigit(before) && after == 'h' && (i + 2 == length || !Character.isLetter(text[i + 2]));
    boolean minutesAfter = before == 'h' && isDigit(after) && i >= 3 && isDigit(text[i - 3]);
    return hourAfter || minutesAfter;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
