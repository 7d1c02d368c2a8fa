package org.paraphe.extraction;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Whether a reader of a page would see the words of an element, as far as the element says it
 * itself: style sheets are not read.
 */
final class HtmlLook {

  private static final Pattern MASKED =
      Pattern.compile(
          "display:none|visibility:hidden|opacity:0(?:;|$)"
              + "|(?:text-indent|left|top|margin-left|margin-top):-\\d{3,}");
  private static final Pattern TINY =
      Pattern.compile(
          "font-size:(?:0(?:px|pt|em|rem|%)?|0?\\.[0-2]\\d*r?em|[0-2](?:\\.\\d+)?p[xt])(?:;|!|$)");
  private static final String COLOUR =
      "(?:white|#fff|#f[0-9a-f]f[0-9a-f]f[0-9a-f]|rgba?\\(25\\d,25\\d,25\\d(?:,1)?\\))";
  private static final Pattern WHITE = Pattern.compile("(?:^|;)color:" + COLOUR + "(?:;|!|$)");
  private static final Pattern OWN_COLOUR = Pattern.compile("(?:^|;)color:");
  private static final Pattern GROUND =
      Pattern.compile(
          "background(?:-color|-image)?:(?!"
              + COLOUR
              + "(?:;|!|$)|transparent|none|inherit|initial)");

  private HtmlLook() {}

  /** Why a reader would not see the element's words; null where he would. */
  static @Nullable String hiding(Element element) {
    String style = style(element);
    if (element.hasAttr("hidden") || MASKED.matcher(style).find()) {
      return DocxLook.MASKED;
    }
    if (TINY.matcher(style).find()) {
      return DocxLook.TINY;
    }
    boolean white =
        WHITE.matcher(style).find()
            || element.attr("color").strip().toLowerCase(Locale.ROOT).matches(COLOUR);
    return white && !isOnColour(element) && !holdsOtherColours(element) ? DocxLook.WHITE : null;
  }

  private static boolean isOnColour(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      String ground = at.attr("bgcolor").strip().toLowerCase(Locale.ROOT);
      boolean coloured = !ground.isEmpty() && !ground.matches(COLOUR);
      if (coloured || at.hasAttr("background") || GROUND.matcher(style(at)).find()) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsOtherColours(Element element) {
    return element.getAllElements().stream()
        .anyMatch(e -> e != element && (e.hasAttr("color") || OWN_COLOUR.matcher(style(e)).find()));
  }

  private static String style(Element element) {
    return element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
  }
}
