package org.paraphe.act;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the semantic XML strictly: every element checked against the grammar, with its place. */
final class ActXmlReader {
  private final ActBuilder act = new ActBuilder();

  Act read(String xml) {
    try {
      return document(factory().createXMLStreamReader(new StringReader(xml)));
    } catch (XMLStreamException e) {
      Location at = e.getLocation();
      throw new IllegalArgumentException(
          "XML de l'acte illisible" + (at == null ? "" : place(at)) + " : " + e.getMessage(), e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private Act document(XMLStreamReader reader) throws XMLStreamException {
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        element(reader, null);
      } else {
        refuseForeign(event, reader);
      }
    }
    return act.act();
  }

  private void element(XMLStreamReader reader, @Nullable ActElement parent)
      throws XMLStreamException {
    String place = place(reader.getLocation());
    ActElement element = known(reader, parent, place);
    act.open(element, attributes(reader, element, place), place);
    while (reader.next() != XMLStreamConstants.END_ELEMENT) {
      if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
        element(reader, element);
      } else if (reader.isCharacters()) {
        text(reader, element);
      } else {
        refuseForeign(reader.getEventType(), reader);
      }
    }
    act.close();
  }

  private void text(XMLStreamReader reader, ActElement element) {
    String text = reader.getText();
    if (element.holdsText()) {
      act.text(text);
    } else if (!text.isBlank()) {
      throw new IllegalArgumentException(
          "<"
              + element.label()
              + ">"
              + place(reader.getLocation())
              + " : du texte hors de tout paragraphe : « "
              + text.strip()
              + " »");
    }
  }

  private static ActElement known(XMLStreamReader reader, @Nullable ActElement parent, String at) {
    String name = reader.getLocalName();
    ActElement element = ActElement.named(name).orElse(null);
    boolean ours = ActXml.NAMESPACE.equals(reader.getNamespaceURI());
    boolean fits =
        parent == null ? element == ActElement.ACTE : element != null && parent.holds(element);
    if (!ours || element == null || !fits) {
      String where = parent == null ? "à la racine" : "dans <" + parent.label() + ">";
      throw new IllegalArgumentException(
          "élément <" + name + ">" + at + " : inconnu ou sans place " + where);
    }
    return element;
  }

  private static Map<String, String> attributes(
      XMLStreamReader reader, ActElement element, String place) {
    Map<String, String> out = new LinkedHashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = reader.getAttributeLocalName(i);
      boolean plain =
          reader.getAttributePrefix(i) == null || reader.getAttributePrefix(i).isEmpty();
      if (!plain || !element.attributes().contains(name)) {
        throw new IllegalArgumentException(
            "<" + element.label() + ">" + place + " : attribut inconnu « " + name + " »");
      }
      out.put(name, Spacing.of(reader.getAttributeValue(i)));
    }
    return out;
  }

  private static void refuseForeign(int event, XMLStreamReader reader) {
    if (event == XMLStreamConstants.DTD
        || event == XMLStreamConstants.PROCESSING_INSTRUCTION
        || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new IllegalArgumentException(
          "XML de l'acte"
              + place(reader.getLocation())
              + " : ni DTD, ni entité, ni instruction de traitement");
    }
  }

  private static String place(Location at) {
    return " (ligne " + at.getLineNumber() + ", colonne " + at.getColumnNumber() + ")";
  }
}
