package org.paraphe.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The pictures that a text shows as large as a scanned letter or a pasted table, whatever their
 * bytes, and the words that stand for a picture where it cannot be seen. Child process only.
 */
final class LargePictures {
  /** In square centimetres: an eighth of a page, far more than a logo. */
  private static final double LEAST = 75;

  private static final double EMU = 360_000;

  private static final Pattern LENGTH = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,9})?)(cm|mm|in|pt)");

  /** What Word writes by itself. */
  private static final Pattern AUTOMATIC =
      Pattern.compile("(?i)g[eé]n[eé]r[eé]e? automatiquement|automatically generated");

  private LargePictures() {}

  static void ofWord(ZipFile zip, Reading reading) throws IOException, XMLStreamException {
    Map<String, String> targets = new HashMap<>();
    each(
        zip,
        "word/_rels/document.xml.rels",
        xml -> {
          String target = SafeXml.attribute(xml, "Target");
          if (xml.getLocalName().equals("Relationship") && target != null) {
            String id = String.valueOf(SafeXml.attribute(xml, "Id"));
            targets.put(id, target.substring(target.lastIndexOf('/') + 1));
          }
        });
    double[] area = new double[1];
    each(
        zip,
        "word/document.xml",
        xml -> {
          switch (xml.getLocalName()) {
            case "extent" -> area[0] = emu(xml, "cx") * emu(xml, "cy");
            case "docPr" -> replace(reading, SafeXml.attribute(xml, "descr"));
            case "blip" -> {
              String id = SafeXml.attribute(xml, "embed");
              String name = id == null ? null : targets.get(id);
              if (area[0] >= LEAST && name != null) {
                reading.showsLarge(name);
              }
            }
            default -> {}
          }
        });
  }

  static void ofOpenDocument(ZipFile zip, Reading reading) throws IOException, XMLStreamException {
    double[] area = new double[1];
    each(
        zip,
        "content.xml",
        xml -> {
          String name = xml.getLocalName();
          if (name.equals("frame")) {
            area[0] =
                centimetres(SafeXml.attribute(xml, "width"))
                    * centimetres(SafeXml.attribute(xml, "height"));
          } else if (name.equals("image") && area[0] >= LEAST) {
            String href = SafeXml.attribute(xml, "href");
            if (href != null && href.contains("Pictures/")) {
              reading.showsLarge(href.substring(href.lastIndexOf('/') + 1));
            }
          }
        });
  }

  /** Words in the place of a picture; those of the word processor itself say nothing. */
  static void replace(Reading reading, @Nullable String words) {
    if (words != null && !AUTOMATIC.matcher(words).find()) {
      reading.describe(ExtractedPiece.REPLACEMENT, words);
    }
  }

  private static double emu(XMLStreamReader xml, String name) {
    return SafeXml.number(SafeXml.attribute(xml, name), 0) / EMU;
  }

  private static double centimetres(@Nullable String length) {
    Matcher matcher = LENGTH.matcher(length == null ? "" : length);
    if (!matcher.matches()) {
      return 0;
    }
    double number = Double.parseDouble(matcher.group(1));
    return switch (matcher.group(2)) {
      case "mm" -> number / 10;
      case "in" -> number * 2.54;
      case "pt" -> number * 2.54 / 72;
      default -> number;
    };
  }

  private static void each(ZipFile zip, String part, Consumer<XMLStreamReader> beginning)
      throws IOException, XMLStreamException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      return;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      XMLStreamReader xml = SafeXml.stream(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          beginning.accept(xml);
        }
      }
    }
  }
}
