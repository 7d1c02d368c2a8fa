package org.paraphe.extraction;

import java.util.Date;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Numbers and dates as a sheet shows them to a French reader; child process only. */
final class SheetValues {

  /** Built-in formats whose order of day and month follows the country of the reader. */
  private static final Set<Integer> LOCAL_DATES = Set.of(14, 22);

  private static final int WITH_HOURS = 22;
  private static final int GENERAL = 0;

  /** Whole numbers up to here are kept digit by digit. */
  private static final double EXACT = 1e15;

  private final DataFormatter formatter = new DataFormatter(Locale.FRANCE);

  SheetValues() {
    formatter.setUseCachedValuesForFormulaCells(true);
  }

  DataFormatter formatter() {
    return formatter;
  }

  /**
   * @param value as the workbook keeps it
   * @param style null for that of a cell without one
   */
  String shown(String value, @Nullable CellStyle style, boolean from1904) {
    double number;
    try {
      number = Double.parseDouble(value);
    } catch (NumberFormatException e) {
      return value; // a damaged workbook; what it says is still told
    }
    int format = style == null ? 0 : style.getDataFormat();
    if (LOCAL_DATES.contains(format) && DateUtil.isValidExcelDate(number)) {
      return localDate(DateUtil.getJavaDate(number, from1904), format);
    }
    @Nullable String pattern = style == null ? null : style.getDataFormatString();
    if (format == GENERAL && number == Math.rint(number) && Math.abs(number) < EXACT) {
      // A SIRET typed as a number, which a narrow column shows as « 7,92544E+13 ».
      return String.format(Locale.ROOT, "%.0f", number);
    }
    return formatter.formatRawCellContents(
        number, format, pattern == null ? "General" : pattern, from1904);
  }

  static boolean isLocalDate(int format) {
    return LOCAL_DATES.contains(format);
  }

  static String localDate(Date date, int format) {
    String pattern = format == WITH_HOURS ? "%td/%<tm/%<tY %<tH:%<tM" : "%td/%<tm/%<tY";
    return String.format(Locale.FRANCE, pattern, date);
  }
}
