package org.paraphe.rendering;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line of the PDF may break. Java breaks after the apostrophe of "l’État", the hyphen of
 * "L. 2121-29" and the point of "lettre.docx"; a French printer does not.
 */
final class FrenchLines implements FSTextBreaker {
  private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.FRENCH);
  private char[] text = {};

  @Override
  public void setText(String text) {
    this.text = text.toCharArray();
    breaks.setText(text);
  }

  @Override
  public int next() {
    int at = breaks.next();
    while (at > 0 && at < text.length && isForbidden(text, at)) {
      at = breaks.next();
    }
    return at;
  }

  private static boolean isForbidden(char[] text, int at) {
    char before = text[at - 1];
    char after = text[at];
    if (before == ' ') {
      boolean groups = Character.isDigit(after) && at > 1 && Character.isDigit(text[at - 2]);
      return groups || !FrenchSpacing.mayBreak(text, at - 1);
    }
    return ((before == '’' || before == '\'') && Character.isLetter(after))
        || (before == '-' && Character.isDigit(after))
        || (before == '.' && Character.isLetterOrDigit(after));
  }
}
