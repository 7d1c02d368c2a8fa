package org.paraphe.rendering;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The family that acts are printed in, and one with the letters that it lacks (Arabic among them),
 * each read from its jar once.
 */
final class PdfFonts {
  static final String REGULAR = "/fonts/Tinos/Tinos-Regular.ttf";
  static final String OTHER_LETTERS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";

  private static final String TINOS = "/fonts/Tinos/Tinos-";
  private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans";

  /** Where the records of a TrueType file's tables start, and the length of one. */
  private static final int DIRECTORY = 12;

  private static final int RECORD = 16;

  private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();

  private PdfFonts() {}

  static void use(PdfRendererBuilder builder) {
    font(builder, "Tinos", REGULAR, 400, FontStyle.NORMAL);
    font(builder, "Tinos", TINOS + "Bold.ttf", 700, FontStyle.NORMAL);
    font(builder, "Tinos", TINOS + "Italic.ttf", 400, FontStyle.ITALIC);
    font(builder, "Tinos", TINOS + "BoldItalic.ttf", 700, FontStyle.ITALIC);
  }

  /** The letters that the first family lacks; the style sheet names it second. */
  static void useOtherLetters(PdfRendererBuilder builder) {
    font(builder, "DejaVu Sans", OTHER_LETTERS, 400, FontStyle.NORMAL);
    font(builder, "DejaVu Sans", DEJAVU + "-Bold.ttf", 700, FontStyle.NORMAL);
    font(builder, "DejaVu Sans", DEJAVU + "-Oblique.ttf", 400, FontStyle.ITALIC);
    font(builder, "DejaVu Sans", DEJAVU + "-BoldOblique.ttf", 700, FontStyle.ITALIC);
  }

  static InputStream open(String file) {
    return new ByteArrayInputStream(FILES.computeIfAbsent(file, PdfFonts::read));
  }

  private static void font(
      PdfRendererBuilder builder, String family, String file, int weight, FontStyle style) {
    builder.useFont(() -> open(file), family, weight, style, true);
  }

  private static byte[] read(String file) {
    try (InputStream in = PdfFonts.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the class path");
      }
      return withoutSubstitutions(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * PDFBox compiles the whole table of ligatures into a regular expression for every stretch of
   * text that it draws, which takes longer than all the rest. French needs none of them: the table
   * gets a name under which it is not looked for.
   */
  private static byte[] withoutSubstitutions(byte[] font) {
    int tables = (font[4] & 0xFF) << 8 | font[5] & 0xFF;
    for (int at = DIRECTORY; at < DIRECTORY + tables * RECORD; at += RECORD) {
      if (new String(font, at, 4, StandardCharsets.US_ASCII).equals("GSUB")) {
        font[at] = 'x';
      }
    }
    return font;
  }
}
