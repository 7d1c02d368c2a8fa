package org.paraphe.extraction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Word documents made of their parts, so that each oddity can be written down. */
public final class WordSamples {
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  public static final String NAMESPACES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\""
          + OFFICE
          + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
  private static final String A4 = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>";

  private WordSamples() {}

  /** The parts of a document whose body is that markup. */
  public static Map<String, String> parts(String body) {
    String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
            + " Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
            + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
            + " PartName=\"/word/document.xml\" ContentType=\""
            + word
            + "document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\""
            + word
            + "styles+xml\"/></Types>");
    parts.put("_rels/.rels", relations(relation("officeDocument", "word/document.xml", "")));
    parts.put("docProps/core.xml", "<core/>");
    parts.put(
        "word/document.xml",
        "<w:document" + NAMESPACES + "><w:body>" + body + A4 + "</w:body></w:document>");
    parts.put("word/_rels/document.xml.rels", relations(relation("styles", "styles.xml", "")));
    parts.put("word/styles.xml", "<w:styles" + NAMESPACES + "/>");
    return parts;
  }

  public static String relations(String inner) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + inner
        + "</Relationships>";
  }

  /**
   * @param mode "External" or nothing
   */
  public static String relation(String type, String target, String mode) {
    return "<Relationship Id=\"r"
        + type
        + "\" Type=\""
        + OFFICE
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\""
        + (mode.isEmpty() ? "" : " TargetMode=\"" + mode + "\"")
        + "/>";
  }

  public static byte[] withBody(String body) {
    return zip(parts(body));
  }

  /** One plain paragraph a line. */
  public static byte[] withLines(List<String> lines) {
    return withBody(
        lines.stream()
            .map(l -> "<w:p><w:r><w:t>" + escaped(l) + "</w:t></w:r></w:p>")
            .collect(Collectors.joining()));
  }

  /** Paragraph styles of these names. */
  public static byte[] withStyles(List<String> names) {
    Map<String, String> parts = parts("<w:p/>");
    parts.put(
        "word/styles.xml",
        "<w:styles"
            + NAMESPACES
            + ">"
            + names.stream()
                .map(
                    n ->
                        "<w:style w:type=\"paragraph\" w:styleId=\""
                            + n.replace(" ", "")
                            + "\"><w:name w:val=\""
                            + n
                            + "\"/></w:style>")
                .collect(Collectors.joining())
            + "</w:styles>");
    return zip(parts);
  }

  public static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  public static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static Map<String, String> unzip(byte[] docx) {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        parts.put(e.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }
}
