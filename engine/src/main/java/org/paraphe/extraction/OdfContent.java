package org.paraphe.extraction;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The {@code content.xml} of an OpenDocument text or spreadsheet, read as a stream. Repeated cells
 * and rows are counted, so that references are those that the spreadsheet shows.
 */
final class OdfContent {

  private static final int MAX_REPEATED_CELLS = 256;
  private static final int MOST_COLUMNS = 16_384;
  private static final int MOST_PARENTS = 10;

  private static final int MOST_AT_ONCE = 1_000_000;

  private final Reading reading;
  private final Flow flow;
  private final Map<String, String> hidingStyles = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, String> inks = new HashMap<>();
  private final Map<String, String> grounds = new HashMap<>();
  private final Set<String> shadedStyles = new HashSet<>();
  private final BitSet hiddenColumns = new BitSet();
  private int columns;
  private int column;
  private String style = "";
  private boolean spreadsheet;
  private int paragraphs;
  private boolean shadedCell;
  private final StringBuilder pending = new StringBuilder();
  private boolean spaced = true;
  private int sheets;
  private int cellRepeat = 1;
  private int rowRepeat = 1;
  private final StringBuilder notes = new StringBuilder();

  OdfContent(Reading reading, Flow flow) {
    this.reading = reading;
    this.flow = flow;
  }

