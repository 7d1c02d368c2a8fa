package org.paraphe.extraction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.paraphe.extraction.WordTemplate.Kind;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Writes words into the tags of a Word template; child process only. A part without a tag is not
 * touched, a run without one keeps its look, and a value is text whatever it holds.
 */
final class WordFiller {

  private static final String CORE = "docProps/core.xml";
  private static final String SETTINGS = "word/settings.xml";
  private static final String SETTINGS_RELATIONS = "word/_rels/settings.xml.rels";

  private final WordFilling filling;
  private final Map<String, byte[]> changed = new LinkedHashMap<>();

  private WordFiller(WordFilling filling) {
    this.filling = filling;
  }

  static void fill(Path file, WordFilling filling, Path to) throws IOException, SAXException {
    try (WordZip zip = WordZip.open(file)) {
      WordFiller filler = new WordFiller(filling);
      for (Map.Entry<WordTemplate.Part, Pattern> part : WordTemplateReader.PARTS.entrySet()) {
        for (String name : zip.names(part.getValue())) {
          filler.part(zip, name, part.getKey() == WordTemplate.Part.CORPS);
        }
      }
      filler.withoutMailMerge(zip);
      if (zip.names().contains(CORE)) {
        filler.changed.put(CORE, filling.core().getBytes(StandardCharsets.UTF_8));
      }
      zip.copy(to, filler.changed);
    }
  }

  private void part(WordZip zip, String name, boolean body) throws IOException, SAXException {
    Optional<Document> tree = zip.part(name);
    if (tree.isEmpty()) {
      return;
    }
    boolean touched = repeat(tree.get());
    for (Element p : WordDom.all(tree.get(), "p")) {
      touched |= fill(p, filling.values());
    }
    if (body && !filling.banner().isEmpty()) {
      banner(tree.get());
      touched = true;
    }
    if (touched) {
      changed.put(name, WordZip.bytes(tree.get()));
    }
  }

  private boolean fill(Element p, Map<String, String> values) {
    WordParagraph paragraph = new WordParagraph(p);
    WordReplacing replacing = new WordReplacing(paragraph, filling.highlighted());
    List<WordParagraph.Tag> tags = paragraph.tags();
    boolean touched = false;
    for (int i = tags.size() - 1; i >= 0; i--) {
      WordParagraph.Tag tag = tags.get(i);
      String value = tag.kind() == Kind.ETIQUETTE ? values.get(tag.name()) : null;
      if (value != null) {
        replacing.replace(tag, value);
        touched = true;
      }
    }
    replacing.finish();
    return touched;
  }

  /** A row whose tags name columns of one table stands once for each of its lines. */
  private boolean repeat(Document tree) {
    boolean touched = false;
    for (Element row : WordDom.all(tree, "tr")) {
      String table = tableOf(row);
      List<Map<String, String>> lines = filling.rows().getOrDefault(table, List.of());
      if (!lines.isEmpty()) {
        Node before = row;
        for (Map<String, String> line : lines) {
          Element copy = (Element) row.cloneNode(true);
          Map<String, String> values = new HashMap<>(filling.values());
          values.putAll(line);
          WordDom.insertAfter(copy, before);
          WordDom.all(copy, "p").forEach(p -> fill(p, values));
          before = copy;
        }
        WordDom.remove(row);
        touched = true;
      }
    }
    return touched;
  }

  private static String tableOf(Element row) {
    Set<String> tables = new TreeSet<>();
    for (Element p : WordDom.all(row, "p")) {
      for (WordParagraph.Tag tag : new WordParagraph(p).tags()) {
        int point = tag.name().indexOf('.');
        if (tag.kind() == Kind.ETIQUETTE && point > 0) {
          tables.add(tag.name().substring(0, point));
        }
      }
    }
    return tables.size() == 1 ? tables.iterator().next() : "";
  }

  private void banner(Document tree) {
    for (Element body : WordDom.all(tree, "body")) {
      Element p = WordDom.make(body, "p");
      Element properties = add(p, "pPr");
      Element borders = add(properties, "pBdr");
      for (String side : new String[] {"top", "left", "bottom", "right"}) {
        Element border = add(borders, side);
        WordDom.set(border, "val", "single");
        WordDom.set(border, "sz", "6");
        WordDom.set(border, "space", "4");
        WordDom.set(border, "color", "A31515");
      }
      WordDom.set(add(properties, "spacing"), "after", "240");
      WordDom.set(add(properties, "jc"), "val", "center");
      Element run = add(p, "r");
      Element look = add(run, "rPr");
      add(look, "b");
      WordDom.set(add(look, "color"), "val", "A31515");
      add(run, "t").setTextContent(filling.banner());
      body.insertBefore(p, body.getFirstChild());
    }
  }

  private static Element add(Element parent, String name) {
    Element child = WordDom.make(parent, name);
    parent.appendChild(child);
    return child;
  }

  /** Word would ask every reader for the addresses of the mail merge. */
  private void withoutMailMerge(WordZip zip) throws IOException, SAXException {
    Optional<Document> settings = zip.part(SETTINGS);
    List<Element> merges =
        settings.map(s -> new ArrayList<>(WordDom.all(s, "mailMerge"))).orElse(new ArrayList<>());
    if (settings.isPresent() && !merges.isEmpty()) {
      merges.forEach(WordDom::remove);
      changed.put(SETTINGS, WordZip.bytes(settings.get()));
    }
    Optional<Document> relations = zip.part(SETTINGS_RELATIONS);
    if (relations.isPresent()) {
      List<Element> sources =
          WordDom.all(relations.get(), "Relationship").stream()
              .filter(WordFiller::isSource)
              .toList();
      if (!sources.isEmpty()) {
        sources.forEach(WordDom::remove);
        changed.put(SETTINGS_RELATIONS, WordZip.bytes(relations.get()));
      }
    }
  }

  private static boolean isSource(Element relation) {
    String type = WordDom.attribute(relation, "Type");
    return WordDanger.MAIL_MERGE.contains(type.substring(type.lastIndexOf('/') + 1));
  }
}
