package org.paraphe.extraction;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The list that numbers a paragraph: its own, or that of its style or of a style below; child only.
 */
final class WordLists {

  private static final int MAX_CHAIN = 10;

  /**
   * @param id of the list; empty where the properties name none
   * @param level null where they name none
   */
  private record Place(String id, @Nullable Integer level) {}

  private final Map<String, Place> styles = new HashMap<>();
  private final Map<String, String> bases = new HashMap<>();

  private WordLists() {}

  static WordLists of(WordZip zip) throws IOException, SAXException {
    WordLists lists = new WordLists();
    Optional<Document> part = zip.part("word/styles.xml");
    if (part.isPresent()) {
      for (Element style : WordDom.all(part.get(), "style")) {
        String id = WordDom.attribute(style, "styleId");
        place(style).ifPresent(p -> lists.styles.put(id, p));
        WordDom.child(style, "basedOn")
            .ifPresent(b -> lists.bases.put(id, WordDom.attribute(b, "val")));
      }
    }
    return lists;
  }

  private static Optional<Place> place(Element owner) {
    return WordDom.child(owner, "pPr")
        .flatMap(p -> WordDom.child(p, "numPr"))
        .map(
            n ->
                new Place(
                    value(n, "numId").orElse(""),
                    value(n, "ilvl").map(l -> SafeXml.number(l, 0)).orElse(null)));
  }

  private static Optional<String> value(Element parent, String name) {
    return WordDom.child(parent, name).map(e -> WordDom.attribute(e, "val"));
  }

  /** What Word shows before the words and does not store; empty for a paragraph of no list. */
  String label(Element paragraph, DocxNumbering numbering) {
    Place place = place(paragraph).or(() -> ofStyle(paragraph)).orElse(null);
    if (place == null || place.id().isEmpty() || place.id().equals("0")) {
      return "";
    }
    return numbering.next(place.id(), place.level() == null ? 0 : place.level());
  }

  private Optional<Place> ofStyle(Element paragraph) {
    String style = WordDom.child(paragraph, "pPr").flatMap(p -> value(p, "pStyle")).orElse("");
    for (int i = 0; i < MAX_CHAIN && !style.isEmpty(); i++) {
      Place place = styles.get(style);
      if (place != null) {
        return Optional.of(place);
      }
      style = bases.getOrDefault(style, "");
    }
    return Optional.empty();
  }
}
