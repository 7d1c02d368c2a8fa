package org.paraphe.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * Excel 97-2003 workbooks, as {@link XlsxReader} does those that came after. Their rows are counted
 * in ten thousands: they are held in memory.
 */
final class XlsReader implements FormatReader {

  private final SheetValues values = new SheetValues();

  @Override
  public void read(Reading reading) throws IOException {
    List<String> unread = new ArrayList<>();
    try (POIFSFileSystem file = new POIFSFileSystem(reading.file().toFile(), true);
        HSSFWorkbook workbook = new HSSFWorkbook(file)) {
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        Sheet sheet = workbook.getSheetAt(i);
        if (reading.sink().full()) {
          unread.add(sheet.getSheetName());
        } else if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
          show(reading, workbook, sheet, i + 1);
        } else {
          hide(reading, sheet);
        }
      }
    }
    if (!unread.isEmpty()) {
      reading.leaveOut(Warnings.sheetsNotRead(unread));
    }
  }

  private void show(Reading reading, HSSFWorkbook book, Sheet sheet, int number) {
    TextSink sink = reading.sink();
    sink.beginPage();
    sink.line(sheet.getSheetName());
    sink.beginTable(sheet.getSheetName());
    for (Row row : sheet) {
      for (Cell cell : row) {
        show(reading, book, cell);
      }
      sink.endRow();
      if (sink.full()) {
        break;
      }
    }
    sink.endTable();
    sink.endPage(number);
  }

  private void show(Reading reading, HSSFWorkbook book, Cell cell) {
    String ref =
        Cells.ref(cell.getSheet().getSheetName(), cell.getRowIndex(), cell.getColumnIndex());
    Comment comment = cell.getCellComment();
    if (comment != null && comment.getString() != null) {
      reading.hide("commentaire " + ref, comment.getString().getString());
    }
    String why = SpreadsheetLook.hiding(cell, book);
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
    int format = cell.getCellStyle().getDataFormat();
    if (type == CellType.NUMERIC && SheetValues.isLocalDate(format)) {
      Date date = cell.getDateCellValue();
      if (date != null) {
        return SheetValues.localDate(date, format);
      }
    }
    return values.formatter().formatCellValue(cell);
  }
}
