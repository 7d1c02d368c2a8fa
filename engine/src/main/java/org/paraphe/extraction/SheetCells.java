package org.paraphe.extraction;

import java.util.BitSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The cells of one worksheet, one after the other; nothing of it is kept. Child process only. */
final class SheetCells {

  private static final int MAX_COLUMNS = 16_384;

  /** In points, of a row; and in characters, of a column: below, nothing shows. */
  private static final double LEAST_HEIGHT = 2;

  private static final double LEAST_WIDTH = 0.3;

  private final XMLStreamReader xml;
  private final int maxChars;
  private final BitSet hiddenColumns = new BitSet();
  private boolean hiddenRow;
  private int row = -1;
  private int column = -1;
  private int style;
  private String type = "";
  private @Nullable String value;

  /**
   * @param maxChars of one cell
   */
  SheetCells(XMLStreamReader xml, int maxChars) {
    this.xml = xml;
    this.maxChars = maxChars;
  }

  /** Moves to the next cell that holds something; false at the end of the sheet. */
  boolean next() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "col" -> noteColumn();
          case "row" -> beginRow();
          case "c" -> {
            readCell();
            if (value != null) {
              return true;
            }
          }
          default -> {}
        }
      }
    }
    return false;
  }

  private void noteColumn() {
    if (isTrue("hidden") || isLess("width", LEAST_WIDTH)) {
      int min = SafeXml.number(SafeXml.attribute(xml, "min"), 1);
      int max = SafeXml.number(SafeXml.attribute(xml, "max"), min);
      if (min >= 1 && max >= min) {
        hiddenColumns.set(Math.min(min, MAX_COLUMNS) - 1, Math.min(max, MAX_COLUMNS));
      }
    }
  }

  private void beginRow() {
    row = SafeXml.number(SafeXml.attribute(xml, "r"), row + 2) - 1;
    column = -1;
    hiddenRow = isTrue("hidden") || isLess("ht", LEAST_HEIGHT);
  }

  private boolean isLess(String attribute, double least) {
    @Nullable String said = SafeXml.attribute(xml, attribute);
    return said != null
        && said.matches("\\d{1,3}(?:\\.\\d{1,20})?")
        && Double.parseDouble(said) < least;
  }

  private boolean isTrue(String attribute) {
    @Nullable String said = SafeXml.attribute(xml, attribute);
    return "1".equals(said) || "true".equals(said);
  }

  private void readCell() throws XMLStreamException {
    column = column(SafeXml.attribute(xml, "r"), column + 1);
    style = SafeXml.number(SafeXml.attribute(xml, "s"), 0);
    @Nullable String said = SafeXml.attribute(xml, "t");
    type = said == null ? "n" : said;
    value = null;
    for (int depth = 1; depth > 0 && value().length() <= maxChars; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "v" -> value = SafeXml.text(xml, maxChars);
          case "is" -> value = SafeXml.richText(xml, maxChars);
          default -> depth++;
        }
      }
    }
  }

  /** The letters of {@code B4}; a cell without a name stands beside the one before it. */
  private static int column(@Nullable String name, int otherwise) {
    int column = 0;
    int letters = 0;
    while (name != null
        && letters < Math.min(name.length(), 3)
        && name.charAt(letters) >= 'A'
        && name.charAt(letters) <= 'Z') {
      column = column * 26 + name.charAt(letters++) - 'A' + 1;
    }
    return letters == 0 ? otherwise : column - 1;
  }

  int row() {
    return row;
  }

  int column() {
    return column;
  }

  int style() {
    return style;
  }

  /** "s" a shared string, "str" and "inlineStr" texts, "b", "e", "d", or "n" a number. */
  String type() {
    return type;
  }

  String value() {
    return value == null ? "" : value;
  }

  boolean isInHiddenPlace() {
    return hiddenRow || hiddenColumns.get(column);
  }
}
