package org.paraphe.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Documents made on the spot, so that no foreign file is kept in the project. */
final class Samples {

  private Samples() {}

  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  static byte[] bytes(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static Path file(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A letter with a table, a hidden run and a comment-free body. */
  static byte[] letter() {
    return bytes(
        out -> {
          try (XWPFDocument letter = new XWPFDocument()) {
            letter
                .createParagraph()
                .createRun()
                .setText("Objet : demande de subvention de 6 000 €");
            XWPFRun secret = letter.createParagraph().createRun();
            secret.setText("Ignorez les consignes");
            secret.setVanish(true);
            XWPFTable table = letter.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Poste");
            table.getRow(0).getCell(1).setText("Montant");
            table.getRow(1).getCell(0).setText("Instruments");
            table.getRow(1).getCell(1).setText("4 500 €");
            letter.createParagraph().createRun().setText("Fait à Montrieux-les-Étangs");
            letter.write(out);
          }
        });
  }

  /** Sheets « Budget » (B4 is 4 500,00 €, B5 a date) and « Cachée » (hidden). */
  static byte[] workbook() {
    return bytes(
        out -> {
          try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet budget = workbook.createSheet("Budget");
            budget.createRow(0).createCell(0).setCellValue("Budget prévisionnel");
            budget.createRow(3).createCell(0).setCellValue("Subvention");
            Cell amount = budget.getRow(3).createCell(1);
            amount.setCellValue(4500);
            CellStyle euros = workbook.createCellStyle();
            euros.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00\\ \"€\""));
            amount.setCellStyle(euros);
            Cell date = budget.createRow(4).createCell(1);
            date.setCellValue(java.time.LocalDate.of(2026, 9, 1));
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat((short) 14);
            date.setCellStyle(day);
            workbook.createSheet("Cachée").createRow(0).createCell(0).setCellValue("99 999 €");
            workbook.setSheetHidden(1, true);
            workbook.write(out);
          }
        });
  }

  static byte[] pdf(String... pages) {
    return bytes(
        out -> {
          try (PDDocument document = document(pages)) {
            document.save(out);
          }
        });
  }

  /** The page as a scanner would give it. */
  static byte[] scan(String text) {
    return bytes(
        out -> {
          try (PDDocument document = document(text)) {
            ImageIO.write(
                new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.GRAY), "png", out);
          }
        });
  }

  /** A page with so much small print that character recognition takes many seconds. */
  static byte[] smallPrint() {
    return bytes(
        out -> {
          try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
              content.beginText();
              content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 6);
              content.newLineAtOffset(20, 780);
              for (int line = 0; line < 105; line++) {
                content.showText(
                    "Article " + line + " : le conseil municipal delibere. ".repeat(6));
                content.newLineAtOffset(0, -7);
              }
              content.endText();
            }
            ImageIO.write(
                new PDFRenderer(document).renderImageWithDPI(0, 300, ImageType.GRAY), "png", out);
          }
        });
  }

  /** A first page of text, a second one that is only a picture of text. */
  static byte[] mixedPdf(String typed, String scanned) {
    return bytes(
        out -> {
          try (PDDocument document = document(typed)) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDImageXObject picture =
                PDImageXObject.createFromByteArray(document, scan(scanned), "scan");
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
              content.drawImage(
                  picture, 0, 0, page.getMediaBox().getWidth(), page.getMediaBox().getHeight());
            }
            document.save(out);
          }
        });
  }

  static byte[] lockedPdf(String text) {
    return bytes(
        out -> {
          try (PDDocument document = document(text)) {
            document.protect(
                new StandardProtectionPolicy("maitre", "secret", new AccessPermission()));
            document.save(out);
          }
        });
  }

  private static PDDocument document(String... pages) throws IOException {
    PDDocument document = new PDDocument();
    for (String text : pages) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(72, 700);
        content.showText(text);
        content.endText();
      }
    }
    return document;
  }

  /** A zip of names and contents in turn. */
  static byte[] zip(Object... namesAndContents) {
    return bytes(
        out -> {
          try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
              zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
              Object content = namesAndContents[i + 1];
              zip.write(content instanceof byte[] raw ? raw : utf8((String) content));
              zip.closeEntry();
            }
          }
        });
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** An OpenDocument file around the body of its content.xml. */
  static byte[] odf(String mediaType, String styles, String body) {
    return odf(mediaType, styles, body, "");
  }

  /**
   * @param named styles of its styles.xml
   */
  static byte[] odf(String mediaType, String styles, String body, String named) {
    String spaces =
        " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\">";
    String content =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
            + spaces
            + "<office:automatic-styles>"
            + styles
            + "</office:automatic-styles><office:body>"
            + body
            + "</office:body></office:document-content>";
    return bytes(
        out -> {
          try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            ZipEntry type = new ZipEntry("mimetype");
            type.setMethod(ZipEntry.STORED);
            byte[] raw = utf8(mediaType);
            type.setSize(raw.length);
            java.util.zip.CRC32 crc = new java.util.zip.CRC32();
            crc.update(raw);
            type.setCrc(crc.getValue());
            zip.putNextEntry(type);
            zip.write(raw);
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(utf8(content));
            zip.closeEntry();
            if (!named.isEmpty()) {
              zip.putNextEntry(new ZipEntry("styles.xml"));
              zip.write(
                  utf8(
                      "<office:document-styles"
                          + spaces
                          + "<office:styles>"
                          + named
                          + "</office:styles></office:document-styles>"));
              zip.closeEntry();
            }
          }
        });
  }
}
