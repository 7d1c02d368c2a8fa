package org.paraphe.extraction;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The text of the pages, one after the other, each with its span; child process only. */
final class PdfPages extends PDFTextStripper {

  private static final int DPI = 300;
  private static final double MAX_PIXELS = 30_000_000;
  private static final int MAX_FORMS = 3;
  private static final Rectangle2D WHOLE_PAGE = new Rectangle(1, 1);
  private static final Pattern WORDS =
      Pattern.compile("\\A(?>.*?\\p{L}{3,}+).*?\\b(?:\\p{L}{3,}|\\d)", Pattern.DOTALL);

  private final PDDocument document;
  private final Reading reading;
  private final TextSink sink;
  private final long end;
  private final List<Integer> unread = new ArrayList<>();
  private final PdfLines lines = new PdfLines();
  private final PdfLayers layers;
  private final PdfPictures pictures;
  private final PdfCovers covers;
  private final PdfDoubles doubles = new PdfDoubles();
  private @Nullable Tesseract tesseract;
  private int pagesWithText;
  private int picturePages;
  private @Nullable String missing;
  private @Nullable PdfLook look;

  PdfPages(PDDocument document, Reading reading) {
    this.document = document;
    this.reading = reading;
    this.sink = reading.sink();
    // The last tenth is left to write the answer: what was recognised must not be lost.
    this.end = System.nanoTime() + reading.request().limit().toNanos() / 10 * 9;
    setLineSeparator("\n");
    setParagraphEnd("\n");
    setPageEnd("");
    this.layers = new PdfLayers(document);
    this.covers = new PdfCovers(this);
    this.pictures = new PdfPictures(this, covers);
    addOperator(pictures);
    setSuppressDuplicateOverlappingText(false);
    PdfLook.listenTo(this);
    addOperator(new BeginMarkedContentSequence(this));
    addOperator(new BeginMarkedContentSequenceWithProperties(this));
    addOperator(new EndMarkedContentSequence(this));
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
    layers.begin(tag, properties);
  }

  @Override
  public void endMarkedContentSequence() {
    layers.end();
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    COSDictionary content = form.getCOSObject().getCOSDictionary(COSName.OC);
    layers.begin(COSName.OC, content);
    super.showForm(form);
    layers.end();
  }

  /** Words that a reader would not see are told apart. */
  @Override
  protected void processTextPosition(TextPosition text) {
    boolean hidden = look != null && look.hides(text, getGraphicsState());
    if (!hidden && !doubles.isSecond(text)) {
      pictures.letter(text);
      covers.letter(text);
      super.processTextPosition(text);
    }
  }

  /** What is covered by what was drawn after it is told apart too. */
  @Override
  protected void writePage() throws IOException {
    PdfLook page = look;
    List<TextPosition> hidden = covers.hidden(of -> page == null ? 1 : page.onInk(of));
    if (!hidden.isEmpty()) {
      Set<TextPosition> all = Collections.newSetFromMap(new IdentityHashMap<>());
      all.addAll(hidden);
      charactersByArticle.forEach(letters -> letters.removeIf(all::contains));
      pictures.forgetLetters();
      charactersByArticle.forEach(letters -> letters.forEach(pictures::letter));
      reading.hide("texte recouvert, page " + getCurrentPageNo(), words(hidden));
    }
    super.writePage();
  }

  /** With a space where a line ends. */
  private static String words(List<TextPosition> letters) {
    StringBuilder words = new StringBuilder();
    float line = letters.get(0).getYDirAdj();
    for (TextPosition letter : letters) {
      boolean below = Math.abs(letter.getYDirAdj() - line) > letter.getFontSizeInPt() / 2;
      words.append(below ? " " : "").append(letter.getUnicode());
      line = letter.getYDirAdj();
    }
    return words.toString();
  }

  void recogniseWith(Tesseract engine) {
    tesseract = engine;
  }

  void read() throws IOException {
    writeText(document, new LinesWriter(lines));
    boolean nothing = pagesWithText == 0 && document.getNumberOfPages() > 0;
    if (!reading.recognising() && (nothing || picturePages > 0)) {
      reading.askForOcr();
    }
    if (missing != null && sink.isBlank()) {
      reading.conclude(Outcome.ILLISIBLE, missing);
    } else if (missing != null) {
      reading.leaveOut(missing);
    }
    if (!unread.isEmpty()) {
      int last = unread.get(unread.size() - 1);
      reading.leaveOut(Warnings.pagesNotRecognised(unread.get(0), last));
    }
  }

