package org.paraphe.extraction;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * The words of a page over which a picture or a filled box is drawn afterwards. Where pictures take
 * most of the page and show ink at each word, the words below them are those of a scan, and stay.
 * Child process only.
 */
final class PdfCovers {
  private static final double MOST_OF_PAGE = 0.5;
  private static final double LEAST_ON_INK = 0.8;
  private static final double LEAST = 0.0004;
  private static final double OPAQUE = 0.99;
  private static final int MOST_COVERS = 2_000;
  private static final int MOST_LETTERS = 50_000;

  private final PDFStreamEngine engine;
  private final List<TextPosition> letters = new ArrayList<>();
  private final Set<TextPosition> covered = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Rectangle2D> boxes = new ArrayList<>();
  private PDRectangle crop = PDRectangle.A4;
  private double area;
  private int covers;

  PdfCovers(PDFStreamEngine engine) {
    this.engine = engine;
    engine.addOperator(new Box(engine));
    for (String name : List.of("f", "F", "f*", "B", "B*", "b", "b*", "n", "S", "s", "W", "m")) {
      engine.addOperator(new Painter(engine, name));
    }
  }

  void beginPage(PDPage page) {
    letters.clear();
    covered.clear();
    boxes.clear();
    crop = page.getCropBox();
    area = 0;
    covers = 0;
  }

  void letter(TextPosition text) {
    if (letters.size() < MOST_LETTERS) {
      letters.add(text);
    }
  }

  /** A picture fills the unit square of its drawing. */
  void picture(COSDictionary picture) {
    if (!picture.containsKey(COSName.SMASK)
        && !picture.containsKey(COSName.MASK)
        && !picture.getBoolean(COSName.IMAGE_MASK, false)) {
      Rectangle2D box = drawn(new Rectangle(1, 1));
      area += box.getWidth() * box.getHeight() / (crop.getWidth() * crop.getHeight());
      cover(box);
    }
  }

  /**
   * The letters that no reader sees, in the order of their drawing.
   *
   * @param onInk the share of letters where the page shows ink
   */
  List<TextPosition> hidden(ToDoubleFunction<List<TextPosition>> onInk) {
    List<TextPosition> hidden = letters.stream().filter(covered::contains).toList();
    boolean scan =
        area >= MOST_OF_PAGE && (hidden.isEmpty() || onInk.applyAsDouble(hidden) >= LEAST_ON_INK);
    return scan ? List.of() : hidden;
  }

  private Rectangle2D drawn(Rectangle2D box) {
    Matrix matrix = engine.getGraphicsState().getCurrentTransformationMatrix();
    Rectangle2D drawn = matrix.createAffineTransform().createTransformedShape(box).getBounds2D();
    return new Rectangle2D.Double(
        drawn.getX() - crop.getLowerLeftX(),
        drawn.getY() - crop.getLowerLeftY(),
        drawn.getWidth(),
        drawn.getHeight());
  }

  private void cover(Rectangle2D box) {
    PDGraphicsState state = engine.getGraphicsState();
    boolean opaque =
        state.getNonStrokeAlphaConstant() >= OPAQUE
            && (state.getBlendMode() == BlendMode.NORMAL
                || state.getBlendMode() == BlendMode.COMPATIBLE);
    double share = box.getWidth() * box.getHeight() / (crop.getWidth() * crop.getHeight());
    if (opaque && share >= LEAST && covers++ < MOST_COVERS) {
      letters.stream().filter(letter -> covers(box, letter)).forEach(covered::add);
    }
  }

  /** The whole of the letter: a line below or through it covers nothing. */
  private static boolean covers(Rectangle2D box, TextPosition letter) {
    Matrix at = letter.getTextMatrix();
    double x = at.getTranslateX();
    double y = at.getTranslateY();
    double size = Math.max(letter.getHeightDir(), letter.getFontSizeInPt() / 2);
    return box.contains(x + letter.getWidthDirAdj() / 5, y + size / 5)
        && box.contains(x + letter.getWidthDirAdj() * 4 / 5, y + size * 4 / 5);
  }

  /** « re »: a box of the path. */
  private final class Box extends OperatorProcessor {
    Box(PDFStreamEngine engine) {
      super(engine);
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
      if (operands.size() == 4
          && operands.stream().allMatch(COSNumber.class::isInstance)
          && boxes.size() < MOST_COVERS) {
        float[] of = new float[4];
        for (int i = 0; i < of.length; i++) {
          of[i] = ((COSNumber) operands.get(i)).floatValue();
        }
        boxes.add(
            drawn(
                new Rectangle2D.Double(
                    Math.min(of[0], of[0] + of[2]),
                    Math.min(of[1], of[1] + of[3]),
                    Math.abs(of[2]),
                    Math.abs(of[3]))));
      }
    }

    @Override
    public String getName() {
      return "re";
    }
  }

  /** Ends a path: filled, its boxes cover what stands below; else they are nothing. */
  private final class Painter extends OperatorProcessor {
    private final String name;

    Painter(PDFStreamEngine engine, String name) {
      super(engine);
      this.name = name;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
      if ("fFbB".indexOf(name.charAt(0)) >= 0) {
        boxes.forEach(PdfCovers.this::cover);
      }
      boxes.clear();
    }

    @Override
    public String getName() {
      return name;
    }
  }
}
