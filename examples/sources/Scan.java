import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/** An A4 page at 200 dpi as a flat-bed scanner gives it: tinted, a little askew, specked. */
final class Scan {

  private static final int WIDTH = 1654;
  private static final int HEIGHT = 2339;
  private static final int LEFT = 190;
  private static final int GREYS = 16;
  private final BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
  private final Graphics2D pen = page.createGraphics();
  private final Font plain;
  private final Font strong;
  private int y = 230;

  Scan() throws IOException {
    plain = typeface("Tinos/Tinos-Regular");
    strong = typeface("Tinos/Tinos-Bold");
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(new Color(38, 38, 38));
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    pen.rotate(Math.toRadians(0.45), WIDTH / 2.0, HEIGHT / 2.0);
  }

  void bold(int size, String text) {
    draw(strong, size, LEFT, text);
  }

  void line(int size, String text) {
    draw(plain, size, LEFT, text);
  }

  void right(int size, String text) {
    draw(plain, size, 960, text);
  }

  void gap(int height) {
    y += height;
  }

  void text(String text) {
    pen.setFont(plain.deriveFont(33f));
    String line = "";
    for (String word : Typography.typeset(text).split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (pen.getFontMetrics().stringWidth(longer) > WIDTH - 2 * LEFT) {
        draw(plain, 33, LEFT, line);
        line = word;
      } else {
        line = longer;
      }
    }
    draw(plain, 33, LEFT, line);
    gap(22);
  }

  byte[] bytes() throws IOException {
    pen.dispose();
    return png(aged());
  }

  private void draw(Font font, int size, int x, String text) {
    pen.setFont(font.deriveFont((float) size));
    pen.drawString(Typography.typeset(text), x, y);
    y += Math.round(size * 1.45f);
  }

  /** Sixteen tones from ink to cream paper, a shadow along the fold, grain and dust. */
  private BufferedImage aged() {
    Random grain = new Random(41990);
    BufferedImage scan = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY, paper());
    for (int row = 0; row < HEIGHT; row++) {
      for (int column = 0; column < WIDTH; column++) {
        int tone = page.getRaster().getSample(column, row, 0) * (GREYS - 2) / 255;
        tone += grain.nextInt(100) < 4 ? 1 : 0;
        tone -= column < 26 ? 2 : 0;
        tone -= grain.nextInt(60_000) == 0 ? 7 : 0;
        scan.getRaster().setSample(column, row, 0, Math.max(0, Math.min(GREYS - 1, tone)));
      }
    }
    return scan;
  }

  private static IndexColorModel paper() {
    byte[] red = new byte[GREYS];
    byte[] green = new byte[GREYS];
    byte[] blue = new byte[GREYS];
    for (int i = 0; i < GREYS; i++) {
      red[i] = (byte) (28 + i * 220 / (GREYS - 1));
      green[i] = (byte) (26 + i * 217 / (GREYS - 1));
      blue[i] = (byte) (30 + i * 198 / (GREYS - 1));
    }
    return new IndexColorModel(4, GREYS, red, green, blue);
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
    IIOMetadataNode density = new IIOMetadataNode("pHYs");
    density.setAttribute("pixelsPerUnitXAxis", "7874");
    density.setAttribute("pixelsPerUnitYAxis", "7874");
    density.setAttribute("unitSpecifier", "meter");
    IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
    root.appendChild(density);
    metadata.mergeTree("javax_imageio_png_1.0", root);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var stream = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(stream);
      writer.write(new IIOImage(image, null, metadata));
    }
    writer.dispose();
    return bytes.toByteArray();
  }

  private static Font typeface(String name) throws IOException {
    try (InputStream in = Typography.font(name)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (java.awt.FontFormatException e) {
      throw new IOException("Police illisible : " + name, e);
    }
  }
}
