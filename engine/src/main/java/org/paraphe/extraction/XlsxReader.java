package org.paraphe.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.model.ThemesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/**
 * Excel workbooks: one page and one table a sheet, values as the sheet shows them to a French
 * reader. Formulas are not computed: the value that was saved is read. Cells are read as a stream,
 * so that a sheet of a million rows needs no more memory than what is kept of it.
 */
final class XlsxReader implements FormatReader {

  private static final int HIDDEN_SHEET_CHARS = 10_000;

  private final SheetValues values = new SheetValues();

  @Override
  public void read(Reading reading) throws IOException, XMLStreamException {
    try (ZipFile zip = new ZipFile(reading.file().toFile())) {
      new Book(reading, XlsxParts.of(zip)).read();
    }
  }

  private record Sheet(String name, String state, @Nullable String part) {}

  /** One workbook on its way to the sink. */
  private final class Book {
    private final Reading reading;
    private final TextSink sink;
    private final XlsxParts parts;
    private final List<Sheet> sheets = new ArrayList<>();
    private final StylesTable styles;
    private final SharedStrings strings;
    private final Map<Integer, Optional<String>> hiding = new HashMap<>();
    private boolean from1904;

    Book(Reading reading, XlsxParts parts) throws IOException, XMLStreamException {
      this.reading = reading;
      this.sink = reading.sink();
      this.parts = parts;
      this.styles = styles(parts);
      int chars = reading.request().maxChars();
      this.strings = SharedStrings.read(parts, 2 * chars, 2 * TextSink.MAX_CELLS);
    }

    void read() throws IOException, XMLStreamException {
      describe();
      List<String> unread = new ArrayList<>();
      for (int i = 0; i < sheets.size(); i++) {
        Sheet sheet = sheets.get(i);
        if (sink.full()) {
          unread.add(sheet.name());
        } else if (sheet.state().equals("visible")) {
          show(sheet, i + 1);
        } else {
          hide(sheet);
        }
      }
      if (!unread.isEmpty()) {
        reading.leaveOut(Warnings.sheetsNotRead(unread));
      }
      OfficeProperties.read(parts.zip(), "docProps/core.xml", reading);
      OfficeProperties.read(parts.zip(), "docProps/custom.xml", reading);
      OfficeParts.embedded(parts.zip(), "xl", reading);
    }

    private void describe() throws IOException, XMLStreamException {
      Map<String, String> targets = new HashMap<>();
      parts.relations(parts.workbook()).stream()
          .filter(r -> r.type().equals("worksheet"))
          .forEach(r -> targets.put(r.id(), r.part()));
      ZipEntry workbook =
          parts.entry(parts.workbook()).orElseThrow(() -> new IOException("no workbook.xml"));
      try (InputStream in = parts.open(workbook)) {
        XMLStreamReader xml = SafeXml.open(in);
        while (xml.hasNext()) {
          if (xml.next() == XMLStreamConstants.START_ELEMENT) {
            describe(xml, targets);
          }
        }
      }
    }

    private void describe(XMLStreamReader xml, Map<String, String> targets) {
      if (xml.getLocalName().equals("workbookPr")) {
        @Nullable String said = SafeXml.attribute(xml, "date1904");
        from1904 = "1".equals(said) || "true".equals(said);
      } else if (xml.getLocalName().equals("sheet")) {
        @Nullable String name = SafeXml.attribute(xml, "name");
        @Nullable String state = SafeXml.attribute(xml, "state");
        @Nullable String id = SafeXml.attribute(xml, "id");
        sheets.add(
            new Sheet(
                name == null ? "Feuille" + (sheets.size() + 1) : name,
                state == null ? "visible" : state,
                id == null ? null : targets.get(id)));
      }
    }

    private void show(Sheet sheet, int number) throws IOException, XMLStreamException {
      sink.beginPage();
      sink.line(sheet.name());
      sink.beginTable(sheet.name());
      try (InputStream in = open(sheet)) {
        SheetCells cells = new SheetCells(SafeXml.stream(in), reading.request().maxChars());
        for (int row = 0; !sink.full() && cells.next(); ) {
          if (cells.row() != row) {
            sink.endRow();
            row = cells.row();
          }
          show(sheet, cells);
        }
      } finally {
        sink.endTable();
        sink.endPage(number);
      }
      comments(sheet);
    }