  @Override
  protected void startPage(PDPage page) {
    sink.beginPage();
    doubles.beginPage();
    layers.beginPage();
    pictures.beginPage(page);
    covers.beginPage(page);
    look = new PdfLook(document, page, getCurrentPageNo(), reading, layers);
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) throws IOException {
    if (positions.isEmpty()) {
      lines.between(text);
      return;
    }
    TextPosition first = positions.get(0);
    TextPosition last = positions.get(positions.size() - 1);
    lines.run(
        text,
        first.getXDirAdj(),
        last.getXDirAdj() + last.getWidthDirAdj(),
        first.getFontSizeInPt());
  }

  @Override
  protected void endPage(PDPage page) throws IOException {
    if (look != null) {
      look.flush();
    }
    lines.pour(sink);
    if (!sink.pageText().isBlank()) {
      pagesWithText++;
      readPictures(page);
    } else if (tesseract != null) {
      recognise(tesseract, page, List.of(WHOLE_PAGE));
    } else if (showsPicture(page.getResources(), 0)) {
      picturePages++;
    }
    PdfNotes.read(page, getCurrentPageNo(), reading);
    sink.endPage(getCurrentPageNo());
  }

  /** A page with text may also show a scan, or a table pasted as a picture. */
  private void readPictures(PDPage page) throws IOException {
    List<Rectangle2D> unseen = pictures.unread();
    if (unseen.isEmpty()) {
      return;
    }
    if (tesseract == null) {
      picturePages++;
    } else {
      recognise(tesseract, page, unseen);
    }
  }

  private void recognise(Tesseract engine, PDPage page, List<Rectangle2D> parts)
      throws IOException {
    int number = getCurrentPageNo();
    if (end - System.nanoTime() < 0) {
      unread.add(number);
      return;
    }
    double inches = page.getCropBox().getWidth() / 72.0 * page.getCropBox().getHeight() / 72.0;
    double dpi = Math.min(DPI, Math.sqrt(MAX_PIXELS / Math.max(inches, 0.01)));
    BufferedImage image =
        new PDFRenderer(document).renderImageWithDPI(number - 1, (float) dpi, ImageType.GRAY);
    for (Rectangle2D part : parts) {
      Rectangle at =
          PdfPictures.shown(part, page.getRotation(), image.getWidth(), image.getHeight());
      if (!at.isEmpty()) {
        recognise(engine, image.getSubimage(at.x, at.y, at.width, at.height), number);
      }
    }
  }

  private void recognise(Tesseract engine, BufferedImage image, int number) throws IOException {
    Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    Tesseract.Result result = engine.read(image, left);
    if (result instanceof Tesseract.Text text) {
      String words = String.join("\n", text.pages());
      // a photograph gives a few signs that are no words
      if (sink.pageText().isBlank() || WORDS.matcher(words).find()) {
        sink.endLine();
        sink.append(words);
        reading.warn(Warnings.recognised());
      }
    } else if (result instanceof Tesseract.Late) {
      unread.add(number);
    } else if (result instanceof Tesseract.Failed failed) {
      missing = failed.warning();
    }
  }

  /** A blank page is common in a document: only a page that shows a picture may hide text. */
  static boolean showsPicture(@Nullable PDResources resources, int depth) throws IOException {
    if (resources == null || depth > MAX_FORMS) {
      return false;
    }
    for (COSName name : resources.getXObjectNames()) {
      PDXObject object = resources.getXObject(name);
      boolean picture = object instanceof PDImageXObject;
      if (picture
          || (object instanceof PDFormXObject form
              && showsPicture(form.getResources(), depth + 1))) {
        return true;
      }
    }
    return false;
  }

  /** What the stripper writes between the runs of text. */
  private static final class LinesWriter extends Writer {
    private final PdfLines lines;

    LinesWriter(PdfLines lines) {
      this.lines = lines;
    }

    @Override
    public void write(char[] buffer, int offset, int length) {
      lines.between(new String(buffer, offset, length));
    }

    @Override
    public void flush() {
      // nothing is held back
    }

    @Override
    public void close() {
      // the lines have no end of their own
    }
  }
}
