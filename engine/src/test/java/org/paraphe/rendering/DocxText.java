package org.paraphe.rendering;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A Word document as text that can be compared: a paragraph a line, its style and numbering first.
 */
final class DocxText {
  private DocxText() {}

  static Map<String, String> parts(byte[] docx) {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        entry = zip.getNextEntry();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return parts;
  }

  static Document xml(String part) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError("not well-formed: " + part, e);
    }
  }

  static String body(byte[] docx) {
    StringBuilder out = new StringBuilder();
    NodeList paragraphs =
        xml(parts(docx).getOrDefault("word/document.xml", "")).getElementsByTagName("w:p");
    for (int i = 0; i < paragraphs.getLength(); i++) {
      Element paragraph = (Element) paragraphs.item(i);
      out.append('[').append(value(paragraph, "w:pStyle")).append(numbering(paragraph));
      out.append("] ").append(text(paragraph)).append('\n');
    }
    return out.toString();
  }

  private static String numbering(Element paragraph) {
    String id = value(paragraph, "w:numId");
    return id.isEmpty() ? "" : " " + id + "/" + value(paragraph, "w:ilvl");
  }

  private static String text(Node node) {
    if (node.getNodeName().equals("w:tab") && node.getParentNode().getNodeName().equals("w:r")) {
      return "\t";
    }
    if (node.getNodeName().equals("w:t")) {
      return node.getTextContent();
    }
    StringBuilder out = new StringBuilder();
    NodeList children = node.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      out.append(text(children.item(i)));
    }
    return out.toString();
  }

  private static String value(Element element, String tag) {
    NodeList found = element.getElementsByTagName(tag);
    return found.getLength() == 0 ? "" : ((Element) found.item(0)).getAttribute("w:val");
  }
}
