package org.paraphe.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the cells of a workbook name by number, read up to a length and a count; child
 * process only.
 */
final class SharedStrings {

  private final StringBuilder texts = new StringBuilder();
  private final int maxChars;
  private int[] ends = new int[256];
  private int count;
  private boolean cut;

  private SharedStrings(int maxChars) {
    this.maxChars = maxChars;
  }

  static SharedStrings read(XlsxParts parts, int maxChars, int maxCount)
      throws IOException, XMLStreamException {
    SharedStrings strings = new SharedStrings(maxChars);
    Optional<ZipEntry> entry = parts.related(parts.workbook(), "sharedStrings");
    if (entry.isPresent()) {
      try (InputStream in = parts.open(entry.get())) {
        strings.read(SafeXml.stream(in), maxCount);
      }
    }
    return strings;
  }

  private void read(XMLStreamReader xml, int maxCount) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("si")) {
        add(SafeXml.richText(xml, maxChars - texts.length()));
        if (count >= maxCount || texts.length() > maxChars) {
          cut = true;
          return;
        }
      }
    }
  }

  private void add(String text) {
    if (count == ends.length) {
      ends = java.util.Arrays.copyOf(ends, count * 2);
    }
    texts.append(text);
    ends[count++] = texts.length();
  }

  /** Null where the text was left out; empty where the workbook has none of that number. */
  @Nullable String get(int index) {
    if (index < 0 || index >= count) {
      return cut ? null : "";
    }
    return texts.substring(index == 0 ? 0 : ends[index - 1], ends[index]);
  }
}
