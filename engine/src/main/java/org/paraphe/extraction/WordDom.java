package org.paraphe.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Steps in the tree of a part, by local names: both flavours of OOXML are read; child only. */
final class WordDom {

  private WordDom() {}

  static boolean is(@Nullable Node node, String name) {
    return node instanceof Element && name.equals(node.getLocalName());
  }

  static List<Element> children(Node parent) {
    List<Element> found = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  static Optional<Element> child(Node parent, String name) {
    return children(parent).stream().filter(e -> is(e, name)).findFirst();
  }

  /** Elements of that name below a node, in document order, found without recursion. */
  static List<Element> all(Node root, String name) {
    return all(root, e -> is(e, name));
  }

  static List<Element> all(Node root, Predicate<Element> wanted) {
    List<Element> found = new ArrayList<>();
    for (Node n = next(root, root); n != null; n = next(n, root)) {
      if (n instanceof Element element && wanted.test(element)) {
        found.add(element);
      }
    }
    return found;
  }

  /** The node behind in document order, inside of a root; null at its end. */
  static @Nullable Node next(Node node, Node root) {
    return node.getFirstChild() != null ? node.getFirstChild() : after(node, root);
  }

  /** The node behind in document order that is not below this one. */
  static @Nullable Node after(Node node, Node root) {
    for (Node n = node; n != null && n != root; n = n.getParentNode()) {
      if (n.getNextSibling() != null) {
        return n.getNextSibling();
      }
    }
    return null;
  }

  /** The nearest element of that name above, below a root. */
  static Optional<Element> above(Node node, String name) {
    for (Node n = node.getParentNode(); n != null; n = n.getParentNode()) {
      if (is(n, name)) {
        return Optional.of((Element) n);
      }
    }
    return Optional.empty();
  }

  static boolean isInside(Node node, Node root) {
    for (Node n = node; n != null; n = n.getParentNode()) {
      if (n == root) {
        return true;
      }
    }
    return false;
  }

  static String attribute(Element element, String name) {
    NamedNodeMap all = element.getAttributes();
    for (int i = 0; i < all.getLength(); i++) {
      if (name.equals(all.item(i).getLocalName())) {
        return all.item(i).getNodeValue();
      }
    }
    return "";
  }

  static boolean isOn(Element flag) {
    return !List.of("0", "false", "off").contains(attribute(flag, "val"));
  }

  /** A new element of the same flavour as one that is there. */
  static Element make(Element like, String name) {
    String prefix = like.getPrefix() == null ? "" : like.getPrefix() + ":";
    return document(like).createElementNS(like.getNamespaceURI(), prefix + name);
  }

  static void set(Element element, String name, String value) {
    String prefix = element.getPrefix() == null ? "" : element.getPrefix() + ":";
    element.setAttributeNS(element.getNamespaceURI(), prefix + name, value);
  }

  static Document document(Node node) {
    return java.util.Objects.requireNonNull(node.getOwnerDocument());
  }

  static void insertAfter(Node added, Node place) {
    Node parent = java.util.Objects.requireNonNull(place.getParentNode());
    parent.insertBefore(added, place.getNextSibling());
  }

  static void remove(Node node) {
    Node parent = node.getParentNode();
    if (parent != null) {
      parent.removeChild(node);
    }
  }
}
