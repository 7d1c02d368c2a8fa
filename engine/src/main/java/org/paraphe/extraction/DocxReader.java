package org.paraphe.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * Word documents: headers, body, notes, footers in that order. What a reader would not see
 * (comments, tracked deletions, hidden, white or tiny runs) is told apart and is not in the text.
 */
final class DocxReader implements FormatReader {

  private static final Pattern HEADERS = Pattern.compile("word/header\\d*\\.xml");
  private static final Pattern BODY = Pattern.compile("word/document\\d*\\.xml");
  private static final Pattern NOTES = Pattern.compile("word/(foot|end)notes\\d*\\.xml");
  private static final Pattern FOOTERS = Pattern.compile("word/footer\\d*\\.xml");
  private static final Pattern COMMENTS = Pattern.compile("word/comments\\d*\\.xml");

  @Override
  public void read(Reading reading) throws IOException, XMLStreamException {
    try (ZipFile zip = new ZipFile(reading.file().toFile())) {
      Flow flow = new Flow(reading.sink());
      DocxNumbering numbering = DocxNumbering.read(zip);
      DocxLook look = DocxLook.read(zip);
      boolean body = false;
      for (Pattern part : List.of(HEADERS, BODY, NOTES, FOOTERS, COMMENTS)) {
        for (ZipEntry entry : parts(zip, part)) {
          body |= part == BODY;
          try (InputStream in = zip.getInputStream(entry)) {
            new DocxPart(reading, flow, numbering, look, part == COMMENTS).read(SafeXml.stream(in));
          }
        }
      }
      if (!body) {
        throw new IOException("no word/document.xml");
      }
      OfficeProperties.read(zip, "docProps/core.xml", reading);
      OfficeProperties.read(zip, "docProps/custom.xml", reading);
      LargePictures.ofWord(zip, reading);
      OfficeParts.embedded(zip, "word", reading);
    }
  }

  private static List<? extends ZipEntry> parts(ZipFile zip, Pattern name) {
    return zip.stream()
        .filter(entry -> name.matcher(entry.getName()).matches())
        .sorted(Comparator.comparing(ZipEntry::getName))
        .toList();
  }
}
