package org.paraphe.rendering;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of any number of rows: only the last few are held in memory, the others wait in a
 * temporary file. Dates are dates, numbers numbers, all else is text that no spreadsheet runs, not
 * even after a person edits the cell. Not thread-safe.
 */
public final class StreamedXlsx implements AutoCloseable {

  private static final int HELD = 100;
  private static final int CHARACTER = 256;
  private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
  private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();
  private static final String CUT = "… (suite dans le fichier CSV)";

  /** Wide forms too: spreadsheets of some languages take them for the narrow ones. */
  private static final String RUNS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  /** The first day that every spreadsheet counts alike: 1900 was no leap year, but for Excel. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  /**
   * @param width in characters
   */
  public record Column(String label, int width) {}

  /** What a cell holds. */
  public sealed interface Cell {

    /** As a text file tells it. */
    String plain();

    static Cell text(String text) {
      return new Text(text);
    }

    static Cell number(long number) {
      return new Number(number);
    }

    /** Empty where there is no day. */
    static Cell day(@Nullable LocalDate day) {
      return day == null ? new Text("") : new Day(day);
    }
  }

  private record Text(String text) implements Cell {
    @Override
    public String plain() {
      return text;
    }
  }

  private record Number(long number) implements Cell {
    @Override
    public String plain() {
      return Long.toString(number);
    }
  }

  private record Day(LocalDate day) implements Cell {
    @Override
    public String plain() {
      return day.toString();
    }
  }

  static {
    TempFile.setTempFileCreationStrategy(new PrivateTempFiles());
  }

  private final SXSSFWorkbook book = new SXSSFWorkbook(HELD);
  private final List<Page> pages = new ArrayList<>();
  private final CellStyle head;
  private final CellStyle date;
  private final CellStyle inert;
  private final CellStyle plain;

  public StreamedXlsx() {
    book.setCompressTempFiles(true);
    this.plain = style();
    this.inert = style();
    inert.setQuotePrefixed(true);
    this.date = style();
    date.setAlignment(HorizontalAlignment.CENTER);
    date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
    this.head = style();
    Font usual = book.getFontAt(0);
    Font bold = book.createFont();
    bold.setFontName(usual.getFontName());
    bold.setFontHeightInPoints(usual.getFontHeightInPoints());
    bold.setBold(true);
    head.setFont(bold);
    head.setWrapText(true);
    head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  /**
   * True where a spreadsheet might take a text for a formula. What stands before its sign and shows
   * nothing is no shield: some drop it on reading.
   */
  public static boolean isRun(String text) {
    return text.codePoints()
        .filter(c -> RUNS.indexOf(c) >= 0 || !isBlank(c))
        .limit(1)
        .anyMatch(c -> RUNS.indexOf(c) >= 0);
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private CellStyle style() {
    CellStyle style = book.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  /** A sheet with its header, which stays in sight and filters. */
  public Page page(String name, List<Column> columns) {
    Page page = new Page(name, columns);
    pages.add(page);
    return page;
  }

  /** A sheet, filled from its top; goes on in another one when it is full. */
  public final class Page {
    private final String name;
    private final List<Column> columns;
    private SXSSFSheet sheet;
    private int sheets = 1;
    private int next;

    private Page(String name, List<Column> columns) {
      this.name = name;
      this.columns = List.copyOf(columns);
      this.sheet = open(name);
    }

    private SXSSFSheet open(String called) {
      SXSSFSheet opened = book.createSheet(called);
      Row row = opened.createRow(0);
      row.setHeightInPoints(2.2f * opened.getDefaultRowHeightInPoints());
      for (int i = 0; i < columns.size(); i++) {
        var cell = row.createCell(i);
        cell.setCellValue(columns.get(i).label());
        cell.setCellStyle(head);
        opened.setColumnWidth(i, columns.get(i).width() * CHARACTER);
      }
      opened.createFreezePane(Math.min(2, columns.size() - 1), 1);
      opened.setFitToPage(true);
      PrintSetup print = opened.getPrintSetup();
      print.setPaperSize(PrintSetup.A3_PAPERSIZE);
      print.setLandscape(true);
      print.setFitHeight((short) 0); // as many pages down as it takes
      opened.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
      next = 1;
      return opened;
    }

    /** Over all the rows that are there, so that sorting leaves none behind. */
    private void filter() {
      sheet.setAutoFilter(new CellRangeAddress(0, next - 1, 0, columns.size() - 1));
    }

    public void row(List<Cell> cells) {
      if (next == MOST_ROWS) {
        filter();
        sheets++;
        sheet = open(name + " " + sheets);
      }
      Row row = sheet.createRow(next++);
      for (int i = 0; i < cells.size(); i++) {
        set(row, i, cells.get(i));
      }
    }

    private void set(Row row, int column, Cell content) {
      if (content.plain().isEmpty()) {
        return;
      }
      var cell = row.createCell(column);
      if (content instanceof Day day && !day.day().isBefore(FIRST_DAY)) {
        cell.setCellValue(day.day());
        cell.setCellStyle(date);
      } else if (content instanceof Number number) {
        cell.setCellValue(number.number());
        cell.setCellStyle(plain);
      } else {
        String text = content.plain();
        cell.setCellValue(
            text.length() <= LONGEST ? text : text.substring(0, LONGEST - CUT.length()) + CUT);
        cell.setCellStyle(isRun(text) ? inert : plain);
      }
    }
  }

  /** Ends the workbook. */
  public void write(OutputStream out) {
    pages.forEach(Page::filter);
    try {
      book.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a workbook", e);
    }
  }

  @Override
  public void close() {
    try {
      book.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove the temporary files of a workbook", e);
    }
  }
}
