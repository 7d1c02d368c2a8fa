package org.paraphe.act;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An element of the semantic XML, checked against the grammar.
 *
 * @param children strings and trees, in order
 */
record XmlTree(
    ActElement element, Map<String, String> attributes, List<Object> children, String place) {
  static final int MAX_DEPTH = 40;

  static XmlTree parse(String xml) {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(xml));
      return document(reader);
    } catch (XMLStreamException e) {
      Location at = e.getLocation();
      throw new IllegalArgumentException(
          "XML de l'acte illisible" + (at == null ? "" : place(at)) + " : " + e.getMessage(), e);
    }
  }

  @Nullable String attribute(String name) {
    return attributes.get(name);
  }

  String required(String name) {
    String value = attributes.get(name);
    if (value == null) {
      throw error("l'attribut « " + name + " » manque");
    }
    return value;
  }

  List<XmlTree> elements() {
    List<XmlTree> out = new ArrayList<>(children.size());
    for (Object child : children) {
      if (child instanceof XmlTree tree) {
        out.add(tree);
      }
    }
    return out;
  }

  /** All its words, in order. */
  String text() {
    if (children.size() == 1 && children.get(0) instanceof String text) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    for (Object child : children) {
      out.append(child instanceof XmlTree tree ? tree.text() : child);
    }
    return out.toString();
  }

  IllegalArgumentException error(String what) {
    return new IllegalArgumentException("<" + element.label() + ">" + place + " : " + what);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private static XmlTree document(XMLStreamReader reader) throws XMLStreamException {
    XmlTree root = null;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        root = element(reader, null, 0);
      } else {
        refuseForeign(event, reader);
      }
    }
    if (root == null) {
      throw new IllegalArgumentException("XML de l'acte vide");
    }
    return root;
  }

  private static XmlTree element(XMLStreamReader reader, @Nullable ActElement parent, int depth)
      throws XMLStreamException {
    String place = place(reader.getLocation());
    ActElement element = known(reader, parent, place);
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("<" + element.label() + ">" + place + " : trop profond");
    }
    Map<String, String> attributes = attributes(reader, element, place);
    List<Object> children = new ArrayList<>();
    while (reader.next() != XMLStreamConstants.END_ELEMENT) {
      if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
        children.add(element(reader, element, depth + 1));
      } else if (reader.isCharacters()) {
        addText(children, reader, element);
      } else {
        refuseForeign(reader.getEventType(), reader);
      }
    }
    return new XmlTree(element, attributes, children, place);
  }

  private static void addText(List<Object> children, XMLStreamReader reader, ActElement element) {
    String text = reader.getText();
    if (element.holdsText()) {
      children.add(text);
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
