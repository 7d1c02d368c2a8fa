package org.paraphe.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.rendering.StreamedXlsx.Cell;
import org.paraphe.rendering.StreamedXlsx.Column;

class StreamedXlsxTest {

  private static final List<Column> COLUMNS =
      List.of(new Column("Nom", 20), new Column("Date", 12), new Column("Taille", 10));

  @Test
  void writesDatesAsDatesAndNumbersAsNumbers() throws IOException {
    XSSFSheet sheet =
        written(Cell.text("lettre"), Cell.day(LocalDate.of(2024, 3, 12)), Cell.number(331));

    assertThat(DateUtil.isCellDateFormatted(sheet.getRow(1).getCell(1))).isTrue();
    assertThat(sheet.getRow(1).getCell(1).getLocalDateTimeCellValue().toLocalDate())
        .isEqualTo("2024-03-12");
    assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(331);
  }

  @Test
  void writesADayThatSpreadsheetsCannotCountAsText() throws IOException {
    XSSFSheet sheet =
        written(Cell.text("acte"), Cell.day(LocalDate.of(1871, 5, 3)), Cell.number(1));

    assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("1871-05-03");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(\"x\")", " =1+1", "\u00A0+33", " \t@SUM(A1)"})
  void letsNoTextBecomeAFormulaEvenWhenItIsEdited(String text) throws IOException {
    XSSFSheet sheet = written(Cell.text(text), Cell.day(null), Cell.number(1));

    assertThat(sheet.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
    assertThat(sheet.getRow(1).getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
  }

  @Test
  void keepsTheHeaderInSightAndFiltersEveryRow() throws IOException {
    XSSFSheet sheet = written(Cell.text("a"), Cell.day(null), Cell.number(1));

    assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
    assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:C2");
  }

  @Test
  void saysWhereATextThatNoCellHoldsGoesOn() throws IOException {
    XSSFSheet sheet = written(Cell.text("x".repeat(40_000)), Cell.day(null), Cell.number(1));

    assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
        .hasSize(32_767)
        .endsWith("(suite dans le fichier CSV)");
  }

  /** Personal data wait there; and a folder shared by all would be the first account's. */
  @Test
  void keepsWaitingRowsWhereNoOtherAccountReadsThem() throws IOException {
    new StreamedXlsx().close();

    Path waiting = TempFile.createTempFile("lignes", ".xml").toPath();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(waiting)))
        .isEqualTo("rw-------");
    assertThat(waiting.getParent()).isEqualTo(Path.of(System.getProperty("java.io.tmpdir")));
    Files.delete(waiting);
  }

  private static XSSFSheet written(Cell... cells) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (StreamedXlsx book = new StreamedXlsx()) {
      book.page("Dossiers", COLUMNS).row(List.of(cells));
      book.write(out);
    }
    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      return read.getSheet("Dossiers");
    }
  }
}
