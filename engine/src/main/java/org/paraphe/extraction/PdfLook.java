package org.paraphe.extraction;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * Whether a reader of one page would see its words: not where they are drawn without ink, in white
 * on white, outside of the page, in a layer that is off, without any opacity or too small to read.
 * Words without ink over a picture are those that character recognition laid under a scan: they are
 * read. Child process only.
 */
final class PdfLook {

  private static final float TOO_SMALL = 2.5f;
  private static final int NEARLY_WHITE = 0xF0;
  private static final double LEAST_INK = 0.05;
  private static final float LARGEST_PAGE = 3_000;
  private static final int LEAST_CONTRAST = 60;
  private static final int MOST_LETTERS = 5_000;

  private final PDDocument document;
  private final PDPage page;
  private final int number;
  private final Reading reading;
  private final PdfLayers layers;
  private final StringBuilder hidden = new StringBuilder();
  private String hiddenWhere = "";
  private @Nullable BufferedImage picture;
  private @Nullable Boolean scanned;

  PdfLook(PDDocument document, PDPage page, int number, Reading reading, PdfLayers layers) {
    this.layers = layers;
    this.document = document;
    this.page = page;
    this.number = number;
    this.reading = reading;
  }

  /** A text stripper does not follow colours by itself. */
  static void listenTo(PDFStreamEngine engine) {
    engine.addOperator(new SetNonStrokingColorSpace(engine));
    engine.addOperator(new SetNonStrokingColor(engine));
    engine.addOperator(new SetNonStrokingColorN(engine));
    engine.addOperator(new SetNonStrokingDeviceGrayColor(engine));
    engine.addOperator(new SetNonStrokingDeviceRGBColor(engine));
    engine.addOperator(new SetNonStrokingDeviceCMYKColor(engine));
  }

  /** True where a reader would not see the character, which is then kept to be told. */
  boolean hides(TextPosition text, PDGraphicsState state) {
    if (text.getUnicode().isBlank()) {
      boolean between = !hidden.isEmpty();
      if (between) {
        hidden.append(' ');
      }
      return between;
    }
    String why = why(text, state);
    if (why == null) {
      flush();
    } else {
      hide(why, text.getUnicode());
    }
    return why != null;
  }

  private @Nullable String why(TextPosition text, PDGraphicsState state) {
    try {
      return hiding(text, state);
    } catch (IOException e) {
      return null; // a colour or a picture that cannot be read hides nothing
    }
  }

  private @Nullable String hiding(TextPosition text, PDGraphicsState state) throws IOException {
    if (layers.areOff()) {
      return "texte d'un calque éteint";
    }
    if (state.getNonStrokeAlphaConstant() < LEAST_INK) {
      return "texte transparent";
    }
    boolean inkless = state.getTextState().getRenderingMode() == RenderingMode.NEITHER;
    if (inkless) {
      return isScanned() ? null : DocxLook.MASKED;
    }
    if (isOutside(text)) {
      return "texte hors de la page";
    }
    if (Math.max(text.getHeightDir(), text.getFontSizeInPt()) < TOO_SMALL) {
      return DocxLook.TINY;
    }
    boolean fills = state.getTextState().getRenderingMode().isFill();
    return fills && isWhite(state.getNonStrokingColor()) && !showsInk(text) ? DocxLook.WHITE : null;
  }

  private boolean isScanned() throws IOException {
    if (scanned == null) {
      scanned = PdfPages.showsPicture(page.getResources(), 0);
    }
    return scanned;
  }

  private boolean isOutside(TextPosition text) {
    float right = text.getXDirAdj() + text.getWidthDirAdj();
    boolean turned = text.getDir() == 90 || text.getDir() == 270;
    float width = turned ? text.getPageHeight() : text.getPageWidth();
    float height = turned ? text.getPageWidth() : text.getPageHeight();
    return right < 0
        || text.getXDirAdj() > width
        || text.getYDirAdj() < 0
        || text.getYDirAdj() - text.getHeightDir() > height;
  }

  private static boolean isWhite(PDColor colour) throws IOException {
    if (colour.getColorSpace() instanceof PDPattern) {
      return false;
    }
    return isWhite(colour.toRGB());
  }

  private static boolean isWhite(int rgb) {
    return (rgb >> 16 & 0xFF) >= NEARLY_WHITE
        && (rgb >> 8 & 0xFF) >= NEARLY_WHITE
        && (rgb & 0xFF) >= NEARLY_WHITE;
  }

  /** The share of letters in whose lower half the page, as it is drawn, shows light and dark. */
  double onInk(List<TextPosition> letters) {
    List<TextPosition> some =
        letters.stream().filter(l -> !l.getUnicode().isBlank()).limit(MOST_LETTERS).toList();
    try {
      BufferedImage drawn = drawn();
      return drawn == null || some.isEmpty()
          ? 1
          : (double) some.stream().filter(l -> isOnInk(drawn, l)).count() / some.size();
    } catch (IOException e) {
      return 1; // a page that cannot be drawn hides nothing
    }
  }

  private static boolean isOnInk(BufferedImage drawn, TextPosition letter) {
    int left = Math.max(0, (int) letter.getX());
    int right = Math.min(drawn.getWidth(), (int) (letter.getX() + letter.getWidth()) + 1);
    int bottom = Math.min(drawn.getHeight(), (int) letter.getY() + 1);
    int top = Math.max(0, bottom - 2 - (int) (letter.getFontSizeInPt() / 3));
    int light = 0;
    int dark = 0xFF;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int green = drawn.getRGB(x, y) >> 8 & 0xFF;
        light = Math.max(light, green);
        dark = Math.min(dark, green);
      }
    }
    return light - dark >= LEAST_CONTRAST;
  }

  /** Null of a page that is too large to be drawn. */
  private @Nullable BufferedImage drawn() throws IOException {
    boolean large =
        Math.max(page.getCropBox().getWidth(), page.getCropBox().getHeight()) > LARGEST_PAGE;
    if (picture == null && !large) {
      picture = new PDFRenderer(document).renderImageWithDPI(number - 1, 72, ImageType.RGB);
    }
    return picture;
  }

  /** White letters show on a ground that is not white: the page, as it is drawn, tells. */
  private boolean showsInk(TextPosition text) throws IOException {
    BufferedImage picture = drawn();
    if (picture == null) {
      return true;
    }
    int left = (int) text.getX() - 1;
    int bottom = (int) text.getY() + 1;
    int right = left + Math.max(3, (int) text.getWidth() + 2);
    int top = bottom - Math.max(4, (int) text.getHeight() + 3);
    for (int y = Math.max(0, top); y < Math.min(picture.getHeight(), bottom); y++) {
      for (int x = Math.max(0, left); x < Math.min(picture.getWidth(), right); x++) {
        if (!isWhite(picture.getRGB(x, y))) {
          return true;
        }
      }
    }
    return false;
  }

  private void hide(String where, String text) {
    if (!where.equals(hiddenWhere)) {
      flush();
    }
    hiddenWhere = where;
    hidden.append(text);
  }

  void flush() {
    if (!hidden.isEmpty()) {
      reading.hide(hiddenWhere + ", page " + number, hidden.toString());
      hidden.setLength(0);
    }
  }
}
