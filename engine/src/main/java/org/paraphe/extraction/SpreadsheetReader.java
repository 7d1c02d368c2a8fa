package org.paraphe.extraction;

import java.io.IOException;
import java.util.Date;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * Excel workbooks: one page and one table a sheet, values as the sheet shows them to a French
 * reader. Formulas are not computed: the value that was saved is read.
 */
final class SpreadsheetReader implements FormatReader {

  /** Built-in formats whose order of day and month follows the country of the reader. */
  private static final Set<Integer> LOCAL_DATES = Set.of(14, 22);

  private final DataFormatter formatter = formatter();

  private static DataFormatter formatter() {
    DataFormatter formatter = new DataFormatter(Locale.FRANCE);
    formatter.setUseCachedValuesForFormulaCells(true);
    return formatter;
  }

  @Override
  public void read(Reading reading) throws IOException {
    try (Workbook workbook = WorkbookFactory.create(reading.file().toFile(), null, true)) {
      for (int i = 0; i < workbook.getNumberOfSheets() && !reading.sink().full(); i++) {
        Sheet sheet = workbook.getSheetAt(i);
        if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
          show(reading, sheet, i + 1);
        } else {
          hide(reading, sheet);
        }
      }
    }
  }

  private void show(Reading reading, Sheet sheet, int number) {
    TextSink sink = reading.sink();
    sink.beginPage();
    sink.line(sheet.getSheetName());
    sink.beginTable(sheet.getSheetName());
    for (Row row : sheet) {
      for (Cell cell : row) {
        show(reading, cell);
      }
      sink.endRow();
      if (sink.full()) {
        break;
      }
    }
    sink.endTable();
    sink.endPage(number);
  }

  private void show(Reading reading, Cell cell) {
    String ref =
        Cells.ref(cell.getSheet().getSheetName(), cell.getRowIndex(), cell.getColumnIndex());
    Comment comment = cell.getCellComment();
    if (comment != null && comment.getString() != null) {
      reading.hide("commentaire " + ref, comment.getString().getString());
    }
    String why = SpreadsheetLook.hiding(cell);
    if (why != null) {
      reading.hide(
          why + " " + ref, why.equals(SpreadsheetLook.NO_FORMAT) ? raw(cell) : shown(cell));
    } else {
      reading.sink().cell(ref, cell.getRowIndex(), cell.getColumnIndex(), shown(cell));
    }
  }

  private static String raw(Cell cell) {
    return switch (cell.getCellType()) {
      case STRING -> cell.getStringCellValue();
      case NUMERIC -> Double.toString(cell.getNumericCellValue());
      default -> cell.toString();
    };
  }

  private void hide(Reading reading, Sheet sheet) {
    StringBuilder text = new StringBuilder();
    for (Row row : sheet) {
      for (Cell cell : row) {
        text.append(shown(cell)).append('\t');
      }
      text.append('\n');
      if (text.length() > 10_000) {
        break;
      }
    }
    Workbook workbook = sheet.getWorkbook();
    boolean very =
        workbook.getSheetVisibility(workbook.getSheetIndex(sheet)) == SheetVisibility.VERY_HIDDEN;
    reading.hide(
        (very ? "feuille très masquée « " : "feuille masquée « ") + sheet.getSheetName() + " »",
        text.toString());
  }

  private String shown(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    if (type == CellType.NUMERIC && isLocalDate(cell)) {
      Date date = cell.getDateCellValue();
      if (date != null) {
        boolean hours = cell.getCellStyle().getDataFormat() == 22;
        return String.format(
            Locale.FRANCE, hours ? "%td/%<tm/%<tY %<tH:%<tM" : "%td/%<tm/%<tY", date);
      }
    }
    return formatter.formatCellValue(cell);
  }

  private static boolean isLocalDate(Cell cell) {
    int format = cell.getCellStyle().getDataFormat();
    return LOCAL_DATES.contains(format) && DateUtil.isCellDateFormatted(cell);
  }
}
