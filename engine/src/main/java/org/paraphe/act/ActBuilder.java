package org.paraphe.act;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An act in the making, element by element: the same act as reading the semantic XML of these
 * elements would give, without writing and parsing that XML. The caller keeps to the grammar
 * ({@link ActElement#holds}). For one thread.
 */
public final class ActBuilder {
  private final Deque<XmlTree> open = new ArrayDeque<>();

  /** The words since the last element: most come in one piece, then the others follow. */
  private String words = "";

  private final StringBuilder others = new StringBuilder();

  private @Nullable XmlTree root;

  /**
   * @param attributes those of the element that have a value; others are left out. The map is not
   *     changed afterwards
   * @throws IllegalArgumentException when elements nest too deep
   */
  public void open(ActElement element, Map<String, String> attributes) {
    endText();
    Map<String, String> kept = attributes.isEmpty() ? attributes : spaced(element, attributes);
    XmlTree tree = new XmlTree(element, kept, new ArrayList<>(4), "");
    if (open.size() > XmlTree.MAX_DEPTH) {
      throw tree.error("trop profond");
    }
    XmlTree parent = open.peek();
    if (parent != null) {
      parent.children().add(tree);
    }
    open.push(tree);
  }

  /** Words in the element that is open, as they are: no markup is seen in them. */
  public void text(String more) {
    if (words.isEmpty()) {
      words = more;
    } else {
      others.append(more);
    }
  }

  public void close() {
    endText();
    root = open.pop();
  }

  /**
   * @throws IllegalArgumentException naming what is missing or does not belong
   */
  public Act act() {
    if (root == null || !open.isEmpty()) {
      throw new IllegalArgumentException("l'acte est vide ou inachevé");
    }
    return new ActXmlReader(root).act();
  }

  private static Map<String, String> spaced(ActElement element, Map<String, String> attributes) {
    if (isSpaced(element, attributes)) {
      return attributes;
    }
    Map<String, String> out = new HashMap<>(4);
    for (String name : element.attributes()) {
      String value = attributes.get(name);
      if (value != null) {
        out.put(name, spaced(value));
      }
    }
    return out;
  }

  /** True where spacing would only copy the map, which is so for nearly all. */
  private static boolean isSpaced(ActElement element, Map<String, String> attributes) {
    List<String> names = element.attributes();
    int known = 0;
    for (int i = 0; i < names.size(); i++) {
      String value = attributes.get(names.get(i));
      if (value != null) {
        known++;
        if (!spaced(value).equals(value)) {
          return false;
        }
      }
    }
    return known == attributes.size();
  }

  private static String spaced(String value) {
    return Spacing.of(XmlText.clean(value));
  }

  private void endText() {
    XmlTree current = open.peek();
    if (!words.isEmpty() && current != null) {
      List<Object> children = current.children();
      children.add(XmlText.clean(others.isEmpty() ? words : words + others));
      words = "";
      others.setLength(0);
    }
  }
}
