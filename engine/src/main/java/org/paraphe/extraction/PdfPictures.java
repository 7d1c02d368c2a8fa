package org.paraphe.extraction;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * Where a page shows pictures, and whether its text says what they show. A picture with words over
 * it is a ground, or a scan that already went through recognition; a large one without any is a
 * scan, or a table pasted as a picture, and says nothing until it is recognised. Child process
 * only.
 */
final class PdfPictures extends DrawObject {

  /** Of the page, together: under it they are logos and stamps. */
  private static final double LEAST_ALL = 0.25;

  /** Of the page, each. */
  private static final double LEAST_ONE = 0.1;

  private static final int FEW_LETTERS = 15;
  private static final int MOST = 2_000;

  private final PDFStreamEngine engine;
  private final PdfCovers covers;
  private final List<Rectangle2D> pictures = new ArrayList<>();
  private float[] letters = new float[1_024];
  private int count;
  private PDRectangle crop = PDRectangle.A4;

  PdfPictures(PDFStreamEngine engine, PdfCovers covers) {
    super(engine);
    this.engine = engine;
    this.covers = covers;
  }

  void beginPage(PDPage page) {
    pictures.clear();
    count = 0;
    crop = page.getCropBox();
  }

  @Override
  public void process(Operator operator, List<COSBase> operands) throws IOException {
    boolean picture =
        !operands.isEmpty()
            && operands.get(0) instanceof COSName name
            && engine.getResources() != null
            && engine.getResources().isImageXObject(name);
    if (!picture) {
      super.process(operator, operands);
    } else if (pictures.size() < MOST) {
      pictures.add(place(engine.getGraphicsState().getCurrentTransformationMatrix()));
      cover((COSName) operands.get(0));
    }
  }

  private void cover(COSName name) {
    COSDictionary objects = engine.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
    COSDictionary picture = objects == null ? null : objects.getCOSDictionary(name);
    if (picture != null) {
      covers.picture(picture);
    }
  }

  /** A picture fills the unit square of its drawing; in shares of the page, from its lower left. */
  private Rectangle2D place(Matrix matrix) {
    Rectangle2D drawn =
        matrix.createAffineTransform().createTransformedShape(new Rectangle(1, 1)).getBounds2D();
    Rectangle2D share =
        new Rectangle2D.Double(
            (drawn.getX() - crop.getLowerLeftX()) / crop.getWidth(),
            (drawn.getY() - crop.getLowerLeftY()) / crop.getHeight(),
            drawn.getWidth() / crop.getWidth(),
            drawn.getHeight() / crop.getHeight());
    return share.createIntersection(new Rectangle2D.Double(0, 0, 1, 1));
  }

  void letter(TextPosition text) {
    if (text.getUnicode().isBlank()) {
      return;
    }
    if (count + 2 > letters.length) {
      letters = java.util.Arrays.copyOf(letters, letters.length * 2);
    }
    Matrix at = text.getTextMatrix();
    letters[count++] = at.getTranslateX() / crop.getWidth();
    letters[count++] = at.getTranslateY() / crop.getHeight();
  }

  /** Before the page's letters are told once more. */
  void forgetLetters() {
    count = 0;
  }

  /** The parts of the page that only recognition can read; in shares of it, from its lower left. */
  List<Rectangle2D> unread() {
    List<Rectangle2D> bare =
        pictures.stream()
            .filter(box -> box.getWidth() > 0 && box.getHeight() > 0)
            .filter(this::isBare)
            .toList();
    double all = bare.stream().mapToDouble(PdfPictures::area).sum();
    if (all < LEAST_ALL) {
      return List.of();
    }
    Rectangle2D whole = bare.stream().reduce(Rectangle2D::createUnion).orElseThrow();
    return isBare(whole)
        ? List.of(whole)
        : bare.stream().filter(box -> area(box) >= LEAST_ONE).toList();
  }

  private boolean isBare(Rectangle2D box) {
    int inside = 0;
    for (int i = 0; i < count && inside < FEW_LETTERS; i += 2) {
      inside += box.contains(letters[i], letters[i + 1]) ? 1 : 0;
    }
    return inside < FEW_LETTERS;
  }

  private static double area(Rectangle2D box) {
    return box.getWidth() * box.getHeight();
  }

  /** The same part on the page as it is shown, from its upper left, in dots. */
  static Rectangle shown(Rectangle2D part, int rotation, int width, int height) {
    Rectangle2D turned =
        switch (Math.floorMod(rotation, 360)) {
          case 90 -> box(part.getMinY(), part.getMinX(), part.getMaxY(), part.getMaxX());
          case 180 -> box(1 - part.getMaxX(), part.getMinY(), 1 - part.getMinX(), part.getMaxY());
          case 270 ->
              box(1 - part.getMaxY(), 1 - part.getMaxX(), 1 - part.getMinY(), 1 - part.getMinX());
          default -> box(part.getMinX(), 1 - part.getMaxY(), part.getMaxX(), 1 - part.getMinY());
        };
    return new Rectangle2D.Double(
            turned.getX() * width,
            turned.getY() * height,
            turned.getWidth() * width,
            turned.getHeight() * height)
        .getBounds()
        .intersection(new Rectangle(width, height));
  }

  private static Rectangle2D box(double left, double top, double right, double bottom) {
    return new Rectangle2D.Double(left, top, right - left, bottom - top);
  }
}
