package org.paraphe.rendering;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import org.paraphe.extraction.Picture;

/** A coat of arms and a signature that nobody has. */
final class Pictures {
  private Pictures() {}

  static ActPictures both() {
    return new ActPictures(
        ActPicture.of(blason(), "Blason de Montrieux", 22),
        ActPicture.of(signature(), "Signature de « Paul Estrade »", 20));
  }

  private static Picture blason() {
    BufferedImage image = new BufferedImage(200, 240, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = pen(image);
    Path2D shield = new Path2D.Double();
    shield.moveTo(10, 10);
    shield.lineTo(190, 10);
    shield.lineTo(190, 130);
    shield.quadTo(190, 205, 100, 232);
    shield.quadTo(10, 205, 10, 130);
    shield.closePath();
    pen.setColor(new Color(0x1F3552));
    pen.fill(shield);
    pen.clip(shield);
    pen.setColor(new Color(0xD8B23A));
    pen.fillRect(0, 95, 200, 36);
    pen.fillOval(70, 30, 60, 55);
    pen.dispose();
    return picture(image);
  }

  private static Picture signature() {
    BufferedImage image = new BufferedImage(420, 160, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = pen(image);
    Path2D line = new Path2D.Double();
    line.moveTo(20, 120);
    line.curveTo(80, -60, 110, 220, 170, 60);
    line.curveTo(200, 0, 220, 160, 270, 80);
    line.lineTo(400, 130);
    pen.setColor(new Color(0x20308A));
    pen.setStroke(new BasicStroke(4));
    pen.draw(line);
    pen.dispose();
    return picture(image);
  }

  private static Graphics2D pen(BufferedImage image) {
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    return pen;
  }

  static Picture picture(BufferedImage image) {
    int width = image.getWidth();
    int[] points = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    byte[] rgb = new byte[3 * points.length];
    for (int i = 0; i < points.length; i++) {
      rgb[3 * i] = (byte) (points[i] >> 16);
      rgb[3 * i + 1] = (byte) (points[i] >> 8);
      rgb[3 * i + 2] = (byte) points[i];
    }
    return new Picture(width, image.getHeight(), rgb);
  }
}
