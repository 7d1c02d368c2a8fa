package org.paraphe.extraction;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One XML part of a Word document, read as a stream; child process only. */
final class DocxPart {

  private static final Set<String> SKIPPED =
      Set.of("Fallback", "instrText", "delInstrText", "rPrChange", "pPrChange", "tblPrChange");
  private static final Set<String> OFF = Set.of("0", "false", "off");

  private final Reading reading;
  private final Flow flow;
  private final DocxNumbering numbering;
  private final boolean comments;
  private final StringBuilder hidden = new StringBuilder();
  private String hiddenWhere = "";
  private int deleted;
  private boolean inRun;
  private boolean vanished;
  private int span = 1;
  private @Nullable String list;
  private int level;
  private boolean numbered;

  DocxPart(Reading reading, Flow flow, DocxNumbering numbering, boolean comments) {
    this.reading = reading;
    this.flow = flow;
    this.numbering = numbering;
    this.comments = comments;
  }

  void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext() && !flow.full()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        begin(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        end(xml.getLocalName());
      }
    }
    flushHidden();
    flow.endParagraph();
  }

  private void begin(XMLStreamReader xml) throws XMLStreamException {
    String name = xml.getLocalName();
    if (SKIPPED.contains(name)) {
      skip(xml);
      return;
    }
    switch (name) {
      case "t", "delText" -> text(xml.getElementText(), name.equals("delText"));
      case "tab" -> tab(xml);
      case "br", "cr" -> text("\n", false);
      case "noBreakHyphen" -> text("-", false);
      case "r" -> beginRun();
      case "vanish", "webHidden" -> vanish(xml);
      case "del", "moveFrom" -> deleted++;
      case "p" -> beginParagraph();
      case "numId" -> list = SafeXml.attribute(xml, "val");
      case "ilvl" -> level = SafeXml.number(SafeXml.attribute(xml, "val"), 0);
      case "tbl" -> beginTable();
      case "tr" -> flow.beginRow();
      case "tc" -> beginCell();
      case "gridSpan" -> span = SafeXml.number(SafeXml.attribute(xml, "val"), 1);
      default -> {}
    }
  }

  private void end(String name) {
    switch (name) {
      case "r" -> inRun = false;
      case "del", "moveFrom" -> deleted = Math.max(0, deleted - 1);
      case "p" -> endParagraph();
      case "tc" -> flow.endCell(Math.max(1, span));
      case "tr" -> flow.endRow();
      case "tbl" -> flow.endTable();
      default -> {}
    }
  }

  private void beginRun() {
    inRun = true;
    vanished = false;
  }

  private void vanish(XMLStreamReader xml) {
    String value = SafeXml.attribute(xml, "val");
    vanished |= inRun && (value == null || !OFF.contains(value));
  }

  /** The same name stands for a tab in a run and for a tab stop in a style. */
  private void tab(XMLStreamReader xml) {
    if (inRun && SafeXml.attribute(xml, "pos") == null) {
      text("\t", false);
    }
  }

  private void beginTable() {
    flushHidden();
    flow.beginTable();
  }

  private void beginCell() {
    span = 1;
    flow.beginCell();
  }

  private void beginParagraph() {
    list = null;
    level = 0;
    numbered = false;
    if (!comments) {
      flow.endParagraph(); // a text box inside a paragraph begins its own line
    }
  }

  private void endParagraph() {
    flushHidden();
    if (!comments) {
      flow.endParagraph();
    }
  }

  private void text(String text, boolean deletion) {
    if (comments) {
      hide("commentaire", text);
    } else if (deletion || deleted > 0) {
      hide("suppression suivie", text);
    } else if (vanished) {
      hide("texte masqué", text);
    } else {
      flushHidden();
      label();
      flow.text(text);
    }
  }

  /** The number that Word shows before the first words of a list's paragraph. */
  private void label() {
    if (!numbered && list != null) {
      flow.text(numbering.next(list, level));
    }
    numbered = true;
  }

  private void hide(String where, String text) {
    if (!where.equals(hiddenWhere)) {
      flushHidden();
    }
    hiddenWhere = where;
    hidden.append(text);
  }

  private void flushHidden() {
    if (!hidden.isEmpty()) {
      reading.hide(hiddenWhere, hidden.toString());
      hidden.setLength(0);
    }
  }

  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }
}
