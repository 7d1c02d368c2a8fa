package org.paraphe.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The styles of an edited document by their ids: names as people see them, and what each is based
 * on. Both formats write the same things with other words.
 */
final class EditedStyles {

  private static final int MAX_DEPTH = 12;

  /**
   * @param bold null where the style says nothing of it
   */
  record Style(
      String name,
      @Nullable String parent,
      @Nullable Boolean bold,
      @Nullable Boolean italic,
      boolean right,
      int indent) {}

  private final Map<String, Style> styles = new HashMap<>();

  void put(String id, Style style) {
    styles.put(id, style);
  }

  @Nullable Style get(String id) {
    return styles.get(id);
  }

  /** Names and ids of the style and of what it is based on, nearest first. */
  List<String> chain(@Nullable String id) {
    List<String> names = new ArrayList<>();
    String at = id;
    for (int i = 0; at != null && i < MAX_DEPTH; i++) {
      Style style = styles.get(at);
      if (style != null && !style.name().isEmpty() && !style.name().equals(at)) {
        names.add(style.name());
      }
      names.add(at);
      at = style == null ? null : style.parent();
    }
    return names;
  }

  /** Of {@code word/styles.xml}. */
  void readWord(XMLStreamReader xml) throws XMLStreamException {
    String id = null;
    String name = "";
    String parent = null;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "style" -> {
            id = SafeXml.attribute(xml, "styleId");
            name = "";
            parent = null;
          }
          case "name" -> name = text(SafeXml.attribute(xml, "val"));
          case "basedOn" -> parent = SafeXml.attribute(xml, "val");
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT
          && xml.getLocalName().equals("style")
          && id != null) {
        put(id, new Style(name, parent, null, null, false, 0));
        id = null;
      }
    }
  }

  static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
