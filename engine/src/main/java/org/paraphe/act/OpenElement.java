package org.paraphe.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element of an act in the making and what it holds so far. Used again for the next element at
 * the same depth: most of an act is small elements.
 */
final class OpenElement {
  private ActElement element = ActElement.ACTE;
  private Map<String, String> attributes = Map.of();
  private String place = "";
  private String text = "";
  private final List<Inline> words = new ArrayList<>();
  private final List<Object> children = new ArrayList<>();

  void start(ActElement element, Map<String, String> attributes, String place) {
    this.element = element;
    this.attributes = attributes;
    this.place = place;
    text = "";
    words.clear();
    children.clear();
  }

  ActElement element() {
    return element;
  }

  /** Words that stand directly in it. */
  void addText(String more) {
    if (element.holdsTextOnly()) {
      text = more;
    } else {
      words.add(new Inline.Texte(more));
    }
  }

  void addInline(Inline inline) {
    words.add(inline);
  }

  /** A block, a point, a row or a cell, as the grammar has it. */
  void addChild(Object child) {
    children.add(child);
  }

  /** The words of an element that holds nothing else. */
  String text() {
    return text;
  }

  List<Inline> words() {
    return List.copyOf(words);
  }

  /** What the grammar lets stand in it; the caller names that type. */
  @SuppressWarnings("unchecked")
  <T> List<T> children() {
    return (List<T>) List.copyOf(children);
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

  boolean yes(String attribute) {
    String value = attributes.get(attribute);
    if (value == null || value.equals("non")) {
      return false;
    }
    if (value.equals("oui")) {
      return true;
    }
    throw error("« " + attribute + " » vaut « oui » ou « non », pas « " + value + " »");
  }

  @Nullable Integer count(String attribute) {
    String value = attributes.get(attribute);
    if (value == null) {
      return null;
    }
    try {
      return Integer.valueOf(value);
    } catch (NumberFormatException e) {
      throw error(
          String.format(Locale.ROOT, "« %s » n'est pas un entier : « %s »", attribute, value));
    }
  }

  IllegalArgumentException error(String what) {
    return new IllegalArgumentException("<" + element.label() + ">" + place + " : " + what);
  }
}
