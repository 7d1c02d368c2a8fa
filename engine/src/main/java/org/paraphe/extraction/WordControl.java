package org.paraphe.extraction;

import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * A content control that carries a name; child process only.
 *
 * @param name its tag, or its title where it has no tag
 */
record WordControl(String name, Element sdt) {

  private static final Set<String> NO_WORDS =
      Set.of("picture", "checkbox", "repeatingSection", "repeatingSectionItem", "bibliography");

  /** Empty for a control without a name, and for those that Word itself makes. */
  static Optional<WordControl> of(Element sdt) {
    Optional<Element> properties = WordDom.child(sdt, "sdtPr");
    if (properties.isEmpty() || WordDom.child(properties.get(), "docPartObj").isPresent()) {
      return Optional.empty();
    }
    String name = value(properties.get(), "tag");
    String shown = name.isBlank() ? value(properties.get(), "alias") : name;
    return shown.isBlank() ? Optional.empty() : Optional.of(new WordControl(shown.strip(), sdt));
  }

  private static String value(Element properties, String key) {
    return WordDom.child(properties, key).map(e -> WordDom.attribute(e, "val")).orElse("");
  }

  /** The control around a whole paragraph and nothing else: the paragraph is its value. */
  static Optional<WordControl> around(Element paragraph) {
    Optional<Element> sdt = WordDom.above(paragraph, "sdt");
    if (sdt.isEmpty()
        || WordDom.above(paragraph, "txbxContent")
            .filter(t -> WordDom.isInside(t, sdt.get()))
            .isPresent()
        || !WordDom.all(sdt.get(), "sdt").isEmpty()
        || WordDom.all(sdt.get(), "p").size() != 1
        || !WordDom.all(sdt.get(), "instrText").isEmpty()
        || !WordDom.all(sdt.get(), "fldSimple").isEmpty()
        || sdt.get().getTextContent().contains("${")) {
      return Optional.empty();
    }
    return of(sdt.get()).filter(WordControl::isWords);
  }

  boolean isWords() {
    return WordDom.child(sdt, "sdtPr")
        .map(
            p ->
                WordDom.children(p).stream()
                    .noneMatch(e -> NO_WORDS.contains(String.valueOf(e.getLocalName()))))
        .orElse(true);
  }

  /** Its words are given now: no grey hint, no other source that Word would take them from. */
  void settle() {
    WordDom.child(sdt, "sdtPr")
        .ifPresent(
            p ->
                WordDom.children(p).stream()
                    .filter(e -> WordDom.is(e, "showingPlcHdr") || WordDom.is(e, "dataBinding"))
                    .forEach(WordDom::remove));
  }

  boolean showsHint() {
    return WordDom.child(sdt, "sdtPr").flatMap(p -> WordDom.child(p, "showingPlcHdr")).isPresent();
  }
}