  /** The named styles of {@code styles.xml}: those of the content lean on them. */
  void readStyles(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        noteStyle(xml);
      }
    }
  }

  private void noteStyle(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "style" -> {
        style = text(SafeXml.attribute(xml, "name"));
        parents.put(style, text(SafeXml.attribute(xml, "parent-style-name")));
      }
      case "table-properties", "text-properties" -> noteHiddenStyle(xml);
      case "paragraph-properties", "table-cell-properties" -> noteShade(xml);
      default -> {}
    }
  }

  /**
   * @param xml from {@link SafeXml#stream}
   */
  void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext() && !flow.full()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          flush();
          begin(xml);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          flush();
          end(xml.getLocalName());
        }
        case XMLStreamConstants.CHARACTERS -> gather(xml);
        default -> {}
      }
    }
    flow.endParagraph();
  }

  /** Characters come in pieces; what looks at words must see them whole. */
  private void gather(XMLStreamReader xml) {
    pending.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    if (pending.length() > MOST_AT_ONCE) {
      flush();
    }
  }

  private void flush() {
    if (!pending.isEmpty()) {
      characters(pending.toString());
      pending.setLength(0);
    }
  }

  private void begin(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "spreadsheet" -> spreadsheet = true;
      case "style",
          "table-properties",
          "text-properties",
          "paragraph-properties",
          "table-cell-properties" ->
          noteStyle(xml);
      case "hidden-text", "hidden-paragraph" -> hideField(xml);
      case "section" -> hideSection(xml);
      case "table-column" -> noteColumns(xml);
      case "annotation" -> reading.hide("commentaire", collect(xml));
      case "tracked-changes" -> reading.hide("suppression suivie", collect(xml));
      case "title", "desc" -> LargePictures.replace(reading, collect(xml));
      case "note" -> notes.append(collect(xml)).append('\n');
      case "p", "h" -> beginParagraph(xml);
      case "span" -> hideIfHidden(xml, "texte masqué");
      case "s" -> put(" ".repeat(Math.min(200, repeat(xml, "c"))));
      case "tab" -> put("\t");
      case "line-break" -> put("\n");
      case "table" -> beginTable(xml);
      case "table-row" -> beginRow(xml);
      case "table-cell", "covered-table-cell" -> beginCell(xml);
      default -> {}
    }
  }

  private void end(String name) {
    switch (name) {
      case "p", "h" -> endParagraph();
      case "table" -> endTable();
      case "table-row" -> endRow();
      case "table-cell", "covered-table-cell" -> endCell();
      default -> {}
    }
  }

  private void noteHiddenStyle(XMLStreamReader xml) {
    String display = text(SafeXml.attribute(xml, "display"));
    String colour = text(SafeXml.attribute(xml, "color"));
    String size = text(SafeXml.attribute(xml, "font-size"));
    if (display.equals("none") || display.equals("false")) {
      hidingStyles.put(style, DocxLook.MASKED);
    } else if (size.matches("[012](\\.\\d+)?pt")) {
      hidingStyles.put(style, DocxLook.TINY);
    } else if (DocxLook.isWhite(colour)) {
      hidingStyles.putIfAbsent(style, DocxLook.WHITE);
    } else if (!colour.isEmpty()) {
      hidingStyles.putIfAbsent(style, ""); // a colour of its own wins over that of its parent
    }
    inks.put(style, colour.replace("#", ""));
    noteShade(xml);
  }

  private void hideField(XMLStreamReader xml) throws XMLStreamException {
    String value = text(SafeXml.attribute(xml, "string-value"));
    boolean hidden = !text(SafeXml.attribute(xml, "is-hidden")).equals("false");
    if (hidden) {
      reading.hide(DocxLook.MASKED, value + " " + collect(xml));
    }
  }

  private void hideSection(XMLStreamReader xml) throws XMLStreamException {
    if (text(SafeXml.attribute(xml, "display")).equals("none")) {
      reading.hide(DocxLook.MASKED, collect(xml));
    }
  }

  private void noteColumns(XMLStreamReader xml) {
    int next = columns + repeat(xml, "number-columns-repeated");
    String visibility = text(SafeXml.attribute(xml, "visibility"));
    if (visibility.equals("collapse") || visibility.equals("filter")) {
      hiddenColumns.set(columns, Math.min(next, MOST_COLUMNS));
    }
    columns = Math.min(next, MOST_COLUMNS);
  }

  /** Why a style hides, by itself or by those that it leans on. */
  private @Nullable String hiding(String name) {
    String at = name;
    for (int i = 0; i < MOST_PARENTS && !at.isEmpty(); i++) {
      String why = hidingStyles.get(at);
      if (why != null) {
        return why.isEmpty() ? null : why;
      }
      at = parents.getOrDefault(at, "");
    }
    return null;
  }

  private void noteShade(XMLStreamReader xml) {
    String ground = text(SafeXml.attribute(xml, "background-color"));
    if (!ground.isEmpty() && !ground.equals("transparent") && !DocxLook.isWhite(ground)) {
      shadedStyles.add(style);
      grounds.put(style, ground.replace("#", ""));
    }
    if (DocxLook.isSame(inks.getOrDefault(style, ""), grounds.getOrDefault(style, ""))) {
      hidingStyles.put(style, DocxLook.GROUND);
    }
  }

  /** True where the element was hidden, and so read to its end. */
  private boolean hideIfHidden(XMLStreamReader xml, String otherwise) throws XMLStreamException {
    String name = text(SafeXml.attribute(xml, "style-name"));
    String why = hiding(name);
    boolean seen = DocxLook.WHITE.equals(why) && (shadedCell || shadedStyles.contains(name));
    if (why == null || seen) {
      return false;
    }
    reading.hide(why.equals(DocxLook.MASKED) ? otherwise : why, collect(xml));
    return true;
  }

  private void beginParagraph(XMLStreamReader xml) throws XMLStreamException {
    if (hideIfHidden(xml, "texte masqué")) {
      return;
    }
    if (paragraphs++ > 0) {
      flow.text("\n"); // a frame or a box inside a paragraph
    }
    spaced = true;
  }

  private void endParagraph() {
    paragraphs = Math.max(0, paragraphs - 1);
    flow.endParagraph();
    if (paragraphs == 0 && !notes.isEmpty()) {
      String text = notes.toString();
      notes.setLength(0);
      flow.text(text);
      flow.endParagraph();
    }
  }

  /** White space in the file counts for one space, none at the head of a paragraph. */
  private void characters(String raw) {
    if (paragraphs == 0) {
      return;
    }
    StringBuilder kept = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      if (!space) {
        kept.append(c);
      } else if (!spaced) {
        kept.append(' ');
      }
      spaced = space;
    }
    flow.text(kept);
  }

  private void put(String text) {
    if (paragraphs > 0) {
      flow.text(text);
      spaced = false;
    }
  }

  private void beginTable(XMLStreamReader xml) throws XMLStreamException {
    if (!spreadsheet || flow.inTable()) {
      flow.beginTable();
      return;
    }
    String name = text(SafeXml.attribute(xml, "name"));
    hiddenColumns.clear();
    columns = 0;
    sheets++;
    if (hideIfHidden(xml, "feuille masquée « " + name + " »")) {
      return;
    }
    reading.sink().beginPage();
    reading.sink().line(name);
    flow.beginTable(name);
  }

  private void endTable() {
    flow.endTable();
    if (spreadsheet && !flow.inTable()) {
      reading.sink().endPage(sheets);
    }
  }

  private void beginRow(XMLStreamReader xml) throws XMLStreamException {
    rowRepeat = repeat(xml, "number-rows-repeated");
    String visibility = text(SafeXml.attribute(xml, "visibility"));
    if (spreadsheet && (visibility.equals("collapse") || visibility.equals("filter"))) {
      reading.hide("ligne masquée", collect(xml));
      flow.skipRows(rowRepeat);
      return;
    }
    column = 0;
    flow.beginRow();
  }

  private void endRow() {
    flow.endRow();
    flow.repeatRow(rowRepeat - 1);
    rowRepeat = 1;
  }

  private void beginCell(XMLStreamReader xml) throws XMLStreamException {
    cellRepeat = repeat(xml, "number-columns-repeated");
    boolean hidden = spreadsheet && hiddenColumns.get(column);
    column = Math.min(column + cellRepeat, MOST_COLUMNS);
    if (hidden) {
      reading.hide("colonne masquée", collect(xml));
      flow.skipColumns(cellRepeat);
      return;
    }
    shadedCell = shadedStyles.contains(text(SafeXml.attribute(xml, "style-name")));
    flow.beginCell();
  }

  private void endCell() {
    int shown = Math.min(cellRepeat, MAX_REPEATED_CELLS);
    for (int i = 0; i < shown; i++) {
      flow.endCell(1);
    }
    flow.skipColumns(cellRepeat - shown);
    shadedCell = false;
    cellRepeat = 1;
  }

  private static int repeat(XMLStreamReader xml, String attribute) {
    return Math.max(1, SafeXml.number(SafeXml.attribute(xml, attribute), 1));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** All text under an element, read to its end. */
  private static String collect(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          text.append(' ');
        }
        case XMLStreamConstants.CHARACTERS ->
            text.append(text.length() > MOST_AT_ONCE ? "" : xml.getText());
        default -> {}
      }
    }
    return text.toString().replaceAll("\\s+", " ").strip();
  }
}
