package org.paraphe.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.WordTemplate.Kind;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A paragraph of a Word document as its author sees it: words in which runs do not count, with the
 * tags in them: merge fields, content controls, {@code ${name}}; child process only.
 */
final class WordParagraph {

  private static final Pattern PLAIN =
      Pattern.compile("\\$\\{\\s*([\\p{L}_](?:[\\p{L}\\p{N}_. -]{0,78}[\\p{L}\\p{N}_])?)\\s*\\}");
  private static final Pattern ODD =
      Pattern.compile(
          "\\$\\{[^}]*(?:\\}|$)|\\{\\{[^}]*(?:\\}\\}|$)|#\\{(?!\\{)[^}]*(?:\\}|$)|</?[#@]\\w[^>]{0,300}>");
  private static final Set<String> SKIPPED =
      Set.of(
          "pPr",
          "rPr",
          "sdtPr",
          "sdtEndPr",
          "del",
          "moveFrom",
          "txbxContent",
          "p",
          "tbl",
          "Fallback",
          "delInstrText",
          "annotation");

  /** A stretch of the paragraph's words and the element that holds it. */
  record Atom(Element element, int start, int end, boolean words) {}

  /**
   * @param field of a merge field; else null
   * @param control of a content control; else null
   */
  record Tag(
      Kind kind,
      String name,
      int start,
      int end,
      @Nullable WordField field,
      @Nullable Element control) {}

  private final Element paragraph;
  private final StringBuilder text = new StringBuilder();
  private final List<Atom> atoms = new ArrayList<>();
  private final List<WordField> fields = new ArrayList<>();
  private final List<Tag> tags = new ArrayList<>();

  WordParagraph(Element paragraph) {
    this.paragraph = paragraph;
    List<Tag> controls = read();
    fields.forEach(this::tag);
    plain(PLAIN, Kind.ETIQUETTE, 1);
    plain(ODD, Kind.NON_COMPRIS, 0);
    controls.forEach(this::add);
    WordControl.around(paragraph)
        .ifPresent(c -> add(new Tag(Kind.ETIQUETTE, c.name(), 0, text.length(), null, c.sdt())));
    tags.sort(Comparator.comparingInt(Tag::start).thenComparing(Tag::end));
  }

  Element paragraph() {
    return paragraph;
  }

  String text() {
    return text.toString();
  }

  List<Atom> atoms() {
    return atoms;
  }

  /** In the order of the words; none overlaps another. */
  List<Tag> tags() {
    return tags;
  }

  List<WordField> fields() {
    return fields;
  }

  /** The words and tags for those who fill nothing. */
  List<WordTemplate.Run> runs() {
    List<WordTemplate.Run> runs = new ArrayList<>();
    int at = 0;
    for (Tag tag : tags) {
      words(runs, at, tag.start());
      runs.add(new WordTemplate.Run(tag.kind(), tag.name()));
      at = tag.end();
    }
    words(runs, at, text.length());
    return runs;
  }

  private void words(List<WordTemplate.Run> runs, int from, int to) {
    if (from < to) {
      runs.add(new WordTemplate.Run(Kind.TEXTE, text.substring(from, to)));
    }
  }

  /** Reads the words and the fields; gives the content controls in the paragraph. */
  private List<Tag> read() {
    List<Tag> controls = new ArrayList<>();
    Deque<Element> around = new ArrayDeque<>();
    Deque<Integer> starts = new ArrayDeque<>();
    Deque<WordField> open = new ArrayDeque<>();
    Node node = WordDom.next(paragraph, paragraph);
    while (node != null) {
      while (!around.isEmpty() && !WordDom.isInside(node, around.peek())) {
        leave(around.pop(), starts.pop(), open, controls);
      }
      boolean skip =
          node instanceof Element e && SKIPPED.contains(String.valueOf(e.getLocalName()));
      if (!skip && node instanceof Element element) {
        if (WordDom.is(element, "fldSimple") || WordDom.is(element, "sdt")) {
          around.push(element);
          starts.push(text.length());
        }
        if (WordDom.is(element, "fldSimple")) {
          open.push(new WordField(element, text.length()));
        } else {
          read(element, open);
        }
      }
      node = skip ? WordDom.after(node, paragraph) : WordDom.next(node, paragraph);
    }
    while (!around.isEmpty()) {
      leave(around.pop(), starts.pop(), open, controls);
    }
    open.forEach(f -> close(f, true));
    return controls;
  }

