import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Date;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of plain rows; numbers are amounts, words in capitals stand out. */
final class Sheets implements AutoCloseable {

  private final XSSFWorkbook book = new XSSFWorkbook();
  private final CellStyle bold = book.createCellStyle();
  private final CellStyle money = book.createCellStyle();
  private Sheet sheet;
  private int next;

  Sheets() {
    XSSFFont strong = book.createFont();
    strong.setBold(true);
    bold.setFont(strong);
    money.setDataFormat(book.createDataFormat().getFormat("#,##0.00"));
  }

  Sheets sheet(String name, int... widths) {
    sheet = book.createSheet(name);
    sheet.setFitToPage(true);
    for (int c = 0; c < widths.length; c++) {
      sheet.setColumnWidth(c, widths[c] * 256);
    }
    next = 0;
    return this;
  }

  /** A cell each: a text, a number, or null for none. */
  Sheets row(Object... cells) {
    Row row = sheet.createRow(next++);
    for (int c = 0; c < cells.length; c++) {
      if (cells[c] instanceof Number amount) {
        Cell cell = row.createCell(c);
        cell.setCellStyle(money);
        cell.setCellValue(amount.doubleValue());
      } else if (cells[c] != null) {
        Cell cell = row.createCell(c);
        String text = cells[c].toString();
        cell.setCellValue(text);
        if (text.equals(text.toUpperCase(java.util.Locale.FRANCE))) {
          cell.setCellStyle(bold);
        }
      }
    }
    return this;
  }

  byte[] bytes(String title, Date date) throws IOException {
    Office.stamp(book.getProperties(), title, date);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(bytes);
    return Zips.sameZip(bytes.toByteArray());
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
