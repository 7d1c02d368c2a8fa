package org.paraphe.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The body of an edited Word document, read as a stream with tracked changes accepted: what was
 * inserted stands, what was deleted or moved away does not.
 */
final class EditedDocxBody {

  /** What stands beside the text: earlier formats, properties of controls, a copy for old Words. */
  private static final Set<String> SKIPPED =
      Set.of(
          "pPrChange",
          "rPrChange",
          "sectPrChange",
          "tblPrChange",
          "tcPrChange",
          "trPrChange",
          "numberingChange",
          "sectPr",
          "sdtPr",
          "Fallback",
          "moveFrom");

  private static final Pattern REFERENCE =
      Pattern.compile("(?i)\\s*(?:REF|PAGEREF)\\s+\"?([^\\s\"\\\\]+)\"?.*", Pattern.DOTALL);
  private static final Set<String> OFF = Set.of("0", "false", "off", "none");

  private final XMLStreamReader xml;
  private final EditedSink sink;
  private final EditedStyles styles;
  private final DocxNumbering numbering;
  private final Deque<EditedSink.Draft> open = new ArrayDeque<>();
  private final Deque<Field> fields = new ArrayDeque<>();
  private final List<String> pendingBookmarks = new ArrayList<>();
  private final EditedTables tables = new EditedTables();
  private EditedSink.@Nullable Draft carried;
  private boolean paragraphProperties;
  private boolean markDeleted;
  private boolean inRun;
  private boolean bold;
  private boolean italic;
  private boolean hidden;

  /** A field that is being read: its code, then its result. */
  private static final class Field {
    final StringBuilder code = new StringBuilder();
    boolean result;

    @Nullable String target() {
      Matcher reference = REFERENCE.matcher(code);
      return reference.matches() ? reference.group(1) : null;
    }
  }

  EditedDocxBody(
      XMLStreamReader xml, EditedSink sink, EditedStyles styles, DocxNumbering numbering) {
    this.xml = xml;
    this.sink = sink;
    this.styles = styles;
    this.numbering = numbering;
  }

