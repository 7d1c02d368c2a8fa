package org.paraphe.extraction;

import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.Nullable;

/**
 * Whether a reader of a sheet would see what a cell holds: not in a hidden row or column, in the
 * colour of its ground, too small to read, or under a format that shows nothing. Colours that a
 * condition sets are not looked at. Child process only.
 */
final class SpreadsheetLook {

  static final String HIDDEN_PLACE = "cellule masquée";
  static final String NO_FORMAT = "cellule au format vide";

  private static final int TOO_SMALL = 3;
  private static final float LEAST_HEIGHT = 2;
  private static final int ALIKE = 24;

  private SpreadsheetLook() {}

  /** Why a reader would not see the cell; null where he would. */
  static @Nullable String hiding(Cell cell, HSSFWorkbook book) {
    if (cell.getRow().getZeroHeight()
        || cell.getRow().getHeightInPoints() < LEAST_HEIGHT
        || cell.getSheet().isColumnHidden(cell.getColumnIndex())) {
      return HIDDEN_PLACE;
    }
    CellStyle style = cell.getCellStyle();
    if (style == null || style.getIndex() == 0) {
      return null;
    }
    HSSFFont font = book.getFontAt(style.getFontIndex());
    return hiding(style, font, rgb(font.getHSSFColor(book)));
  }

  /** The same of all cells of a style; null stands for the style of cells that have none. */
  static @Nullable String hiding(@Nullable XSSFCellStyle style) {
    return style == null || style.getIndex() == 0
        ? null
        : hiding(style, style.getFont(), rgb(style.getFont().getXSSFColor()));
  }

  /**
   * @param ink red, green and blue; minus one where the font has no colour of its own
   */
  private static @Nullable String hiding(CellStyle style, Font font, int ink) {
    String format = style.getDataFormatString();
    if (format != null && format.matches("(\"\")?;{2,3}(\"\")?")) {
      return NO_FORMAT;
    }
    if (font.getFontHeightInPoints() < TOO_SMALL) {
      return DocxLook.TINY;
    }
    return ink >= 0 && alike(ink, ground(style)) ? "texte de la couleur du fond" : null;
  }

  private static int ground(CellStyle style) {
    if (style.getFillPattern() == FillPatternType.NO_FILL) {
      return 0xFFFFFF;
    }
    int fill = rgb(style.getFillForegroundColorColor());
    return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND ? fill : -1;
  }

  private static int rgb(@Nullable Color colour) {
    if (colour instanceof XSSFColor modern) {
      byte[] tinted = modern.getRGBWithTint();
      byte[] rgb = tinted == null ? modern.getRGB() : tinted;
      return rgb == null || rgb.length < 3
          ? -1
          : (rgb[0] & 0xFF) << 16 | (rgb[1] & 0xFF) << 8 | (rgb[2] & 0xFF);
    }
    if (colour instanceof HSSFColor old
        && old.getIndex() != HSSFColor.HSSFColorPredefined.AUTOMATIC.getIndex()) {
      short[] rgb = old.getTriplet();
      return rgb[0] << 16 | rgb[1] << 8 | rgb[2];
    }
    return -1;
  }

  /** No eye tells such colours apart. */
  static boolean alike(int one, int other) {
    return one >= 0
        && other >= 0
        && Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF)) <= ALIKE
        && Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)) <= ALIKE
        && Math.abs((one & 0xFF) - (other & 0xFF)) <= ALIKE;
  }
}
