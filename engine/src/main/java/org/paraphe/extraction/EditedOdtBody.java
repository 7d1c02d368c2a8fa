package org.paraphe.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The body of an edited OpenDocument text, read as a stream. It holds the text with its tracked
 * changes accepted; what was deleted stands apart, and is left there.
 */
final class EditedOdtBody {

  /** Whether a level of a list style counts. */
  @FunctionalInterface
  interface Counting {
    boolean counts(String list, int level);
  }

  /**
   * @param bold null where a stretch says nothing of it
   */
  private record Look(@Nullable Boolean bold, @Nullable Boolean italic) {}

  private final XMLStreamReader xml;
  private final EditedSink sink;
  private final EditedStyles styles;
  private final Counting counting;
  private final Deque<EditedSink.Draft> open = new ArrayDeque<>();
  private final Deque<Look> looks = new ArrayDeque<>();
  private final Deque<String> targets = new ArrayDeque<>();
  private final Deque<String> lists = new ArrayDeque<>();
  private final List<String> pendingBookmarks = new ArrayList<>();
  private final EditedTables tables = new EditedTables();
  private boolean headRows;
  private boolean spaced = true;
  private int inCell;
  private int inItem;

  /** The style of the paragraph that a deletion joined to the one before, by the change. */
  private final Map<String, String> joined = new HashMap<>();

  EditedOdtBody(XMLStreamReader xml, EditedSink sink, EditedStyles styles, Counting counting) {
    this.xml = xml;
    this.sink = sink;
    this.styles = styles;
    this.counting = counting;
  }

