package org.paraphe.act;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An act in the making, element by element: from a template, or from the semantic XML. Each element
 * becomes its record when it ends; no XML and no tree stands between. The caller keeps to the
 * grammar ({@link ActElement#holds}). For one thread.
 */
public final class ActBuilder {
  private static final int MAX_DEPTH = 40;

  /** Those that are open, the outermost first; beyond them, room to be used again. */
  private final List<OpenElement> elements = new ArrayList<>();

  private int depth;

  /** The words since the last element: most come in one piece, then the others follow. */
  private String words = "";

  private final StringBuilder others = new StringBuilder();
  private final ActParts parts = new ActParts();
  private final LaterArticles later = new LaterArticles();
  private int articles;
  private @Nullable OpenElement root;

  /**
   * @param attributes those of the element that have a value; others are left out. The map is not
   *     changed afterwards
   * @throws IllegalArgumentException when elements nest too deep
   */
  public void open(ActElement element, Map<String, String> attributes) {
    Map<String, String> kept = attributes.isEmpty() ? attributes : spaced(element, attributes);
    open(element, kept, "");
  }

  /**
   * @param attributes spaced
   * @param place where the element stands in its file, for messages
   */
  void open(ActElement element, Map<String, String> attributes, String place) {
    endText();
    if (elements.size() == depth) {
      elements.add(new OpenElement());
    }
    OpenElement opened = elements.get(depth);
    opened.start(element, attributes, place);
    if (depth > MAX_DEPTH) {
      throw opened.error("trop profond");
    }
    depth++;
    if (element == ActElement.ARTICLE) {
      number(opened);
    }
  }

  /** The element that is open, the innermost; null outside the act. */
  public @Nullable ActElement current() {
    return depth == 0 ? null : elements.get(depth - 1).element();
  }

  /**
   * A whole element in a paragraph: one value, and the words that print it.
   *
   * @throws IllegalArgumentException when elements nest too deep
   */
  public void leaf(ActElement element, String value, String text) {
    endText();
    OpenElement parent = elements.get(depth - 1);
    if (depth > MAX_DEPTH) {
      throw parent.error("trop profond");
    }
    String spaced = spaced(value);
    String clean = XmlText.clean(text);
    parent.addInline(
        switch (element) {
          case FAIT -> new Inline.Fait(spaced, clean);
          case MONTANT -> new Inline.Montant(spaced, clean);
          case DATE -> new Inline.Jour(spaced, clean);
          default -> throw parent.error("ne porte pas de valeur");
        });
  }

  private void number(OpenElement article) {
    articles++;
    String id = article.attribute("id");
    if (id != null && !later.add(id, articles)) {
      throw article.error("deux articles portent l'identifiant « " + id + " »");
    }
  }

  /** Words in the element that is open, as they are: no markup is seen in them. */
  public void text(String more) {
    if (words.isEmpty()) {
      words = more;
    } else {
      others.append(more);
    }
  }

  /**
   * @throws IllegalArgumentException naming what is missing or does not belong
   */
  public void close() {
    endText();
    OpenElement closed = elements.get(--depth);
    if (depth == 0) {
      root = closed;
    } else if (depth == 1) {
      parts.add(closed);
    } else {
      OpenElement parent = elements.get(depth - 1);
      if (closed.element().isInline()) {
        parent.addInline(inline(closed));
      } else {
        parent.addChild(block(closed));
      }
    }
  }

  /**
   * @throws IllegalArgumentException naming what is missing or does not belong
   */
  public Act act() {
    if (root == null || depth > 0) {
      throw new IllegalArgumentException("l'acte est vide ou inachevé");
    }
    return parts.act(root, later);
  }

  private Inline inline(OpenElement closed) {
    return switch (closed.element()) {
      case FORT -> new Inline.Fort(closed.words());
      case ITALIQUE -> new Inline.Italique(closed.words());
      case REFERENCE -> new Inline.Reference(closed.text());
      case FAIT -> new Inline.Fait(closed.required("champ"), closed.text());
      case RENVOI -> renvoi(closed);
      case MONTANT -> new Inline.Montant(closed.required("valeur"), closed.text());
      case DATE -> new Inline.Jour(closed.required("valeur"), closed.text());
      default -> throw closed.error("n'est pas un élément de texte");
    };
  }

  private Inline renvoi(OpenElement closed) {
    String id = closed.attribute("vers");
    if (id != null) {
      IllegalArgumentException missing =
          closed.error("renvoi à un article absent : « " + id + " »");
      return later.reference(id, closed.text(), missing);
    }
    Integer number = closed.count("article");
    if (number == null) {
      throw closed.error("renvoi à un article absent : ni « article » ni « vers »");
    }
    if (number < 0) {
      throw closed.error("renvoi à un article absent : « " + number + " »");
    }
    return LaterArticles.to(number, closed.text());
  }

  /** A block or a part of one. */
  private static Object block(OpenElement closed) {
    return switch (closed.element()) {
      case ALINEA -> new Block.Alinea(closed.words());
      case LISTE -> new Block.Liste(closed.yes("numerotee"), closed.children());
      case POINT -> new Block.Point(closed.words(), closed.children());
      case TABLEAU -> new Block.Tableau(closed.required("titre"), closed.children());
      case LIGNE -> new Block.Ligne(closed.yes("entete"), closed.children());
      case CELLULE -> new Block.Cellule(closed.yes("nombre"), closed.words());
      default -> throw closed.error("n'est pas un paragraphe, une liste ou un tableau");
    };
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
    if (!words.isEmpty() && depth > 0) {
      elements.get(depth - 1).addText(XmlText.clean(others.isEmpty() ? words : words + others));
      words = "";
      others.setLength(0);
    }
  }
}
