package org.paraphe.routes.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The smallest Word document of some paragraphs. */
final class WordFile {
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  private WordFile() {}

  static void write(Path file, List<String> paragraphs) throws IOException {
    String body =
        paragraphs.stream()
            .map(p -> "<w:p><w:r><w:t>" + p.replace("&", "&amp;") + "</w:t></w:r></w:p>")
            .collect(Collectors.joining());
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\""
              + PACKAGE
              + "content-types\"><Default Extension=\"rels\" ContentType=\"application/"
              + "vnd.openxmlformats-package.relationships+xml\"/><Override"
              + " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
              + "officedocument.wordprocessingml.document.main+xml\"/></Types>");
      part(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\""
              + PACKAGE
              + "relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/"
              + "officeDocument/2006/relationships/officeDocument\""
              + " Target=\"word/document.xml\"/></Relationships>");
      part(
          zip,
          "word/document.xml",
          "<w:document xmlns:w=\""
              + WORD
              + "\"><w:body>"
              + body
              + "<w:sectPr/></w:body></w:document>");
    }
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /** A paragraph a line, every space a plain one. */
  static String text(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      byte[] bytes = zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8)
          .replace("</w:p>", "\n")
          .replaceAll("<[^>]+>", "")
          .replaceAll("[\\u00A0\\u202F]", " ");
    }
  }
}
