import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Date;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of one sheet, a row at a time; numbers are amounts, the first row of each is bold. */
final class Grid {

  private final XSSFWorkbook book = new XSSFWorkbook();
  private final Sheet sheet;
  private final CellStyle bold = book.createCellStyle();
  private final CellStyle money = book.createCellStyle();
  private final String title;
  private final Date date;
  private int next;

  Grid(String title, String name, Date date, int... widths) {
    this.title = title;
    this.date = date;
    sheet = book.createSheet(name);
    sheet.setFitToPage(true);
    XSSFFont strong = book.createFont();
    strong.setBold(true);
    bold.setFont(strong);
    money.setDataFormat(book.createDataFormat().getFormat("#,##0.00\\ \"€\""));
    for (int c = 0; c < widths.length; c++) {
      sheet.setColumnWidth(c, widths[c] * 256);
    }
  }

  void head(String... labels) {
    Row row = sheet.createRow(next++);
    for (int c = 0; c < labels.length; c++) {
      Cell cell = row.createCell(c);
      cell.setCellValue(labels[c]);
      cell.setCellStyle(bold);
    }
  }

  void line(Object... cells) {
    Row row = sheet.createRow(next++);
    for (int c = 0; c < cells.length; c++) {
      Cell cell = row.createCell(c);
      if (cells[c] instanceof Number amount) {
        cell.setCellValue(amount.doubleValue());
        cell.setCellStyle(money);
      } else {
        cell.setCellValue(String.valueOf(cells[c]));
      }
    }
  }

  void total(String label, int column, int firstLine) {
    Row row = sheet.createRow(next);
    Cell name = row.createCell(0);
    name.setCellValue(label);
    name.setCellStyle(bold);
    char letter = (char) ('A' + column);
    Cell sum = row.createCell(column);
    sum.setCellFormula("SUM(" + letter + firstLine + ":" + letter + next + ")");
    sum.setCellStyle(money);
    next++;
  }

  byte[] bytes() throws IOException {
    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    Office.stamp(book.getProperties(), title, date);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(bytes);
    book.close();
    return Zips.sameZip(bytes.toByteArray());
  }
}
