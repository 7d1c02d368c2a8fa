package org.paraphe.extraction;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text of a parsed page as a browser would lay it out. Tables that only serve the layout (one
 * column, or with tables in them) are read as paragraphs.
 */
final class HtmlText implements NodeFilter {

  private static final Set<String> UNSEEN =
      Set.of("script", "style", "head", "noscript", "template", "object", "svg", "title");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "blockquote",
          "pre",
          "section",
          "article",
          "header",
          "footer",
          "address",
          "form",
          "hr",
          "table",
          "tr",
          "td",
          "th",
          "caption",
          "figcaption",
          "fieldset");

  private final Reading reading;
  private final Flow flow;
  private final Map<Element, Boolean> data = new IdentityHashMap<>();
  private boolean spaced = true;

  HtmlText(Reading reading, Flow flow) {
    this.reading = reading;
    this.flow = flow;
  }

  void read(Element body) {
    body.filter(this);
    flow.endParagraph();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (flow.full()) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode text) {
      text(text.getWholeText(), isPreformatted(text));
    } else if (node instanceof Element element) {
      return begin(element);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult begin(Element element) {
    String name = element.normalName();
    if (UNSEEN.contains(name)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    String hiding = HtmlLook.hiding(element);
    if (hiding != null) {
      reading.hide(hiding, element.text());
      return FilterResult.SKIP_ENTIRELY;
    }
    if (name.equals("br")) {
      line();
    } else if (BLOCKS.contains(name)) {
      block();
      tablePart(element, true);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
      if (!tablePart(element, false)) {
        block();
      }
    }
    return FilterResult.CONTINUE;
  }

  /** True where the element was a part of a table that holds data. */
  private boolean tablePart(Element element, boolean begins) {
    Element table = element.normalName().equals("table") ? element : element.closest("table");
    if (table == null || !data.computeIfAbsent(table, HtmlText::holdsData)) {
      return false;
    }
    switch (element.normalName()) {
      case "table" -> choose(begins, flow::beginTable, flow::endTable);
      case "tr" -> choose(begins, flow::beginRow, flow::endRow);
      case "td", "th" -> choose(begins, flow::beginCell, () -> flow.endCell(span(element)));
      default -> {
        return false;
      }
    }
    spaced = true;
    return true;
  }

  private static void choose(boolean begins, Runnable begin, Runnable end) {
    (begins ? begin : end).run();
  }

  private static boolean holdsData(Element table) {
    boolean outermost = table.parent() == null || table.parent().closest("td, th") == null;
    boolean nested = table.selectFirst("table table, td table, th table") != null;
    boolean columns = table.selectFirst("td + td, th + td, th + th, td + th") != null;
    return columns && !nested && (outermost || table.selectFirst("tr + tr") != null);
  }

  private static int span(Element cell) {
    return Math.max(1, Math.min(1000, SafeXml.number(cell.attr("colspan"), 1)));
  }

  private static boolean isPreformatted(TextNode text) {
    Node parent = text.parent();
    return parent instanceof Element element && element.closest("pre") != null;
  }

  private void text(String raw, boolean preformatted) {
    if (preformatted) {
      flow.text(raw);
      spaced = raw.endsWith("\n");
      return;
    }
    StringBuilder kept = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
      if (!space) {
        kept.append(c);
      } else if (!spaced) {
        kept.append(' ');
      }
      spaced = space;
    }
    flow.text(kept);
  }

  private void line() {
    flow.text("\n");
    spaced = true;
  }

  private void block() {
    flow.endParagraph();
    spaced = true;
  }
}
