package org.paraphe.extraction;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Whether a reader of a page would see the words of an element, as far as the element says it
 * itself; {@link HtmlSheets} has told it what the page's style sheets say.
 */
final class HtmlLook {

  private static final Pattern MASKED =
      Pattern.compile(
          "display:none|visibility:(?:hidden|collapse)|opacity:0?(?:\\.0\\d*)?(?:;|!|$)"
              + "|(?:text-indent|left|top|right|bottom|margin-left|margin-top):-\\d{3,}"
              + "|(?:^|;)color:(?:transparent|rgba\\(\\d+,\\d+,\\d+,0(?:\\.0\\d*)?\\))"
              + "|clip:rect\\((?:0(?:px)?,?|1px,?){4}\\)|clip-path:inset\\((?:50|100)%"
              + "|transform:scale\\(0(?:\\.0\\d*)?\\)|mso-hide:all");
  private static final Pattern CLOSED =
      Pattern.compile("(?:^|;)(?:max-)?(?:height|width):0(?:px|pt|em|rem|%)?(?:;|!|$)");
  private static final Pattern TINY =
      Pattern.compile(
          "font-size:(?:0(?:px|pt|em|rem|%)?|0?\\.[0-2]\\d*r?em|[0-2](?:\\.\\d+)?p[xt])(?:;|!|$)"
              + "|(?:^|;)font:[^;0-9]*(?:0|[0-2](?:\\.\\d+)?p[xt])(?![0-9.])");
  private static final String SHADE =
      "(#[0-9a-f]{3}|#[0-9a-f]{6}|rgba?\\(\\d+,\\d+,\\d+(?:,[0-9.]+)?\\)|[a-z]+)";
  private static final Pattern INK = Pattern.compile("(?:^|;)color:" + SHADE + "(?:;|!|$)");
  private static final Pattern GROUND =
      Pattern.compile("(?:^|;)background(?:-color)?:" + SHADE + "(?:;|!|$)");
  private static final Pattern OTHER_GROUND =
      Pattern.compile("(?:^|;)background(?:-color|-image)?:(?!transparent|none|inherit|initial)");
  private static final Pattern OWN_COLOUR = Pattern.compile("(?:^|;)color:");
  private static final Map<String, Integer> NAMES =
      Map.of("white", 0xFFFFFF, "snow", 0xFFFAFA, "ivory", 0xFFFFF0, "black", 0, "red", 0xFF0000);
  private static final int WHITE = 0xFFFFFF;
  private static final int UNKNOWN = -1;

  private HtmlLook() {}

  /** Why a reader would not see the element's words; null where he would. */
  static @Nullable String hiding(Element element) {
    String style = style(element);
    boolean closed = CLOSED.matcher(style).find() && style.contains("overflow:hidden");
    if (element.hasAttr("hidden") || closed || MASKED.matcher(style).find()) {
      return DocxLook.MASKED;
    }
    if (TINY.matcher(style).find()) {
      return DocxLook.TINY;
    }
    int ink = ink(element, style);
    if (ink == UNKNOWN || holdsOtherColours(element)) {
      return null;
    }
    int ground = ground(element);
    if (!SpreadsheetLook.alike(ink, ground)) {
      return null;
    }
    return SpreadsheetLook.alike(ground, WHITE) ? DocxLook.WHITE : "texte de la couleur du fond";
  }

  private static int ink(Element element, String style) {
    Matcher own = INK.matcher(style);
    return own.find()
        ? colour(own.group(1))
        : colour(element.attr("color").strip().toLowerCase(Locale.ROOT));
  }

  /** The colour behind an element; white as the paper where none is said. */
  private static int ground(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      String style = style(at);
      String old = at.attr("bgcolor").strip().toLowerCase(Locale.ROOT);
      Matcher said = GROUND.matcher(style);
      if (said.find() && !said.group(1).matches("transparent|none|inherit|initial")) {
        return colour(said.group(1));
      }
      if (!old.isEmpty()) {
        return colour(old);
      }
      if (at.hasAttr("background") || OTHER_GROUND.matcher(style).find()) {
        return UNKNOWN;
      }
    }
    return WHITE;
  }

  private static int colour(String said) {
    if (said.matches("#[0-9a-f]{6}")) {
      return Integer.parseInt(said.substring(1), 16);
    }
    if (said.matches("#[0-9a-f]{3}")) {
      return Integer.parseInt(said.substring(1).replaceAll("(.)", "$1$1"), 16);
    }
    if (said.startsWith("rgb")) {
      String[] parts = said.replaceAll("[^0-9,]", "").split(",");
      int[] values = new int[3];
      for (int i = 0; i < 3; i++) {
        values[i] = Math.min(255, SafeXml.number(parts[i], 255));
      }
      return values[0] << 16 | values[1] << 8 | values[2];
    }
    return NAMES.getOrDefault(said, UNKNOWN);
  }

  private static boolean holdsOtherColours(Element element) {
    return element.stream()
        .anyMatch(e -> e != element && (e.hasAttr("color") || OWN_COLOUR.matcher(style(e)).find()));
  }

  private static String style(Element element) {
    return element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
  }
}
