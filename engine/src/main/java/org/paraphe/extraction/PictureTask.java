package org.paraphe.extraction;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture that the settings name, turned into plain points on white; child process only.
 * Metadata, profiles and whatever else the file holds stay behind.
 */
final class PictureTask {

  private static final Set<String> FORMATS = Set.of("png", "jpeg");
  private static final long MAX_PIXELS = 40_000_000;

  private PictureTask() {}

  /** False where it is no picture that we print. */
  static boolean run(Path file, Path out) throws IOException {
    ImageIO.setUseCache(false);
    Optional<BufferedImage> read = read(file);
    if (read.isEmpty()) {
      return false;
    }
    BufferedImage plain = plain(read.get());
    Files.write(out, new Picture(plain.getWidth(), plain.getHeight(), rgb(plain)).written());
    return true;
  }

  private static Optional<BufferedImage> read(Path file) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<javax.imageio.ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      javax.imageio.ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))
            ? Optional.of(read(reader))
            : Optional.empty();
      } finally {
        reader.dispose();
      }
    }
  }

  /** A huge one is thinned out while it is read: its size must not decide over our memory. */
  private static BufferedImage read(javax.imageio.ImageReader reader) throws IOException {
    long width = reader.getWidth(0);
    long height = reader.getHeight(0);
    if (width * height > MAX_PIXELS) {
      throw new IOException(width + " by " + height + " points");
    }
    int step = (int) Math.max(1, Math.max(width, height) / (4L * Picture.MAX_SIDE));
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, param);
  }

  private static BufferedImage plain(BufferedImage image) {
    double scale =
        Math.min(1.0, Picture.MAX_SIDE / (double) Math.max(image.getWidth(), image.getHeight()));
    int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
    int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
    BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = plain.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    return plain;
  }

  private static byte[] rgb(BufferedImage image) {
    int width = image.getWidth();
    int[] points = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    byte[] rgb = new byte[3 * points.length];
    for (int i = 0; i < points.length; i++) {
      rgb[3 * i] = (byte) (points[i] >> 16);
      rgb[3 * i + 1] = (byte) (points[i] >> 8);
      rgb[3 * i + 2] = (byte) points[i];
    }
    return rgb;
  }
}
