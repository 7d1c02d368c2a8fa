import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One A4 page written from top to bottom. */
final class PdfSheet {

  private static final float LEFT = 60;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
  private final PDDocument pdf = new PDDocument();
  private final PDPageContentStream page;
  private final PDFont plain;
  private final PDFont strong;
  private float y = PDRectangle.A4.getHeight() - 60;

  PdfSheet(String title, int year, int month, int dayOfMonth) throws IOException {
    PDPage sheet = new PDPage(PDRectangle.A4);
    pdf.addPage(sheet);
    pdf.setDocumentId(20270316L);
    PDDocumentInformation about = pdf.getDocumentInformation();
    about.setTitle(title);
    about.setCreationDate(Days.calendar(year, month - 1, dayOfMonth));
    about.setModificationDate(Days.calendar(year, month - 1, dayOfMonth));
    plain = PDType0Font.load(pdf, Typography.font("Arimo/static/Arimo-Regular"), true);
    strong = PDType0Font.load(pdf, Typography.font("Arimo/static/Arimo-Bold"), true);
    page = new PDPageContentStream(pdf, sheet);
  }

  void bold(int size, String text) throws IOException {
    y -= 5;
    show(strong, size, LEFT, text);
  }

  void line(int size, String text) throws IOException {
    show(plain, size, LEFT, text);
  }

  void text(String text) throws IOException {
    for (String line : wrap(text, WIDTH)) {
      show(plain, 11, LEFT, line);
    }
  }

  void bullet(String text) throws IOException {
    String mark = "•  ";
    for (String line : wrap(text, WIDTH - 25)) {
      show(plain, 11, LEFT + 12, mark + line);
      mark = "    ";
    }
  }

  /** Cells side by side; those that end in cents are set from the right. */
  void row(boolean strongly, float[] at, String... cells) throws IOException {
    PDFont font = strongly ? strong : plain;
    float line = y;
    for (int c = 0; c < cells.length; c++) {
      if (!cells[c].isEmpty()) {
        y = line;
        String text = Typography.typeset(cells[c]);
        boolean amount = cells[c].matches("-?[\\d ]+,\\d{2}");
        float shift = amount ? 62 - font.getStringWidth(text) / 1000 * 10 : 0;
        show(font, 10, at[c] + shift, cells[c]);
      }
    }
    y = line - 17;
  }

  void rule() throws IOException {
    page.moveTo(LEFT, y + 4);
    page.lineTo(LEFT + WIDTH, y + 4);
    page.stroke();
    y -= 20;
  }

  void gap() {
    y -= 14;
  }

  byte[] bytes() throws IOException {
    page.close();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    pdf.save(bytes);
    pdf.close();
    return bytes.toByteArray();
  }

  private List<String> wrap(String text, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : Typography.typeset(text).split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (plain.getStringWidth(longer) / 1000 * 11 > width) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }

  private void show(PDFont font, int size, float x, String text) throws IOException {
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset(x, y);
    page.showText(Typography.typeset(text));
    page.endText();
    y -= size * 1.4f;
  }
}
