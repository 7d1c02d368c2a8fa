package org.paraphe.rendering;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A page of a PDF of ours as a picture. Never for a PDF from outside: it is opened here. */
public final class PdfPicture {
  private static final int DOTS_AN_INCH = 110;

  private PdfPicture() {}

  /** The first page, as PNG. */
  public static byte[] firstPage(byte[] ours) {
    try (PDDocument document = Loader.loadPDF(ours);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      BufferedImage page =
          new PDFRenderer(document).renderImageWithDPI(0, DOTS_AN_INCH, ImageType.RGB);
      ImageIO.write(page, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot draw a PDF of ours", e);
    }
  }
}
