package org.paraphe.extraction;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An edited Word document: its body, what comments and notes say of it, the draft it came from. */
final class EditedDocx {

  private static final int MAX_BASELINE = 4_000_000;
  private static final Pattern CUSTOM = Pattern.compile("customXml/[^/]+\\.xml");
  private static final Pattern OUR_ACT =
      Pattern.compile("<(?:\\w+:)?acte\\b[^<>]*https://paraphe\\.org/ns/acte/");

  private final EditedParts parts;
  private final EditedSink sink;

  EditedDocx(EditedParts parts, EditedSink sink) {
    this.parts = parts;
    this.sink = sink;
  }

  void read() throws IOException, XMLStreamException, EditedRefusal {
    EditedStyles styles = new EditedStyles();
    parts.xml("word/styles.xml", styles::readWord);
    DocxNumbering numbering = DocxNumbering.read(parts.zip());
    parts.xml("word/document.xml", xml -> new EditedDocxBody(xml, sink, styles, numbering).read());
    for (String notes : List.of("word/footnotes.xml", "word/endnotes.xml")) {
      parts.xml(notes, this::notes);
    }
    parts.xml("word/comments.xml", this::comments);
    sink.version = EditedParts.version(parts.text("docProps/core.xml").orElse(""));
    for (String name : parts.names(CUSTOM)) {
      String text = parts.text(name).orElse("");
      if (text.length() < MAX_BASELINE && OUR_ACT.matcher(text).find()) {
        sink.baseline = text;
      }
    }
  }

  private void comments(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("comment")) {
        String id = SafeXml.attribute(xml, "id");
        String author = EditedStyles.text(SafeXml.attribute(xml, "author"));
        sink.comment(id, author, words(xml));
      }
    }
  }

  private void notes(XMLStreamReader xml) throws XMLStreamException, EditedRefusal {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && isNote(xml)) {
        String text = words(xml).strip();
        if (!text.isEmpty()) {
          sink.aside("note", text);
        }
      }
    }
  }

  private static boolean isNote(XMLStreamReader xml) {
    @Nullable String type = SafeXml.attribute(xml, "type");
    boolean note = xml.getLocalName().equals("footnote") || xml.getLocalName().equals("endnote");
    return note && (type == null || type.equals("normal"));
  }

  /** The words under an element, read to its end; a paragraph parts from the next by a space. */
  private static String words(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder words = new StringBuilder();
    boolean text = false;
    for (int depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          text = xml.getLocalName().equals("t");
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          text = false;
          words.append(xml.getLocalName().equals("p") ? " " : "");
        }
        case XMLStreamConstants.CHARACTERS -> words.append(text ? xml.getText() : "");
        default -> {}
      }
    }
    return words.toString();
  }
}