  void read() throws XMLStreamException, EditedRefusal {
    boolean body = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          body |= xml.getLocalName().equals("body");
          if (body) {
            begin(xml.getLocalName());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        case XMLStreamConstants.CHARACTERS -> characters(xml.getText());
        default -> {}
      }
    }
  }

  private void begin(String name) throws XMLStreamException, EditedRefusal {
    switch (name) {
      case "tracked-changes" -> trackedChanges();
      case "annotation" -> annotation();
      case "annotation-end" -> sink.endAnchor(value("name"));
      case "change" -> joined();
      case "note" -> sink.aside("note", noteBody());
      case "p", "h" -> beginParagraph();
      case "span" -> looks.push(look(value("style-name")));
      case "bookmark-ref", "reference-ref" -> targets.push(value("ref-name"));
      case "bookmark", "bookmark-start" -> bookmark();
      case "list" -> beginList();
      case "list-item" -> inItem = 0;
      case "list-header" -> inItem = 1;
      case "s" -> put(" ");
      case "tab" -> put("\t");
      case "line-break" -> put(" ");
      case "image", "object", "object-ole" -> sink.aside("image", "[image]");
      case "table" -> tables.beginTable();
      case "table-header-rows" -> headRows = true;
      case "table-row" -> {
        tables.beginRow();
        tables.head(headRows);
      }
      case "table-cell", "covered-table-cell" -> {
        tables.beginCell();
        inCell = 0;
      }
      default -> {}
    }
  }

  private void end(String name) throws EditedRefusal {
    switch (name) {
      case "p", "h" -> endParagraph();
      case "span" -> looks.poll();
      case "bookmark-ref", "reference-ref" -> targets.poll();
      case "list" -> lists.poll();
      case "table" -> tables.endTable();
      case "table-header-rows" -> headRows = false;
      case "table-row" -> tables.endRow();
      case "table-cell", "covered-table-cell" -> endCell();
      default -> {}
    }
  }

  private void beginParagraph() {
    EditedSink.Draft draft = new EditedSink.Draft();
    String style = value("style-name");
    draft.styles = styles.chain(style);
    EditedStyles.Style own = styles.get(style);
    draft.right = own != null && own.right();
    draft.bookmarks.addAll(pendingBookmarks);
    pendingBookmarks.clear();
    if (!lists.isEmpty()) {
      draft.list = lists.peekLast();
      draft.level = lists.size() - 1;
      draft.numbered = counting.counts(lists.peek(), draft.level);
    }
    draft.indent = own == null ? 0 : own.indent();
    if (!lists.isEmpty() && inItem++ > 0) { // a second paragraph of an item has no number
      draft.list = null;
      draft.indent = Math.max(1, draft.indent);
    }
    open.push(draft);
    looks.push(ownLook(own));
    spaced = true;
  }

  /** What the paragraph's automatic style says; what a named style says belongs to the part. */
  private static Look ownLook(EditedStyles.@Nullable Style style) {
    boolean automatic = style != null && style.name().matches("[PT][0-9]+");
    return automatic && style != null
        ? new Look(style.bold(), style.italic())
        : new Look(null, null);
  }

  private Look look(String id) {
    EditedStyles.Style style = styles.get(id);
    return style == null ? new Look(null, null) : new Look(style.bold(), style.italic());
  }

  private void endParagraph() throws EditedRefusal {
    if (!open.isEmpty()) {
      EditedSink.Draft draft = open.pop();
      looks.poll();
      inCell++;
      sink.end(draft, tables.place(draft.right));
    }
  }

  /** A cell without any paragraph is an empty one all the same. */
  private void endCell() throws EditedRefusal {
    if (inCell == 0) {
      sink.end(new EditedSink.Draft(), tables.place(false));
    }
    inCell = 1;
  }

  private void beginList() {
    String style = value("style-name");
    lists.push(style.isEmpty() ? (lists.isEmpty() ? "" : lists.peek()) : style);
  }

  private void bookmark() {
    EditedSink.Draft draft = open.peek();
    if (draft == null) {
      pendingBookmarks.add(value("name"));
    } else {
      draft.bookmarks.add(value("name"));
    }
  }

  /** White space in the file counts for one space, none at the head of a paragraph. */
  private void characters(String raw) throws EditedRefusal {
    if (open.isEmpty()) {
      return;
    }
    StringBuilder kept = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      if (!space || !spaced) {
        kept.append(space ? ' ' : c);
      }
      spaced = space;
    }
    text(kept.toString());
  }

  private void put(String text) throws EditedRefusal {
    if (!open.isEmpty()) {
      spaced = true;
      text(text);
    }
  }

  private void text(String text) throws EditedRefusal {
    EditedSink.Draft draft = open.peek();
    if (draft == null) {
      return;
    }
    boolean bold = false;
    boolean italic = false;
    for (Look look : (Iterable<Look>) looks::descendingIterator) {
      bold = look.bold() == null ? bold : look.bold();
      italic = look.italic() == null ? italic : look.italic();
    }
    sink.text(draft, text, bold, italic, targets.peek());
  }

  /** Where all that stood before a joined paragraph was deleted, it is what it was. */
  private void joined() {
    EditedSink.Draft draft = open.peek();
    String style = joined.get(value("change-id"));
    if (draft != null && style != null && draft.runs.isEmpty()) {
      draft.styles = styles.chain(style);
    }
  }

  private void trackedChanges() throws XMLStreamException {
    String change = "";
    int paragraphs = 0;
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (xml.getLocalName().equals("changed-region")) {
          change = value("id");
          paragraphs = 0;
        } else if (xml.getLocalName().equals("p") || xml.getLocalName().equals("h")) {
          if (++paragraphs > 1) {
            joined.put(change, value("style-name"));
          }
        }
        sink.insertions += xml.getLocalName().equals("insertion") ? 1 : 0;
        sink.deletions += xml.getLocalName().equals("deletion") ? 1 : 0;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  private void annotation() throws XMLStreamException {
    String anchor = value("name");
    String author = "";
    StringBuilder text = new StringBuilder();
    String at = "";
    for (int depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          at = xml.getLocalName();
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          text.append(xml.getLocalName().equals("p") ? " " : "");
          at = depth > 1 ? at : "";
        }
        case XMLStreamConstants.CHARACTERS -> {
          if (at.equals("creator")) {
            author += xml.getText();
          } else if (!at.equals("date") && !at.equals("creator-initials") && !at.isEmpty()) {
            text.append(xml.getText());
          }
        }
        default -> {}
      }
    }
    if (!anchor.isEmpty()) {
      sink.beginAnchor(anchor);
    }
    sink.comment(
        anchor.isEmpty() ? null : anchor, author.strip(), text.toString().replaceAll("\\s+", " "));
  }

  private String noteBody() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean body = false;
    for (int depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          body |= xml.getLocalName().equals("note-body");
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS -> text.append(body ? xml.getText() : "");
        default -> {}
      }
    }
    return text.toString().strip();
  }

  private String value(String attribute) {
    return EditedStyles.text(SafeXml.attribute(xml, attribute));
  }
}
