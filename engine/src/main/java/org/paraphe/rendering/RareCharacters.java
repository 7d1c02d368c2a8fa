package org.paraphe.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.paraphe.act.ActXml;

/**
 * Text for the PDF. What the font has no glyph for is printed in a frame as its Unicode number: a
 * reader sees that a character stands there and which, where a "#" would say nothing and an empty
 * space would hide it.
 */
final class RareCharacters {

  /** Latin with its accents: the font has them all. */
  private static final char COMMON = '\u0180';

  private static final CmapLookup GLYPHS = glyphs();

  private RareCharacters() {}

  /** Escaped for XHTML. */
  static String xhtml(String text) {
    String spaced = FrenchSpacing.of(text);
    return isPrintable(spaced) ? ActXml.escape(spaced) : framed(ActXml.escape(spaced));
  }

  private static boolean isPrintable(String text) {
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      if (!isPrintable(codePoint)) {
        return false;
      }
      i += Character.charCount(codePoint);
    }
    return true;
  }

  private static boolean isPrintable(int codePoint) {
    return codePoint < COMMON || GLYPHS.getGlyphId(codePoint) != 0;
  }

  /**
   * @param escaped in which all that is rare is text, no markup
   */
  private static String framed(String escaped) {
    StringBuilder out = new StringBuilder(escaped.length() + 64);
    int i = 0;
    while (i < escaped.length()) {
      int codePoint = escaped.codePointAt(i);
      if (isPrintable(codePoint)) {
        out.appendCodePoint(codePoint);
      } else {
        out.append("<span class=\"rare\">U+");
        out.append(String.format(Locale.ROOT, "%04X", codePoint)).append("</span>");
      }
      i += Character.charCount(codePoint);
    }
    return out.toString();
  }

  private static CmapLookup glyphs() {
    try (InputStream in = PdfFonts.open("Tinos-Regular.ttf");
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
      return font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the font", e);
    }
  }
}
