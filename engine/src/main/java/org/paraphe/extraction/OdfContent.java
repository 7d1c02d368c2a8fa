package org.paraphe.extraction;

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

  private final Reading reading;
  private final Flow flow;
  private final Map<String, String> hidingStyles = new HashMap<>();
  private final Set<String> shadedStyles = new HashSet<>();
  private String style = "";
  private boolean spreadsheet;
  private int paragraphs;
  private boolean shadedCell;
  private boolean spaced = true;
  private int sheets;
  private int cellRepeat = 1;
  private int rowRepeat = 1;
  private final StringBuilder notes = new StringBuilder();

  OdfContent(Reading reading, Flow flow) {
    this.reading = reading;
    this.flow = flow;
  }

  void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext() && !flow.full()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> begin(xml);
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        case XMLStreamConstants.CHARACTERS -> characters(xml.getText());
        default -> {}
      }
    }
    flow.endParagraph();
  }

  private void begin(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "spreadsheet" -> spreadsheet = true;
      case "style" -> style = text(SafeXml.attribute(xml, "name"));
      case "table-properties", "text-properties" -> noteHiddenStyle(xml);
      case "paragraph-properties", "table-cell-properties" -> noteShade(xml);
      case "annotation" -> reading.hide("commentaire", collect(xml));
      case "tracked-changes" -> reading.hide("suppression suivie", collect(xml));
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
    }
    noteShade(xml);
  }

  private void noteShade(XMLStreamReader xml) {
    String ground = text(SafeXml.attribute(xml, "background-color"));
    if (!ground.isEmpty() && !ground.equals("transparent") && !DocxLook.isWhite(ground)) {
      shadedStyles.add(style);
    }
  }

  /** True where the element was hidden, and so read to its end. */
  private boolean hideIfHidden(XMLStreamReader xml, String otherwise) throws XMLStreamException {
    String name = text(SafeXml.attribute(xml, "style-name"));
    String why = hidingStyles.get(name);
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
    flow.beginRow();
  }

  private void endRow() {
    flow.endRow();
    flow.repeatRow(rowRepeat - 1);
    rowRepeat = 1;
  }

  private void beginCell(XMLStreamReader xml) {
    cellRepeat = repeat(xml, "number-columns-repeated");
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
        case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
        default -> {}
      }
    }
    return text.toString().replaceAll("\\s+", " ").strip();
  }
}
