package org.paraphe.rendering;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.paraphe.extraction.Picture;

/**
 * A picture as documents of acts hold it, in a PNG file of our own making.
 *
 * @param png must not be changed
 * @param description what a screen reader says in its place
 * @param width in tenths of a millimetre
 * @param height in tenths of a millimetre
 */
public record ActPicture(byte[] png, String description, int width, int height) {

  /** Between the margins, and half of it for a block of signature, a picture may not be wider. */
  private static final int WIDEST = 800;

  private static final int EMU = 3600;

  /**
   * @param height in millimetres, on paper; less where the picture would be too wide
   */
  public static ActPicture of(Picture picture, String description, int height) {
    int wanted = 10 * height;
    int width = wanted * picture.width() / picture.height();
    int fitting = width <= WIDEST ? wanted : wanted * WIDEST / width;
    return new ActPicture(
        png(picture), description, Math.max(1, Math.min(width, WIDEST)), Math.max(1, fitting));
  }

  private static byte[] png(Picture picture) {
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
    byte[] rgb = picture.rgb();
    for (int i = 0; i < picture.width() * picture.height(); i++) {
      int red = rgb[3 * i] & 0xFF;
      int green = rgb[3 * i + 1] & 0xFF;
      int blue = rgb[3 * i + 2] & 0xFF;
      image.setRGB(i % picture.width(), i / picture.width(), red << 16 | green << 8 | blue);
    }
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a picture in memory", e);
    }
  }

  /** For a page that loads nothing. */
  String html() {
    return "<img alt=\""
        + org.paraphe.act.ActXml.escape(description)
        + "\" style=\"width: "
        + width / 10.0
        + "mm; height: "
        + height / 10.0
        + "mm\" src=\"data:image/png;base64,"
        + Base64.getEncoder().encodeToString(png)
        + "\"/>";
  }

  /**
   * A run that draws it in the line, naming its own namespaces.
   *
   * @param name by which the reader of edited documents knows that it is ours
   * @param relation id of the part with the picture
   */
  String run(String name, String relation, int id) {
    String size = "cx=\"" + (long) width * EMU + "\" cy=\"" + (long) height * EMU + "\"";
    String drawing = "http://schemas.openxmlformats.org/drawingml/2006/";
    String properties =
        "id=\""
            + id
            + "\" name=\""
            + name
            + "\" descr=\""
            + org.paraphe.act.ActXml.escape(description)
            + "\"/>";
    return "<w:r><w:drawing><wp:inline xmlns:wp=\""
        + drawing
        + "wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent "
        + size
        + "/><wp:docPr "
        + properties
        + "<a:graphic xmlns:a=\""
        + drawing
        + "main\"><a:graphicData uri=\""
        + drawing
        + "picture\"><pic:pic xmlns:pic=\""
        + drawing
        + "picture\"><pic:nvPicPr><pic:cNvPr "
        + properties
        + "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\""
        + relation
        + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        + "<a:off x=\"0\" y=\"0\"/><a:ext "
        + size
        + "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
        + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
  }
}
