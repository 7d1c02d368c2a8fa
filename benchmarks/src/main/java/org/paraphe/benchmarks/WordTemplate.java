package org.paraphe.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.paraphe.act.Act;
import org.paraphe.rendering.DocxWriter;
import org.paraphe.rendering.Mark;
import org.paraphe.template.ActTemplates;

/**
 * A peer's template: the long act as our own Word document, with the peer's tags where the values
 * stand and one row in the table. The semantic XML is left out: a peer does not carry it.
 */
final class WordTemplate {
  /** Our content controls: a peer's template has none. */
  private static final Pattern CONTROL =
      Pattern.compile("<w:sdtPr>.*?</w:sdtPr>|</?w:sdt(?:Content)?>");

  private static final Pattern TEXT = Pattern.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>|</w:p>");

  private WordTemplate() {}

  /**
   * @param tag of a value, by field
   * @param cell of a value, by column
   */
  static Map<String, byte[]> parts(UnaryOperator<String> tag, UnaryOperator<String> cell) {
    Map<String, String> texts = new LinkedHashMap<>();
    LongAct.values().keySet().forEach(name -> texts.put(name, tag.apply(name)));
    Map<String, String> row = LongAct.COLUMNS.stream().collect(Collectors.toMap(c -> c, cell));
    Act act =
        new ActTemplates()
            .render(LongAct.pack(), LongAct.asValues(texts, List.of(row)), LongAct.DATE);
    Map<String, byte[]> parts = unzip(DocxWriter.write(act, Mark.DEFINITIF, null));
    parts.keySet().removeIf(name -> name.startsWith("customXml/"));
    edit(parts, "word/document.xml", s -> CONTROL.matcher(s).replaceAll(""));
    edit(
        parts,
        "[Content_Types].xml",
        s -> s.replaceAll("<Override PartName=\"/customXml[^>]*/>", ""));
    edit(
        parts,
        "word/_rels/document.xml.rels",
        s -> s.replaceAll("<Relationship [^>]*customXml[^>]*/>", ""));
    return parts;
  }

  static void edit(Map<String, byte[]> parts, String name, UnaryOperator<String> change) {
    parts.computeIfPresent(
        name,
        (n, bytes) ->
            change
                .apply(new String(bytes, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
  }

  static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new IllegalStateException("cannot zip in memory", e);
    }
    return out.toByteArray();
  }

  static Map<String, byte[]> unzip(byte[] docx) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null) {
        parts.put(entry.getName(), zip.readAllBytes());
        entry = zip.getNextEntry();
      }
    } catch (IOException e) {
      throw new IllegalStateException("cannot unzip in memory", e);
    }
    return parts;
  }

  /** The words of a document's body, for comparing what two ways printed; spaces of any kind. */
  static List<String> words(byte[] docx) {
    byte[] body = unzip(docx).getOrDefault("word/document.xml", new byte[0]);
    Matcher found = TEXT.matcher(new String(body, StandardCharsets.UTF_8));
    StringBuilder out = new StringBuilder();
    while (found.find()) {
      out.append(found.group(1) == null ? "\n" : found.group(1));
    }
    String text =
        out.toString()
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&apos;", "'")
            .replace("&amp;", "&")
            .replaceAll("[\\u00A0\\u202F]", " ");
    return new ArrayList<>(List.of(text.strip().split("\\s+")));
  }
}
