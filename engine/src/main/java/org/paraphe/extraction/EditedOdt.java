package org.paraphe.extraction;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An edited OpenDocument text: its styles and lists, then its body. */
final class EditedOdt {

  private static final Set<String> BOLD = Set.of("bold", "600", "700", "800", "900");
  private static final Set<String> ITALIC = Set.of("italic", "oblique");

  private static final Pattern LENGTH = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,6})?)(cm|mm|in|pt)");
  private static final Map<String, Double> UNITS =
      Map.of("cm", 1440 / 2.54, "mm", 144 / 2.54, "in", 1440.0, "pt", 20.0);

  private final EditedParts parts;
  private final EditedSink sink;
  private final EditedStyles styles = new EditedStyles();

  /** Which levels of a list style count: "WWNum3/0" and true. */
  private final Map<String, Boolean> numbered = new HashMap<>();

  EditedOdt(EditedParts parts, EditedSink sink) {
    this.parts = parts;
    this.sink = sink;
  }

  void read() throws IOException, XMLStreamException, EditedRefusal {
    if (parts.text("META-INF/manifest.xml").orElse("").contains("encryption-data")) {
      throw new EditedRefusal(Outcome.CHIFFRE, EditedWarnings.encrypted());
    }
    sink.version = EditedParts.version(parts.text("meta.xml").orElse(""));
    parts.xml("styles.xml", this::styles);
    parts.xml("content.xml", this::styles);
    parts.xml(
        "content.xml",
        xml -> new EditedOdtBody(xml, sink, styles, (list, level) -> counts(list, level)).read());
  }

  private boolean counts(String list, int level) {
    return numbered.getOrDefault(list + "/" + level, false);
  }

  private void styles(XMLStreamReader xml) throws XMLStreamException, EditedRefusal {
    String id = null;
    String list = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new EditedRefusal(Outcome.TYPE_REFUSE, EditedWarnings.entities());
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "style" -> id = style(xml);
        case "text-properties" -> look(xml, id);
        case "paragraph-properties" -> align(xml, id);
        case "list-style" -> {
          id = null;
          list = value(xml, "name");
        }
        case "list-level-style-number" -> numbered.put(list + "/" + level(xml), true);
        case "list-level-style-bullet" -> numbered.put(list + "/" + level(xml), false);
        case "body" -> {
          return;
        }
        default -> {}
      }
    }
  }

  private static int level(XMLStreamReader xml) {
    return SafeXml.number(value(xml, "level"), 1) - 1;
  }

  private String style(XMLStreamReader xml) {
    String id = value(xml, "name");
    String shown = value(xml, "display-name");
    @Nullable String parent = SafeXml.attribute(xml, "parent-style-name");
    styles.put(
        id,
        new EditedStyles.Style(
            shown.isEmpty() ? decoded(id) : shown, parent, null, null, false, 0));
    return id;
  }

  private void look(XMLStreamReader xml, @Nullable String id) {
    EditedStyles.Style style = id == null ? null : styles.get(id);
    if (id != null && style != null) {
      String weight = value(xml, "font-weight");
      String slant = value(xml, "font-style");
      styles.put(
          id,
          new EditedStyles.Style(
              style.name(),
              style.parent(),
              weight.isEmpty() ? null : BOLD.contains(weight),
              slant.isEmpty() ? null : ITALIC.contains(slant),
              style.right(),
              style.indent()));
    }
  }

  private void align(XMLStreamReader xml, @Nullable String id) {
    EditedStyles.Style style = id == null ? null : styles.get(id);
    if (id != null && style != null) {
      boolean right = Set.of("end", "right").contains(value(xml, "text-align"));
      int indent = twentieths(value(xml, "margin-left"));
      styles.put(
          id,
          new EditedStyles.Style(
              style.name(), style.parent(), style.bold(), style.italic(), right, indent));
    }
  }

  /** « 1.199cm » as Word counts it. */
  private static int twentieths(String length) {
    Matcher measure = LENGTH.matcher(length);
    return measure.matches()
        ? (int)
            Math.round(
                Double.parseDouble(measure.group(1)) * UNITS.getOrDefault(measure.group(2), 0.0))
        : 0;
  }

  /** « Paraphe_20_Visa », as OpenDocument writes names with spaces. */
  private static String decoded(String id) {
    return id.replace("_20_", " ");
  }

  private static String value(XMLStreamReader xml, String attribute) {
    return EditedStyles.text(SafeXml.attribute(xml, attribute));
  }
}
