import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Date;
import java.util.List;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;

/** A letter in Word format, in the order it is read. */
final class Letter {

  private final XWPFDocument word = new XWPFDocument();
  private final String title;
  private final Date date;

  Letter(String title, Date date) {
    this.title = title;
    this.date = date;
    CTPageMar margins = word.getDocument().getBody().addNewSectPr().addNewPgMar();
    margins.setLeft(1300);
    margins.setRight(1300);
    margins.setTop(1000);
    margins.setBottom(1000);
  }

  void letterhead(String name, String... lines) {
    XWPFParagraph top =
        word.createHeaderFooterPolicy()
            .createHeader(XWPFHeaderFooterPolicy.DEFAULT)
            .createParagraph();
    top.setAlignment(ParagraphAlignment.CENTER);
    top.setBorderBottom(Borders.SINGLE);
    XWPFRun run = run(top, name, 14);
    run.setBold(true);
    run.setColor("1F3864");
    for (String line : lines) {
      top.createRun().addBreak();
      run(top, line, 9);
    }
  }

  void right(String... lines) {
    XWPFParagraph paragraph = word.createParagraph();
    paragraph.setIndentationLeft(5200);
    paragraph.setSpacingAfter(240);
    for (int i = 0; i < lines.length; i++) {
      XWPFRun run = run(paragraph, lines[i], 11);
      if (i + 1 < lines.length) {
        run.addBreak();
      }
    }
  }

  void bold(String text) {
    XWPFParagraph paragraph = word.createParagraph();
    paragraph.setSpacingAfter(200);
    run(paragraph, text, 11).setBold(true);
  }

  void text(String text) {
    XWPFParagraph paragraph = word.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.BOTH);
    paragraph.setSpacingAfter(160);
    run(paragraph, text, 11);
  }

  void bullet(String text) {
    XWPFParagraph paragraph = word.createParagraph();
    paragraph.setIndentationLeft(500);
    paragraph.setSpacingAfter(60);
    run(paragraph, "– " + text, 11);
  }

  void small(String text) {
    run(word.createParagraph(), text, 9).setItalic(true);
  }

  @SafeVarargs
  final void table(List<String>... rows) {
    XWPFTable table = word.createTable(rows.length, rows[0].size());
    table.setWidth("100%");
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < rows[r].size(); c++) {
        XWPFParagraph cell = table.getRow(r).getCell(c).getParagraphs().get(0);
        run(cell, rows[r].get(c), 10).setBold(r == 0);
      }
    }
    word.createParagraph();
  }

  byte[] bytes() throws IOException {
    Office.stamp(word.getProperties(), title, date);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    word.write(bytes);
    word.close();
    return Zips.sameZip(bytes.toByteArray());
  }

  private static XWPFRun run(XWPFParagraph paragraph, String text, int size) {
    XWPFRun run = paragraph.createRun();
    run.setFontFamily("Liberation Serif");
    run.setFontSize(size);
    run.setText(Typography.typeset(text));
    return run;
  }
}
