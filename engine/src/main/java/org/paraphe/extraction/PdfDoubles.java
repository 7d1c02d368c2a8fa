package org.paraphe.extraction;

import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.text.TextPosition;

/**
 * Letters that a page draws twice at one place, as some programs do for bold type. PDFBox looks for
 * them too, at a third of the time of a whole reading.
 */
final class PdfDoubles {

  private final Set<Long> seen = new HashSet<>();

  void beginPage() {
    seen.clear();
  }

  /** True where the same letter stands within half a point of one that was drawn before. */
  boolean isSecond(TextPosition text) {
    String letter = text.getUnicode();
    int left = (int) Math.floor(text.getX() - 0.5f);
    int top = (int) Math.floor(text.getY() - 0.5f);
    for (int x = left; x <= left + 1; x++) {
      for (int y = top; y <= top + 1; y++) {
        if (seen.contains(key(letter, x, y))) {
          return true;
        }
      }
    }
    seen.add(key(letter, (int) Math.floor(text.getX()), (int) Math.floor(text.getY())));
    return false;
  }

  private static long key(String letter, int x, int y) {
    long packed = (long) letter.hashCode() << 32 ^ (long) (x & 0xFFFF) << 16 ^ (y & 0xFFFF);
    return packed * 0x9E3779B97F4A7C15L; // neighbours must not meet in one bucket
  }
}
