package org.paraphe.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Whether a reader of a Word document would see the words of a run: not where they are hidden,
 * white on white, or too small to read. White words on a shaded cell, paragraph or run, or in a
 * table whose style may shade it, are seen.
 */
final class DocxLook {

  static final String MASKED = "texte masqué";
  static final String WHITE = "texte blanc";
  static final String TINY = "texte minuscule";
  static final String GROUND = "texte de la couleur du fond";

  /** Between two colours that an eye does not tell apart, in each of red, green and blue. */
  private static final int SAME = 0x18;

  /** In half points, as Word counts. */
  private static final int TOO_SMALL = 6;

  private static final int MOST_PARENTS = 10;

  private static final Map<String, String> HIGHLIGHTS =
      Map.of(
          "black",
          "000000",
          "yellow",
          "FFFF00",
          "red",
          "FF0000",
          "blue",
          "0000FF",
          "green",
          "00FF00",
          "lightGray",
          "C0C0C0",
          "darkGray",
          "808080",
          "darkBlue",
          "000080");

  private static final Set<String> OFF = Set.of("0", "false", "off", "none");

  private final Map<String, String> styles;
  private final boolean paper;
  private final Deque<Boolean> tables = new ArrayDeque<>();

  /** The ground of each cell around; empty where none is said. */
  private final Deque<String> cells = new ArrayDeque<>();

  private @Nullable String paragraphStyle;
  private boolean inParagraph;
  private String paragraphShade = "";
  private @Nullable String run;
  private String runShade = "";
  private String colour = "";
  private boolean plain;

  private DocxLook(Map<String, String> styles, boolean paper) {
    this.styles = styles;
    this.paper = paper;
  }

  /** What the styles and the colour of the page say. */
  static DocxLook read(ZipFile zip) throws IOException, XMLStreamException {
    Map<String, String> styles = new HashMap<>();
    ZipEntry entry = zip.getEntry("word/styles.xml");
    if (entry != null) {
      try (InputStream in = zip.getInputStream(entry)) {
        readStyles(SafeXml.open(in), styles);
      }
    }
    return new DocxLook(styles, !isColoured(zip));
  }

