package org.paraphe.rendering;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line of the PDF may break. Java breaks after the apostrophe of "l’État" and after the
 * hyphen of "L. 2121-29"; a French printer does not.
 */
final class FrenchLines implements FSTextBreaker {
  private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.FRENCH);
  private String text = "";

  @Override
  public void setText(String text) {
    this.text = text;
    breaks.setText(text);
  }

  @Override
  public int next() {
    int at = breaks.next();
    while (at > 0 && at < text.length() && isForbidden(text.charAt(at - 1), text.charAt(at))) {
      at = breaks.next();
    }
    return at;
  }

  private static boolean isForbidden(char before, char after) {
    return ((before == '’' || before == '\'') && Character.isLetter(after))
        || (before == '-' && Character.isDigit(after));
  }
}
