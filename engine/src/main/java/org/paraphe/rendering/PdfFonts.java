package org.paraphe.rendering;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The one family that acts are printed in, read from its jar once. */
final class PdfFonts {
  private static final String FOLDER = "/fonts/Tinos/";
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
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
