package org.paraphe.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A table as a spreadsheet. Every cell is text: nothing that a dossier holds becomes a formula. */
public final class Xlsx {

  private static final int CHARACTER = 256;
  private static final int WIDEST = 60;

  private Xlsx() {}

  public static byte[] write(String sheet, List<String> head, List<List<String>> rows) {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet page = book.createSheet(sheet);
      CellStyle bold = book.createCellStyle();
      Font font = book.createFont();
      font.setBold(true);
      bold.setFont(font);
      CellStyle inert = book.createCellStyle();
      inert.setQuotePrefixed(true); // so that it stays text when a person edits it
      row(page, 0, head, inert);
      page.getRow(0).forEach(cell -> cell.setCellStyle(bold));
      for (int i = 0; i < rows.size(); i++) {
        row(page, i + 1, rows.get(i), inert);
      }
      page.createFreezePane(0, 1);
      widths(page, head, rows);
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a spreadsheet in memory", e);
    }
  }

  private static void row(Sheet page, int index, List<String> cells, CellStyle inert) {
    Row row = page.createRow(index);
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = row.createCell(i);
      cell.setCellValue(cells.get(i));
      if (StreamedXlsx.isRun(cells.get(i))) {
        cell.setCellStyle(inert);
      }
    }
  }

  private static void widths(Sheet page, List<String> head, List<List<String>> rows) {
    for (int column = 0; column < head.size(); column++) {
      int widest = head.get(column).length();
      for (List<String> row : rows) {
        widest = Math.max(widest, row.get(column).length());
      }
      page.setColumnWidth(column, (Math.min(widest, WIDEST) + 2) * CHARACTER);
    }
  }
}
