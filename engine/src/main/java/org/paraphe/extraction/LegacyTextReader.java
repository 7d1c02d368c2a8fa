package org.paraphe.extraction;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Word 97-2003 and RTF, through Tika. */
final class LegacyTextReader implements FormatReader {

  private final Parser word = new OfficeParser();
  private final Parser rtf = new RTFParser();

  @Override
  public void read(Reading reading) throws IOException, TikaException, SAXException {
    Metadata metadata = new Metadata();
    ParseContext context = new ParseContext();
    context.set(EmbeddedDocumentExtractor.class, new Pictures(reading));
    try (TikaInputStream in = TikaInputStream.get(reading.file())) {
      Parser parser = isRtf(reading) ? rtf : word;
      parser.parse(in, new XhtmlText(new Flow(reading.sink())), metadata, context);
    }
    reading.describe("titre", metadata.get(TikaCoreProperties.TITLE));
    reading.describe("auteur", metadata.get(TikaCoreProperties.CREATOR));
  }

  private static boolean isRtf(Reading reading) throws IOException {
    try (InputStream in = java.nio.file.Files.newInputStream(reading.file())) {
      return in.read() == '{';
    }
  }

  /** Pictures go to recognition; other embedded objects of these formats are not read. */
  private record Pictures(Reading reading) implements EmbeddedDocumentExtractor {

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return true;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
        throws IOException {
      @Nullable String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
      byte[] bytes = stream.readNBytes(50_000_000);
      reading.embedPicture(
          name == null ? "image" : name, new java.io.ByteArrayInputStream(bytes), bytes.length);
    }
  }
}
