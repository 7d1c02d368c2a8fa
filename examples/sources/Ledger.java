import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet with charges on the left, produits on the right and their totals as formulas. */
final class Ledger {

  private final Sheet sheet;
  private final CellStyle bold;
  private final CellStyle money;
  private int next;

  Ledger(XSSFWorkbook book, String name) {
    sheet = book.createSheet(name);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    XSSFFont strong = book.createFont();
    strong.setBold(true);
    bold = book.createCellStyle();
    bold.setFont(strong);
    bold.setBorderBottom(BorderStyle.THIN);
    money = book.createCellStyle();
    money.setDataFormat(book.createDataFormat().getFormat("#,##0.00\\ \"€\""));
    for (int c = 0; c < 4; c++) {
      sheet.setColumnWidth(c, (c % 2 == 0 ? 36 : 16) * 256);
    }
  }

  void title(String text) {
    styled(sheet.createRow(next), 0, text);
    next += 2;
  }

  void head(String... labels) {
    Row row = sheet.createRow(next++);
    for (int c = 0; c < labels.length; c++) {
      styled(row, c, labels[c]);
    }
  }

  void line(String charge, double cost, String produit, double income) {
    Row row = sheet.createRow(next++);
    row.createCell(0).setCellValue(charge);
    money(row.createCell(1)).setCellValue(cost);
    row.createCell(2).setCellValue(produit);
    money(row.createCell(3)).setCellValue(income);
  }

  void totals() {
    Row row = sheet.createRow(next);
    styled(row, 0, "Total des charges");
    money(row.createCell(1)).setCellFormula("SUM(B4:B" + next + ")");
    styled(row, 2, "Total des produits");
    money(row.createCell(3)).setCellFormula("SUM(D4:D" + next + ")");
    next++;
  }

  private Cell money(Cell cell) {
    cell.setCellStyle(money);
    return cell;
  }

  private void styled(Row row, int column, String text) {
    Cell cell = row.createCell(column);
    cell.setCellValue(text);
    cell.setCellStyle(bold);
  }
}