    private void show(Sheet sheet, SheetCells cells) {
      String ref = Cells.ref(sheet.name(), cells.row(), cells.column());
      @Nullable String why = hiding(cells);
      if (why == null) {
        sink.cell(ref, cells.row(), cells.column(), text(cells));
      } else {
        boolean unformatted = why.equals(SpreadsheetLook.NO_FORMAT) && !cells.type().equals("s");
        reading.hide(why + " " + ref, unformatted ? cells.value() : text(cells));
      }
    }

    private @Nullable String hiding(SheetCells cells) {
      return cells.isInHiddenPlace()
          ? SpreadsheetLook.HIDDEN_PLACE
          : hiding
              .computeIfAbsent(
                  cells.style(), i -> Optional.ofNullable(SpreadsheetLook.hiding(style(i))))
              .orElse(null);
    }

    private @Nullable XSSFCellStyle style(int index) {
      return styles.getStyleAt(index);
    }

    private String text(SheetCells cells) {
      return switch (cells.type()) {
        case "s" -> shared(SafeXml.number(cells.value(), -1));
        case "b" -> cells.value().equals("1") ? "TRUE" : "FALSE";
        case "n" -> values.shown(cells.value(), style(cells.style()), from1904);
        default -> cells.value();
      };
    }

    private String shared(int index) {
      @Nullable String text = strings.get(index);
      if (text == null) {
        reading.leaveOut(Warnings.cellsWithoutText());
        return "";
      }
      return text;
    }

    private void hide(Sheet sheet) throws IOException, XMLStreamException {
      StringBuilder text = new StringBuilder();
      try (InputStream in = open(sheet)) {
        SheetCells cells = new SheetCells(SafeXml.stream(in), HIDDEN_SHEET_CHARS);
        for (int row = 0; text.length() < HIDDEN_SHEET_CHARS && cells.next(); ) {
          text.append(cells.row() != row ? "\n" : "").append(text(cells)).append('\t');
          row = cells.row();
        }
      }
      boolean very = sheet.state().equals("veryHidden");
      reading.hide(
          (very ? "feuille très masquée « " : "feuille masquée « ") + sheet.name() + " »",
          text.toString());
    }

    private InputStream open(Sheet sheet) throws IOException {
      Optional<ZipEntry> entry =
          sheet.part() == null ? Optional.empty() : parts.entry(sheet.part());
      return entry.isPresent() ? parts.open(entry.get()) : InputStream.nullInputStream();
    }

    /** A comment is in a box that opens when one points at its cell. */
    private void comments(Sheet sheet) throws IOException, XMLStreamException {
      Optional<ZipEntry> entry =
          sheet.part() == null ? Optional.empty() : parts.related(sheet.part(), "comments");
      if (entry.isEmpty()) {
        return;
      }
      try (InputStream in = parts.open(entry.get())) {
        XMLStreamReader xml = SafeXml.stream(in);
        while (xml.hasNext()) {
          if (xml.next() == XMLStreamConstants.START_ELEMENT
              && xml.getLocalName().equals("comment")) {
            @Nullable String ref = SafeXml.attribute(xml, "ref");
            String text = SafeXml.richText(xml, HIDDEN_SHEET_CHARS);
            reading.hide("commentaire " + sheet.name() + "!" + ref, text);
          }
        }
      }
    }
  }

  private static StylesTable styles(XlsxParts parts) throws IOException, XMLStreamException {
    Optional<ZipEntry> entry = parts.related(parts.workbook(), "styles");
    if (entry.isEmpty()) {
      return new StylesTable();
    }
    StylesTable styles;
    try (InputStream in = parts.open(entry.get())) {
      styles = new StylesTable(in);
    }
    Optional<ZipEntry> theme = parts.related(parts.workbook(), "theme");
    if (theme.isPresent()) {
      try (InputStream in = parts.open(theme.get())) {
        styles.setTheme(new ThemesTable(in));
      }
    }
    return styles;
  }
}
