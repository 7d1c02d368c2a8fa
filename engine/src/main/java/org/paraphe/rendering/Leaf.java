package org.paraphe.rendering;

import java.util.ArrayList;
import java.util.List;
import org.paraphe.act.Inline;

/** A stretch of a paragraph without any inside it, with where it stands and its look. */
record Leaf(Inline inline, int start, boolean bold, boolean italic) {

  int end() {
    return start + inline.text().length();
  }

  /** The same look on other words. */
  Leaf as(Inline other) {
    return new Leaf(other, start, bold, italic);
  }

  static List<Leaf> of(List<Inline> content) {
    List<Leaf> leaves = new ArrayList<>();
    add(leaves, content, false, false);
    return leaves;
  }

  private static void add(List<Leaf> leaves, List<Inline> content, boolean bold, boolean italic) {
    for (Inline inline : content) {
      if (inline instanceof Inline.Fort fort) {
        add(leaves, fort.content(), true, italic);
      } else if (inline instanceof Inline.Italique italique) {
        add(leaves, italique.content(), bold, true);
      } else if (!inline.text().isEmpty()) {
        int start = leaves.isEmpty() ? 0 : leaves.get(leaves.size() - 1).end();
        leaves.add(new Leaf(inline, start, bold, italic));
      }
    }
  }

  /** The same leaves, each starting where the one before ends. */
  static List<Leaf> placed(List<Leaf> leaves) {
    List<Leaf> placed = new ArrayList<>();
    int start = 0;
    for (Leaf leaf : leaves) {
      placed.add(new Leaf(leaf.inline, start, leaf.bold, leaf.italic));
      start += leaf.inline.text().length();
    }
    return placed;
  }

  /** The leaves as the content of a paragraph: strong outside, slanted inside. */
  static List<Inline> content(List<Leaf> leaves) {
    List<Inline> out = new ArrayList<>();
    for (int i = 0; i < leaves.size(); ) {
      Leaf first = leaves.get(i);
      int end = i;
      while (end < leaves.size() && leaves.get(end).bold == first.bold) {
        end++;
      }
      List<Inline> slanted = slanted(leaves.subList(i, end));
      if (first.bold) {
        out.add(new Inline.Fort(slanted));
      } else {
        out.addAll(slanted);
      }
      i = end;
    }
    return out;
  }

  private static List<Inline> slanted(List<Leaf> leaves) {
    List<Inline> out = new ArrayList<>();
    for (int i = 0; i < leaves.size(); ) {
      Leaf first = leaves.get(i);
      int end = i;
      List<Inline> inside = new ArrayList<>();
      while (end < leaves.size() && leaves.get(end).italic == first.italic) {
        inside.add(leaves.get(end++).inline);
      }
      if (first.italic) {
        out.add(new Inline.Italique(inside));
      } else {
        out.addAll(inside);
      }
      i = end;
    }
    return out;
  }
}
