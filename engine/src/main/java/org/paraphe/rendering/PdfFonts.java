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

/** The one family that acts are printed in, read from its jar once. */
final class PdfFonts {
  private static final String FOLDER = "/fonts/Tinos/";

  /** Where the records of a TrueType file's tables start, and the length of one. */
  private static final int DIRECTORY = 12;

  private static final int RECORD = 16;

  private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();

  private PdfFonts() {}

  static void use(PdfRendererBuilder builder) {
    font(builder, "Tinos-Regular.ttf", 400, FontStyle.NORMAL);
    font(builder, "Tinos-Bold.ttf", 700, FontStyle.NORMAL);
    font(builder, "Tinos-Italic.ttf", 400, FontStyle.ITALIC);
    font(builder, "Tinos-BoldItalic.ttf", 700, FontStyle.ITALIC);
  }

  static InputStream open(String file) {
    return new ByteArrayInputStream(FILES.computeIfAbsent(file, PdfFonts::read));
  }

  private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
    builder.useFont(() -> open(file), "Tinos", weight, style, true);
  }

  private static byte[] read(String file) {
    try (InputStream in = PdfFonts.class.getResourceAsStream(FOLDER + file)) {
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
