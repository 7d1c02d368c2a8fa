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

  private final Reading reading;
  private final Flow flow;
  private final DocxNumbering numbering;
  private final DocxLook look;
  private final boolean comments;
  private final StringBuilder hidden = new StringBuilder();
  private String hiddenWhere = "";
  private int deleted;
  private boolean inRun;
  private int span = 1;
  private @Nullable String list;
  private int level;
  private boolean numbered;

  DocxPart(Reading reading, Flow flow, DocxNumbering numbering, DocxLook look, boolean comments) {
    this.reading = reading;
    this.flow = flow;
    this.numbering = numbering;
    this.look = look;
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
      case "t", "delText" ->
          text(SafeXml.text(xml, reading.request().maxChars()), name.equals("delText"));
      case "tab" -> tab(xml);
      case "br", "cr" -> text("\n", false);
      case "noBreakHyphen" -> text("-", false);
      case "r" -> beginRun();
      case "del", "moveFrom" -> deleted++;
      case "p" -> beginParagraph();
      case "numId" -> list = SafeXml.attribute(xml, "val");
      case "ilvl" -> level = SafeXml.number(SafeXml.attribute(xml, "val"), 0);
      case "tbl" -> beginTable();
      case "tr" -> flow.beginRow();
      case "tc" -> beginCell();
      case "gridSpan" -> span = SafeXml.number(SafeXml.attribute(xml, "val"), 1);
      default -> look.note(xml, inRun);
    }
  }

  private void end(String name) {
    switch (name) {
      case "r" -> inRun = false;
      case "del", "moveFrom" -> deleted = Math.max(0, deleted - 1);
      case "p" -> endParagraph();
      case "tc" -> endCell();
      case "tr" -> flow.endRow();
      case "tbl" -> endTable();
      default -> {}
    }
  }

  private void beginRun() {
    inRun = true;
    look.beginRun();
  }

  /** The same name stands for a tab in a run and for a tab stop in a style. */
  private void tab(XMLStreamReader xml) {
    if (inRun && SafeXml.attribute(xml, "pos") == null) {
      text("\t", false);
    }
  }

  private void beginTable() {
    flushHidden();
    look.beginTable();
    flow.beginTable();
  }

  private void endTable() {
    look.endTable();
    flow.endTable();
  }

  private void beginCell() {
    span = 1;
    look.beginCell();
    flow.beginCell();
  }

  private void endCell() {
    look.endCell();
    flow.endCell(Math.max(1, span));
  }

  private void beginParagraph() {
    list = null;
    level = 0;
    numbered = false;
    look.beginParagraph();
    if (!comments) {
      flow.endParagraph(); // a text box inside a paragraph begins its own line
    }
  }

  private void endParagraph() {
    flushHidden();
    look.endParagraph();
    if (!comments) {
      flow.endParagraph();
    }
  }

  private void text(String text, boolean deletion) {
    String hiding = look.hiding();
    if (comments) {
      hide("commentaire", text);
    } else if (deletion || deleted > 0) {
      hide("suppression suivie", text);
    } else if (hiding != null) {
      hide(hiding, text);
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
