package org.paraphe.extraction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * The style sheets that a page carries, as far as they can hide words: what a rule says is written
 * into the elements that it selects, before their own style. Rules for other media, and which of
 * two rules is the stronger, are not followed.
 */
final class HtmlSheets {

  private static final int MOST_RULES = 300;
  private static final int MOST_CHARS = 200_000;
  private static final Pattern NOTES =
      Pattern.compile("/\\*.*?(?:\\*/|\\z)|<!--|-->", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("([^{}@;]{1,300})\\{([^{}]{0,2000})\\}");
  private static final Pattern LOOK =
      Pattern.compile(
          "display|visibility|opacity|color|font|indent|left|top|clip|height|width|background|hide");

  private HtmlSheets() {}

  static void apply(Document page) {
    for (Element sheet : page.select("style")) {
      String rules = sheet.data();
      if (rules.length() <= MOST_CHARS) {
        apply(page, withoutMedia(NOTES.matcher(rules).replaceAll(" ")));
      }
    }
  }

  /** Without what stands under an {@code @media} or another such rule. */
  private static String withoutMedia(String rules) {
    StringBuilder kept = new StringBuilder();
    int depth = 0;
    boolean inside = false;
    for (char c : rules.toCharArray()) {
      inside |= c == '@' && depth == 0;
      if (!inside) {
        kept.append(c);
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      depth = Math.max(0, depth);
      boolean ends = depth == 0 && (c == '}' || c == ';');
      inside &= !ends;
    }
    return kept.toString();
  }

  private static void apply(Document page, String rules) {
    Matcher rule = RULE.matcher(rules);
    for (int i = 0; i < MOST_RULES && rule.find(); i++) {
      String selector = rule.group(1).strip();
      if (LOOK.matcher(rule.group(2)).find() && !selector.isEmpty() && !selector.contains(":")) {
        apply(page, selector, rule.group(2).strip());
      }
    }
  }

  private static void apply(Document page, String selector, String says) {
    try {
      for (Element element : page.select(selector)) {
        element.attr("style", says + ";" + element.attr("style"));
      }
    } catch (SelectorParseException | IllegalArgumentException e) {
      return; // a selector that jsoup does not know selects nothing
    }
  }

  /** What an author wrote between the marks of a comment, where it is words and not markup. */
  static void tellComments(Document page, Reading reading) {
    page.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof Comment comment && isWords(comment.getData())) {
              reading.hide("commentaire de la page", comment.getData());
            }
          }
        });
  }

  private static boolean isWords(String comment) {
    String text = comment.strip();
    return !text.startsWith("[if")
        && !text.contains("<")
        && !text.contains("{")
        && text.split("\\s+").length >= 4;
  }
}
