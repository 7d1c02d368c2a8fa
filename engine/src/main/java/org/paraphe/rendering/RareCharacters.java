package org.paraphe.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.paraphe.act.ActXml;
import org.paraphe.act.Typographie;

/**
 * Text for the PDF. What the font has no glyph for is printed in a frame as its Unicode number: a
 * reader sees that a character stands there and which, where a "#" would say nothing and an empty
 * space would hide it.
 */
final class RareCharacters {

  /** Latin with its accents: the font has them all. */
  private static final char COMMON = '\u0180';

  /** The layout measures the rest of a text for each of its lines: long ones go in pieces. */
  private static final int LONGEST = 3_000;

  private static final Pattern PIECE = Pattern.compile("(?s).{1,2000}(?:[ \\u200B]|$)|.{1,2000}");
  private static final char ZERO_WIDTH = '\u200B';
  private static final Pattern LONG_WORD = Pattern.compile("\\S{200}");
  private static final Pattern LONG_WORD_PART = Pattern.compile("\\S{60}(?=\\S)");

  private static final CmapLookup GLYPHS = glyphs(PdfFonts.REGULAR);

  private RareCharacters() {}

  /**
   * Escaped for XHTML. A no-break space is a plain one there: the font has one glyph for both, and
   * a reader who searched or copied would get the odd one everywhere; {@link FrenchLines} keeps
   * together what belongs together.
   */
  static String xhtml(String text) {
    String breakable = breakable(text.replace(Typographie.INSECABLE, ' '));
    if (breakable.length() <= LONGEST) {
      return piece(breakable);
    }
    StringBuilder out = new StringBuilder(breakable.length() + 1024);
    Matcher piece = PIECE.matcher(breakable);
    while (piece.find()) {
      out.append("<span>").append(piece(piece.group())).append("</span>");
    }
    return out.toString();
  }

  private static String piece(String text) {
    return isPrintable(text) ? ActXml.escape(text) : framed(ActXml.escape(text));
  }

  /** A word longer than any line gets places to break: looking for them takes minutes otherwise. */
  private static String breakable(String text) {
    return LONG_WORD.matcher(text).find()
        ? LONG_WORD_PART.matcher(text).replaceAll("$0" + ZERO_WIDTH)
        : text;
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
    return isPlain(codePoint) || Others.GLYPHS.getGlyphId(codePoint) != 0;
  }

  private static boolean isPlain(int codePoint) {
    return codePoint < COMMON || codePoint == ZERO_WIDTH || GLYPHS.getGlyphId(codePoint) != 0;
  }

  /** True where a text needs the second family. */
  static boolean areIn(String text) {
    return text.codePoints().anyMatch(c -> !isPlain(c));
  }

  /** True where a text has letters that are written from right to left. */
  static boolean runRightToLeft(String text) {
    return text.chars().anyMatch(RareCharacters::isRightToLeft);
  }

  private static boolean isRightToLeft(int letter) {
    byte direction = Character.getDirectionality((char) letter);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** Read for a text that needs it. */
  private static final class Others {
    static final CmapLookup GLYPHS = glyphs(PdfFonts.OTHER_LETTERS);
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

  private static CmapLookup glyphs(String file) {
    try (InputStream in = PdfFonts.open(file);
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
      return font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the font", e);
    }
  }
}