  private static void readStyles(XMLStreamReader xml, Map<String, String> styles)
      throws XMLStreamException {
    Map<String, String> parents = new HashMap<>();
    String style = null;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("style")) {
        style = SafeXml.attribute(xml, "styleId");
      } else if (xml.getLocalName().equals("basedOn") && style != null) {
        parents.put(style, String.valueOf(SafeXml.attribute(xml, "val")));
      }
      String hiding = hiding(xml);
      if (style != null && hiding != null) {
        styles.merge(style, hiding, (old, more) -> old.isEmpty() ? more : old);
      } else if (style != null && isShade(xml)) {
        styles.replace(style, WHITE, "");
      }
    }
    parents.keySet().forEach(child -> inherit(child, parents, styles));
    styles.values().removeIf(String::isEmpty);
  }

  /** A style hides as the one that it is based on, unless it says otherwise. */
  private static void inherit(
      String child, Map<String, String> parents, Map<String, String> styles) {
    String at = child;
    for (int i = 0; i < MOST_PARENTS && at != null && !styles.containsKey(child); i++) {
      at = parents.get(at);
      String hiding = at == null ? null : styles.get(at);
      if (hiding != null) {
        styles.put(child, hiding);
      }
    }
  }

  private static boolean isColoured(ZipFile zip) throws IOException, XMLStreamException {
    ZipEntry entry = zip.getEntry("word/document.xml");
    if (entry == null) {
      return false;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      XMLStreamReader xml = SafeXml.open(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          if (xml.getLocalName().equals("background")) {
            return true;
          }
          if (xml.getLocalName().equals("body")) {
            return false;
          }
        }
      }
    }
    return false;
  }

  void beginTable() {
    tables.push(false);
  }

  void endTable() {
    tables.poll();
  }

  void beginCell() {
    cells.push("");
  }

  void endCell() {
    cells.poll();
  }

  void beginParagraph() {
    inParagraph = true;
    paragraphStyle = null;
    paragraphShade = "";
  }

  void endParagraph() {
    inParagraph = false;
  }

  void beginRun() {
    run = null;
    runShade = "";
    colour = "";
    plain = false;
  }

  /** Notes what an element says of the look of what stands around it. */
  void note(XMLStreamReader xml, boolean inRun) {
    String name = xml.getLocalName();
    if (name.equals("tblStyle") && !tables.isEmpty()) {
      tables.pop();
      tables.push(true);
    } else if (name.equals("pStyle")) {
      paragraphStyle = styles.get(String.valueOf(SafeXml.attribute(xml, "val")));
    } else if (inRun && name.equals("rStyle")) {
      String style = styles.get(String.valueOf(SafeXml.attribute(xml, "val")));
      run = run == null ? style : run;
    } else if (isShade(xml)) {
      shade(inRun, shade(xml));
    } else if (inRun) {
      if (name.equals("color")) {
        colour = String.valueOf(SafeXml.attribute(xml, "val"));
      }
      noteRun(hiding(xml));
    }
  }

  private void shade(boolean inRun, String ground) {
    if (inRun) {
      runShade = ground;
    } else if (inParagraph) {
      paragraphShade = ground;
    } else if (!cells.isEmpty()) {
      cells.pop();
      cells.push(ground);
    }
  }

  private void noteRun(@Nullable String hiding) {
    if (hiding == null) {
      return;
    }
    if (hiding.isEmpty()) {
      plain = true; // a colour of its own wins over that of the style
    } else if (run == null || run.equals(WHITE)) {
      run = hiding;
    }
  }

  /** Why a reader would not see the run's words; null where he would. */
  @Nullable String hiding() {
    String why = run != null ? run : plain ? null : paragraphStyle;
    String ground =
        Stream.concat(Stream.of(runShade, paragraphShade), cells.stream())
            .filter(shade -> !shade.isEmpty())
            .findFirst()
            .orElse("");
    if (why == null || WHITE.equals(why)) {
      boolean shaded = !ground.isEmpty() || tables.contains(true) || !paper;
      return isSame(colour, ground) ? GROUND : shaded ? null : why;
    }
    return why;
  }

  static boolean isSame(String colour, String ground) {
    if (!colour.matches("[0-9A-Fa-f]{6}") || !ground.matches("[0-9A-Fa-f]{6}")) {
      return false;
    }
    int one = Integer.parseInt(colour, 16);
    int other = Integer.parseInt(ground, 16);
    return IntStream.of(16, 8, 0)
        .allMatch(by -> Math.abs((one >> by & 0xFF) - (other >> by & 0xFF)) <= SAME);
  }

  /** Why a property hides; empty for a colour that shows; null for what says nothing of it. */
  private static @Nullable String hiding(XMLStreamReader xml) {
    String value = SafeXml.attribute(xml, "val");
    return switch (xml.getLocalName()) {
      case "vanish", "specVanish" -> value == null || !OFF.contains(value) ? MASKED : null;
      case "color" -> value != null && isWhite(value) ? WHITE : "";
      case "sz" -> SafeXml.number(value, TOO_SMALL) < TOO_SMALL ? TINY : null;
      default -> null;
    };
  }

  private static boolean isShade(XMLStreamReader xml) {
    return !shade(xml).isEmpty();
  }

  /** The colour of the ground that the element gives; empty where it gives none but white. */
  private static String shade(XMLStreamReader xml) {
    String name = xml.getLocalName();
    if (name.equals("highlight")) {
      String colour = String.valueOf(SafeXml.attribute(xml, "val"));
      return OFF.contains(colour) ? "" : HIGHLIGHTS.getOrDefault(colour, colour);
    }
    String fill = name.equals("shd") ? SafeXml.attribute(xml, "fill") : null;
    return fill == null || fill.equals("auto") || isWhite(fill) ? "" : fill;
  }

  /** Nearly white counts: no eye tells FEFEFE from the paper. */
  static boolean isWhite(String colour) {
    return colour.matches("(?i)#?f[0-9a-f]f[0-9a-f]f[0-9a-f]");
  }
}
