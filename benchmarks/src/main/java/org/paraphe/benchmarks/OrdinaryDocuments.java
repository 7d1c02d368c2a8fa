package org.paraphe.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;

/** Documents such as a town hall receives, all invented, the same for the same seed. */
final class OrdinaryDocuments {

  private static final String[] WORDS =
      ("le conseil municipal de la commune étangs vu demande association subvention pour année"
              + " travaux rue voirie réseau euros montant convention délibération projet budget"
              + " école équipement jeunesse séance autorise signature dossier chantier")
          .split(" ");
  private static final String FONT = "/fonts/Arimo/static/Arimo-Regular.ttf";

  private final Random random = new Random(20_260_901);
  private final Path folder;
  private final List<Path> files = new ArrayList<>();

  private OrdinaryDocuments(Path folder) {
    this.folder = folder;
  }

  /** Five hundred: Word, PDF, Excel, mails with attachments, OpenDocument, pages, texts. */
  static List<Path> write(Path folder) throws IOException {
    OrdinaryDocuments documents = new OrdinaryDocuments(Files.createDirectories(folder));
    for (int i = 0; i < 25; i++) {
      documents.batch(i);
    }
    return documents.files;
  }

  private void batch(int number) throws IOException {
    for (int i = 0; i < 6; i++) {
      keep("lettre-" + number + "-" + i + ".docx", letter());
      if (i < 5) {
        keep("note-" + number + "-" + i + ".pdf", pdf(i % 2 == 0));
      }
      if (i < 3) {
        keep("budget-" + number + "-" + i + ".xlsx", workbook());
        keep("courriel-" + number + "-" + i + ".eml", mail(i));
      }
    }
    keep("rapport-" + number + ".odt", openDocument());
    keep("page-" + number + ".html", page());
    keep("texte-" + number + ".txt", paragraphs(30).getBytes(StandardCharsets.UTF_8));
  }

  private void keep(String name, byte[] bytes) throws IOException {
    files.add(Files.write(folder.resolve(name), bytes));
  }

  private String sentence() {
    StringBuilder line = new StringBuilder();
    int count = 8 + random.nextInt(14);
    for (int i = 0; i < count; i++) {
      line.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
    }
    return line + amount() + ".";
  }

  private String amount() {
    return String.format(Locale.FRANCE, "%,d,%02d €", random.nextInt(90_000), random.nextInt(100))
        .replaceAll("[\\u00a0\\u202f]", " ");
  }

  private String paragraphs(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(sentence()).append(' ').append(sentence()).append("\n\n");
    }
    return text.toString();
  }

  private byte[] letter() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument letter = new XWPFDocument()) {
      for (int i = 0; i < 30 + random.nextInt(30); i++) {
        letter.createParagraph().createRun().setText(sentence() + " " + sentence());
      }
      XWPFTable table = letter.createTable(10, 4);
      for (int row = 0; row < 10; row++) {
        for (int column = 0; column < 4; column++) {
          table.getRow(row).getCell(column).setText(column == 0 ? "Poste " + row : amount());
        }
      }
      letter.write(out);
    }
    return out.toByteArray();
  }

  private byte[] workbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      for (int number = 1; number <= 2; number++) {
        Sheet sheet = workbook.createSheet("Feuille" + number);
        for (int i = 0; i < 60; i++) {
          Row row = sheet.createRow(i);
          row.createCell(0).setCellValue("Compte " + (6_000 + i));
          row.createCell(1).setCellValue(sentence());
          row.createCell(2).setCellValue(random.nextInt(100_000) / 100.0);
          row.createCell(3).setCellValue(random.nextInt(100_000) / 100.0);
        }
      }
      workbook.write(out);
    }
    return out.toByteArray();
  }

  private byte[] pdf(boolean embedded) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDFont font = font(document, embedded);
      for (int number = 0; number < 2 + random.nextInt(3); number++) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(font, 10);
          content.newLineAtOffset(50, 780);
          for (int line = 0; line < 50; line++) {
            String text = sentence();
            content.showText(text.substring(0, Math.min(95, text.length())));
            content.newLineAtOffset(0, -14);
          }
          content.endText();
        }
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  private static PDFont font(PDDocument document, boolean embedded) throws IOException {
    @Nullable InputStream file =
        embedded ? OrdinaryDocuments.class.getResourceAsStream(FONT) : null;
    if (file == null) {
      return new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    }
    try (file) {
      return PDType0Font.load(document, file);
    }
  }

  private byte[] mail(int number) throws IOException {
    StringBuilder mail =
        new StringBuilder(
            """
            From: Service technique <technique@exemple.fr>
            To: mairie@exemple.fr
            Subject: Demande
            Date: Mon, 2 Nov 2026 09:05:00 +0100
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=xx

            --xx
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            """);
    mail.append(paragraphs(5));
    attach(mail, "lettre.docx", letter());
    if (number > 0) {
      attach(mail, "note.pdf", pdf(true));
    }
    return mail.append("\n--xx--\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void attach(StringBuilder mail, String name, byte[] bytes) {
    mail.append("\n--xx\nContent-Type: application/octet-stream\n")
        .append("Content-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=\"")
        .append(name)
        .append("\"\n\n")
        .append(Base64.getMimeEncoder().encodeToString(bytes));
  }

  private byte[] page() {
    StringBuilder page =
        new StringBuilder("<html><head><meta charset=\"utf-8\"><title>Avis</title></head><body>");
    for (int i = 0; i < 30; i++) {
      page.append("<p>").append(sentence()).append(" <b>").append(sentence()).append("</b></p>");
    }
    page.append("<table>");
    for (int i = 0; i < 20; i++) {
      page.append("<tr><td>Poste</td><td>").append(amount()).append("</td></tr>");
    }
    return page.append("</table></body></html>").toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] openDocument() throws IOException {
    StringBuilder content =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\">"
                + "<office:body><office:text>");
    for (int i = 0; i < 50; i++) {
      content.append("<text:p>").append(sentence()).append(sentence()).append("</text:p>");
    }
    content.append("<table:table table:name=\"T\">");
    for (int i = 0; i < 10; i++) {
      content.append(
          "<table:table-row><table:table-cell><text:p>Poste</text:p></table:table-cell>");
      content.append("<table:table-cell><text:p>").append(amount());
      content.append("</text:p></table:table-cell></table:table-row>");
    }
    content.append("</table:table></office:text></office:body></office:document-content>");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      stored(zip, "mimetype", "application/vnd.oasis.opendocument.text");
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(content.toString().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  private static void stored(OutputStream out, String name, String text) throws IOException {
    ZipOutputStream zip = (ZipOutputStream) out;
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    ZipEntry entry = new ZipEntry(name);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
