package org.paraphe.extraction;

import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** XML of office documents, with the JDK's own parser: no DTD, no entity from outside. */
final class SafeXml {

  private static final XMLInputFactory WHOLE = factory(true);
  private static final XMLInputFactory IN_PIECES = factory(false);

  private SafeXml() {}

  private static XMLInputFactory factory(boolean whole) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, whole);
    // CDATA is text like any other
    factory.setProperty("http://java.sun.com/xml/stream/properties/report-cdata-event", false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
    return factory;
  }

  static XMLStreamReader open(InputStream in) throws XMLStreamException {
    return WHOLE.createXMLStreamReader(in);
  }

  /**
   * Gives characters in pieces, since a text between two tags may be as long as the document: for
   * {@link #text} and {@link #richText}.
   */
  static XMLStreamReader stream(InputStream in) throws XMLStreamException {
    return IN_PIECES.createXMLStreamReader(in);
  }

  /**
   * The characters in an element up to its end. A text longer than the limit is given when it is
   * reached, and the reader left in the middle of it.
   */
  static String text(XMLStreamReader xml, int limit) throws XMLStreamException {
    return text(xml, limit, Set.of());
  }

  /**
   * The same of what stands in {@code t} elements alone, without a phonetic reading: a text of a
   * workbook.
   */
  static String richText(XMLStreamReader xml, int limit) throws XMLStreamException {
    return text(xml, limit, Set.of("t"));
  }

  private static String text(XMLStreamReader xml, int limit, Set<String> of)
      throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean wanted = of.isEmpty();
    int phonetic = 0;
    for (int depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
          wanted = of.isEmpty() || (phonetic == 0 && of.contains(xml.getLocalName()));
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
          wanted = of.isEmpty();
        }
        case XMLStreamConstants.CHARACTERS -> {
          if (wanted) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
          }
          if (text.length() > limit) {
            return text.toString();
          }
        }
        default -> {}
      }
    }
    return text.toString();
  }

  /** An attribute by its local name whatever its namespace: both flavours of OOXML are read. */
  static @Nullable String attribute(XMLStreamReader xml, String localName) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(localName)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  static int number(@Nullable String value, int otherwise) {
    return value != null && value.matches("\\d{1,7}") ? Integer.parseInt(value) : otherwise;
  }
}