  void read() throws XMLStreamException, EditedRefusal {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new EditedRefusal(Outcome.TYPE_REFUSE, EditedWarnings.entities());
        default -> {}
      }
    }
  }

  private void begin(String name) throws XMLStreamException, EditedRefusal {
    if (SKIPPED.contains(name) || isDeletion(name)) {
      sink.deletions += isDeletion(name) || name.equals("moveFrom") ? 1 : 0;
      skip();
      return;
    }
    switch (name) {
      case "p" -> beginParagraph();
      case "pPr" -> paragraphProperties = true;
      case "r" -> beginRun();
      case "ins", "moveTo" -> sink.insertions += paragraphProperties ? 0 : 1;
      case "del" -> markDeleted(); // only inside of properties: the others were skipped
      case "fldSimple" -> beginSimpleField();
      case "bookmarkStart" -> bookmark();
      case "commentRangeStart" -> sink.beginAnchor(value("id"));
      case "commentRangeEnd" -> sink.endAnchor(value("id"));
      case "tbl" -> tables.beginTable();
      case "tr" -> tables.beginRow();
      case "tblHeader" -> tables.head(isOn());
      case "tc" -> tables.beginCell();
      case "drawing", "pict", "object" -> picture();
      default -> {
        if (paragraphProperties) {
          property(name);
        } else if (inRun) {
          content(name);
        }
      }
    }
  }

  /** A run of deleted words; the mark of a deleted paragraph or row is told by its properties. */
  private boolean isDeletion(String name) {
    return name.equals("del") && !paragraphProperties && !tables.inRowProperties();
  }

  private void markDeleted() {
    if (paragraphProperties) {
      markDeleted = true;
    } else {
      tables.rowDeleted();
    }
    sink.deletions++;
  }

  private void end(String name) throws EditedRefusal {
    switch (name) {
      case "p" -> endParagraph();
      case "pPr" -> paragraphProperties = false;
      case "r" -> inRun = false;
      case "fldSimple" -> fields.poll();
      case "tbl" -> tables.endTable();
      case "tr" -> tables.endRow();
      default -> {}
    }
    tables.end(name);
  }

  private void beginParagraph() {
    EditedSink.Draft draft = new EditedSink.Draft();
    if (carried != null) { // the mark of the paragraph before was deleted: both are one now
      draft.runs.addAll(carried.runs);
      draft.bookmarks.addAll(carried.bookmarks);
      carried = null;
    }
    draft.bookmarks.addAll(pendingBookmarks);
    pendingBookmarks.clear();
    markDeleted = false;
    open.push(draft);
  }

  private void endParagraph() throws EditedRefusal {
    EditedSink.Draft draft = open.pop();
    if (markDeleted && open.isEmpty()) {
      carried = draft;
      markDeleted = false;
    } else if (!tables.inDeletedRow()) {
      sink.end(draft, tables.place(draft.right));
    }
  }

  private void property(String name) {
    EditedSink.Draft draft = open.peek();
    if (draft == null) {
      return;
    }
    switch (name) {
      case "pStyle" -> draft.styles = styles.chain(value("val"));
      case "jc" -> draft.right = Set.of("right", "end").contains(value("val"));
      case "ind" -> draft.indent = SafeXml.number(left(), draft.indent);
      case "ilvl" -> draft.level = SafeXml.number(value("val"), 0);
      case "numId" -> {
        String list = value("val");
        draft.list = list.equals("0") ? null : list;
        draft.numbered = !numbering.isBulleted(list, draft.level);
      }
      default -> {}
    }
  }

  private void beginRun() {
    inRun = true;
    bold = false;
    italic = false;
    hidden = false;
  }

  private void content(String name) throws XMLStreamException, EditedRefusal {
    switch (name) {
      case "b" -> bold = isOn();
      case "i" -> italic = isOn();
      case "vanish" -> hidden = isOn();
      case "t" -> put(xml.getElementText());
      case "instrText" -> code(xml.getElementText());
      case "fldChar" -> field();
      case "tab", "ptab" -> put("\t");
      case "br", "cr" -> put(" ");
      case "noBreakHyphen" -> put("\u2011");
      case "softHyphen" -> put("\u00AD");
      case "sym" -> put("\uFFFD");
      default -> {}
    }
  }

  private void put(String text) throws EditedRefusal {
    EditedSink.Draft draft = open.peek();
    Field field = fields.peek();
    if (draft == null || tables.inDeletedRow() || (field != null && !field.result)) {
      return;
    }
    if (hidden) {
      sink.aside("texte masqué", text);
      return;
    }
    sink.text(draft, text, bold, italic, field == null ? null : field.target());
  }

  private void code(String text) {
    if (!fields.isEmpty() && !fields.peek().result) {
      fields.peek().code.append(text);
    }
  }

  private void field() {
    switch (value("fldCharType")) {
      case "begin" -> fields.push(new Field());
      case "separate" -> {
        if (!fields.isEmpty()) {
          fields.peek().result = true;
        }
      }
      case "end" -> fields.poll();
      default -> {}
    }
  }

  private void beginSimpleField() {
    Field field = new Field();
    field.code.append(value("instr"));
    field.result = true;
    fields.push(field);
  }

  private void bookmark() {
    EditedSink.Draft draft = open.peek();
    if (draft == null) {
      pendingBookmarks.add(value("name"));
    } else {
      draft.bookmarks.add(value("name"));
    }
  }

  /** Its text boxes, if any, are read on as paragraphs. */
  private void picture() throws EditedRefusal {
    sink.aside("image", "[image]");
  }

  private String left() {
    String left = value("left");
    return left.isEmpty() ? value("start") : left;
  }

  private boolean isOn() {
    return !OFF.contains(value("val"));
  }

  private String value(String attribute) {
    return EditedStyles.text(SafeXml.attribute(xml, attribute));
  }

  private void skip() throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      depth +=
          event == XMLStreamConstants.START_ELEMENT
              ? 1
              : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    }
  }
}
