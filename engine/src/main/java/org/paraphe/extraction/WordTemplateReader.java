package org.paraphe.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.paraphe.extraction.WordTemplate.Kind;
import org.paraphe.extraction.WordTemplate.Paragraph;
import org.paraphe.extraction.WordTemplate.Part;
import org.paraphe.extraction.WordTemplate.Run;
import org.paraphe.extraction.WordTemplate.Style;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Finds the styles and the tags of a Word document and what speaks against it; child only. */
final class WordTemplateReader {

  static final Map<Part, Pattern> PARTS = parts();

  private WordTemplateReader() {}

  private static Map<Part, Pattern> parts() {
    Map<Part, Pattern> parts = new LinkedHashMap<>();
    parts.put(Part.CORPS, Pattern.compile("word/document\\d*\\.xml"));
    parts.put(Part.EN_TETE, Pattern.compile("word/header\\d*\\.xml"));
    parts.put(Part.PIED_DE_PAGE, Pattern.compile("word/footer\\d*\\.xml"));
    parts.put(Part.NOTE, Pattern.compile("word/(?:foot|end)notes\\d*\\.xml"));
    return parts;
  }

  static WordTemplate read(Path file) throws IOException, SAXException, XMLStreamException {
    try (WordZip zip = WordZip.open(file)) {
      WordDanger danger = new WordDanger();
      WordLists lists = WordLists.of(zip);
      danger.look(zip);
      List<Paragraph> paragraphs = new ArrayList<>();
      boolean body = false;
      for (Map.Entry<Part, Pattern> part : PARTS.entrySet()) {
        for (String name : zip.names(part.getValue())) {
          Optional<Document> tree = zip.part(name);
          if (tree.isPresent()) {
            body |= part.getKey() == Part.CORPS;
            read(file, lists, part.getKey(), tree.get(), paragraphs, danger);
          }
        }
      }
      if (!body) {
        return WordTemplate.unread(Outcome.TYPE_REFUSE, Warnings.noWordDocument());
      }
      return new WordTemplate(
          Outcome.LU, danger.refusals(), danger.remarks(), styles(zip), paragraphs);
    }
  }

  private static void read(
      Path file,
      WordLists lists,
      Part part,
      Document tree,
      List<Paragraph> paragraphs,
      WordDanger danger)
      throws IOException, XMLStreamException {
    danger.look(part, tree);
    try (ZipFile numbers = new ZipFile(file.toFile())) {
      DocxNumbering numbering = DocxNumbering.read(numbers);
      Places places = new Places();
      for (Element p : WordDom.all(tree, "p")) {
        if (WordDom.above(p, "Fallback").isPresent() || WordDom.above(p, "del").isPresent()) {
          continue;
        }
        WordParagraph words = new WordParagraph(p);
        danger.look(words);
        List<Run> runs = new ArrayList<>(words.runs());
        if (!runs.isEmpty()) {
          String label = lists.label(p, numbering);
          if (!label.isEmpty()) {
            runs.add(0, new Run(Kind.TEXTE, label));
          }
          paragraphs.add(places.place(part, p, runs));
        }
      }
    }
  }

  private static List<Style> styles(WordZip zip) throws IOException, SAXException {
    Optional<Document> part = zip.part("word/styles.xml");
    if (part.isEmpty()) {
      return List.of();
    }
    List<Style> styles = new ArrayList<>();
    for (Element style : WordDom.all(part.get(), "style")) {
      String name = WordDom.child(style, "name").map(e -> WordDom.attribute(e, "val")).orElse("");
      boolean numbered =
          WordDom.child(style, "pPr").flatMap(p -> WordDom.child(p, "numPr")).isPresent();
      styles.add(new Style(WordDom.attribute(style, "type"), name, numbered));
    }
    return styles;
  }

  /** Counts tables, rows and cells of one part. */
  private static final class Places {
    private final Map<Element, Integer> ranks = new HashMap<>();
    private int tables;

    Paragraph place(Part part, Element p, List<Run> runs) {
      Optional<Element> cell = WordDom.above(p, "tc");
      Optional<Element> row = cell.flatMap(c -> WordDom.above(c, "tr"));
      Optional<Element> table = row.flatMap(r -> WordDom.above(r, "tbl"));
      if (table.isEmpty()) {
        return new Paragraph(part, 0, 0, 0, runs);
      }
      int tableRank = ranks.computeIfAbsent(table.get(), t -> ++tables);
      return new Paragraph(
          part,
          tableRank,
          rank(table.get(), row.get(), "tr"),
          rank(row.get(), cell.get(), "tc"),
          runs);
    }

    private int rank(Element above, Element wanted, String name) {
      return ranks.computeIfAbsent(wanted, w -> WordDom.all(above, name).indexOf(w) + 1);
    }
  }
}
