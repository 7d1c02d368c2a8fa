package org.paraphe.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Puts words in the place of the tags of one paragraph, from the last to the first; child process
 * only.
 */
final class WordReplacing {

  private static final char BREAK = '\uE000';
  private static final char MARK = '\uE001';
  private static final char PLAIN = '\uE002';

  private final WordParagraph paragraph;
  private final List<String> highlighted;
  private final Set<Element> touched = new LinkedHashSet<>();

  WordReplacing(WordParagraph paragraph, List<String> highlighted) {
    this.paragraph = paragraph;
    this.highlighted = highlighted;
  }

  void replace(WordParagraph.Tag tag, String value) {
    String words = inert(value);
    boolean placed = place(tag.start(), tag.end(), words);
    if (tag.control() != null) {
      settle(tag.control());
    }
    if (!placed) {
      add(tag, words);
    }
    if (tag.field() != null) {
      unlink(tag.field());
    }
  }

  /** What XML forbids and what we mark with becomes U+FFFD; a line feed becomes a break. */
  private String inert(String value) {
    StringBuilder out = new StringBuilder();
    value
        .replace("\r\n", "\n")
        .codePoints()
        .forEach(
            c -> {
              boolean good =
                  c == '\t'
                      || c == '\n'
                      || (c >= 0x20 && c < 0xD800)
                      || (c > 0xDFFF && c < 0xFFFE && (c < BREAK || c > PLAIN))
                      || c > 0xFFFF;
              out.appendCodePoint(c == '\n' ? BREAK : good ? c : 0xFFFD);
            });
    String words = out.toString();
    return highlighted.contains(value) ? MARK + words + PLAIN : words;
  }

  /** Puts the words where the range begins; false where the range holds no words at all. */
  private boolean place(int start, int end, String words) {
    boolean placed = false;
    for (WordParagraph.Atom atom : paragraph.atoms()) {
      if (atom.end() <= start || atom.start() >= end) {
        continue;
      }
      if (!atom.words()) {
        WordDom.remove(atom.element());
        continue;
      }
      String now = String.valueOf(atom.element().getTextContent());
      int from = Math.max(0, start - atom.start());
      int to = Math.min(atom.end(), end) - atom.start();
      write(atom.element(), now.substring(0, from) + (placed ? "" : words) + now.substring(to));
      placed = true;
    }
    return placed;
  }

  private void write(Element t, String words) {
    t.setTextContent(words);
    t.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    touched.add(t);
  }

  /** A field or a control that shows nothing yet gets a run of its own. */
  private void add(WordParagraph.Tag tag, String words) {
    Element run = WordDom.make(paragraph.paragraph(), "r");
    Element t = WordDom.make(paragraph.paragraph(), "t");
    WordField field = tag.field();
    if (field != null && field.simple != null) {
      field.simple.appendChild(run);
    } else if (field != null && !field.marks.isEmpty()) {
      Node last = field.marks.get(field.marks.size() - 1).getParentNode();
      lookOf(last).ifPresent(run::appendChild);
      WordDom.insertAfter(run, last);
    } else {
      place(tag, run);
    }
    run.appendChild(t);
    write(t, words);
  }

  private void place(WordParagraph.Tag tag, Element run) {
    Element control = tag.control();
    Optional<Element> content =
        control == null ? Optional.empty() : WordDom.child(control, "sdtContent");
    boolean around = control != null && WordDom.isInside(paragraph.paragraph(), control);
    if (content.isPresent() && !around) {
      content.get().appendChild(run);
    } else {
      paragraph.paragraph().appendChild(run);
    }
  }

  private static Optional<Node> lookOf(@Nullable Node run) {
    return run == null
        ? Optional.empty()
        : WordDom.child(run, "rPr").map(look -> look.cloneNode(true));
  }

  private static void settle(Element sdt) {
    WordControl control = new WordControl("", sdt);
    if (control.showsHint()) {
      WordDom.all(sdt, "rStyle").forEach(WordDom::remove);
    }
    control.settle();
  }

  private static void unlink(WordField field) {
    if (field.simple != null) {
      for (Element child : WordDom.children(field.simple)) {
        java.util.Objects.requireNonNull(field.simple.getParentNode())
            .insertBefore(child, field.simple);
      }
      WordDom.remove(field.simple);
    }
    for (Element mark : field.marks) {
      Node run = mark.getParentNode();
      WordDom.remove(mark);
      if (WordDom.is(run, "r")
          && WordDom.children(run).stream().allMatch(e -> WordDom.is(e, "rPr"))) {
        WordDom.remove(run);
      }
    }
  }

  /** Breaks and highlights, which words alone cannot say. */
  void finish() {
    for (Element t : touched) {
      String words = String.valueOf(t.getTextContent());
      if (words.indexOf(MARK) >= 0) {
        highlight(t, words);
      } else {
        breaks(t, words);
      }
    }
  }

  private static void breaks(Element t, String words) {
    String[] lines = words.split(String.valueOf(BREAK), -1);
    t.setTextContent(lines[0]);
    Node last = t;
    for (int i = 1; i < lines.length; i++) {
      Element end = WordDom.make(t, "br");
      Element next = (Element) t.cloneNode(false);
      next.setTextContent(lines[i]);
      WordDom.insertAfter(end, last);
      WordDom.insertAfter(next, end);
      last = next;
    }
  }

  /** The run becomes several: only the marked words are on yellow. */
  private static void highlight(Element t, String words) {
    Node run = t.getParentNode();
    List<Node> behind = new ArrayList<>();
    for (Node n = t.getNextSibling(); n != null; n = n.getNextSibling()) {
      behind.add(n);
    }
    Node last = run;
    boolean marked = false;
    List<Element> made = new ArrayList<>();
    for (String piece : words.split("[" + MARK + PLAIN + "]", -1)) {
      if (!piece.isEmpty()) {
        Element copy = WordDom.make(t, "r");
        lookOf(run).ifPresent(copy::appendChild);
        if (marked) {
          yellow(copy);
        }
        Element text = (Element) t.cloneNode(false);
        text.setTextContent(piece);
        copy.appendChild(text);
        WordDom.insertAfter(copy, last);
        last = copy;
        made.add(text);
      }
      marked = !marked;
    }
    if (last instanceof Element end && !made.isEmpty()) {
      behind.forEach(end::appendChild);
    }
    WordDom.remove(t);
    if (WordDom.children(run).stream().allMatch(e -> WordDom.is(e, "rPr"))) {
      WordDom.remove(run);
    }
    made.forEach(text -> breaks(text, text.getTextContent()));
  }

  private static void yellow(Element run) {
    Element look =
        WordDom.child(run, "rPr")
            .orElseGet(
                () -> {
                  Element made = WordDom.make(run, "rPr");
                  run.insertBefore(made, run.getFirstChild());
                  return made;
                });
    WordDom.all(look, "highlight").forEach(WordDom::remove);
    Element highlight = WordDom.make(run, "highlight");
    WordDom.set(highlight, "val", "yellow");
    // Schema order: before the underline and what stands behind it.
    Node before =
        WordDom.children(look).stream()
            .filter(
                e ->
                    Set.of(
                            "u",
                            "effect",
                            "bdr",
                            "shd",
                            "fitText",
                            "vertAlign",
                            "rtl",
                            "cs",
                            "em",
                            "lang",
                            "eastAsianLayout",
                            "specVanish",
                            "oMath")
                        .contains(String.valueOf(e.getLocalName())))
            .findFirst()
            .orElse(null);
    look.insertBefore(highlight, before);
  }
}