  private void leave(Element left, int start, Deque<WordField> open, List<Tag> controls) {
    if (WordDom.is(left, "fldSimple")) {
      if (!open.isEmpty()) {
        WordField field = open.pop();
        close(field, open.stream().anyMatch(f -> !f.inResult || !f.isHarmless()));
      }
      return;
    }
    WordControl.of(left)
        .ifPresent(
            c -> {
              Kind kind = c.isWords() ? Kind.ETIQUETTE : Kind.NON_COMPRIS;
              controls.add(new Tag(kind, c.name(), start, text.length(), null, left));
            });
  }

  private void read(Element element, Deque<WordField> open) {
    switch (String.valueOf(element.getLocalName())) {
      case "t" -> atom(element, element.getTextContent(), true, open);
      case "tab" -> atom(element, "\t", false, open);
      case "br", "cr" -> atom(element, "\n", false, open);
      case "noBreakHyphen" -> atom(element, "-", false, open);
      case "instrText" -> {
        if (!open.isEmpty()) {
          open.peek().instruction.append(element.getTextContent());
          open.peek().marks.add(element);
        }
      }
      case "fldChar" -> mark(element, open);
      default -> {}
    }
  }

  private void atom(Element element, String words, boolean editable, Deque<WordField> open) {
    boolean instruction = open.stream().anyMatch(f -> !f.inResult);
    boolean tabStop = WordDom.is(element.getParentNode(), "tabs");
    if (!instruction && !tabStop && !words.isEmpty()) {
      int start = text.length();
      text.append(words);
      atoms.add(new Atom(element, start, text.length(), editable));
    }
  }

  private void mark(Element mark, Deque<WordField> open) {
    String type = WordDom.attribute(mark, "fldCharType");
    if (type.equals("begin")) {
      open.push(new WordField(null, text.length()));
    }
    if (open.isEmpty()) {
      return;
    }
    WordField field = open.peek();
    field.marks.add(mark);
    if (type.equals("separate")) {
      field.inResult = true;
    } else if (type.equals("end")) {
      open.pop();
      close(field, open.stream().anyMatch(f -> !f.inResult || !f.isHarmless()));
    }
  }

  /** Fields that stand in another's instruction are that one's business. */
  private void close(WordField field, boolean inner) {
    field.end = text.length();
    fields.add(field);
    if (inner) {
      field.inResult = false;
    } else {
      field.inResult = true;
    }
  }

  private void tag(WordField field) {
    String merged = field.merged();
    if (!field.inResult || field.isHarmless()) {
      return;
    }
    Kind kind = merged == null ? Kind.NON_COMPRIS : Kind.ETIQUETTE;
    String name = merged == null ? field.instruction.toString().strip() : merged;
    add(new Tag(kind, name, field.start, field.end, field, null));
  }

  private void plain(Pattern pattern, Kind kind, int group) {
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      add(new Tag(kind, found.group(group), found.start(), found.end(), null, null));
    }
  }

  /** What was found first wins: a control around another tag is but a frame. */
  private void add(Tag tag) {
    boolean taken =
        tags.stream()
            .anyMatch(
                t ->
                    (t.start() < tag.end() && tag.start() < t.end())
                        || (t.control() != null && t.control() == tag.control())
                        || (tag.control() != null && t.field() != null && inside(t, tag)));
    if (!taken) {
      tags.add(tag);
    }
  }

  private static boolean inside(Tag inner, Tag outer) {
    return inner.start() >= outer.start() && inner.end() <= outer.end();
  }
}
