package org.paraphe.extraction;

import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** From Tika's XHTML events to the flow; child process only. */
final class XhtmlText extends DefaultHandler {

  private static final Set<String> BLOCKS =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "div", "ul", "ol");

  private final Flow flow;
  private int head;

  XhtmlText(Flow flow) {
    this.flow = flow;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    switch (localName) {
      case "head" -> head++;
      case "table" -> flow.beginTable();
      case "tr" -> flow.beginRow();
      case "td", "th" -> flow.beginCell();
      case "br" -> flow.text("\n");
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    switch (localName) {
      case "head" -> head--;
      case "table" -> flow.endTable();
      case "tr" -> flow.endRow();
      case "td", "th" -> flow.endCell(1);
      default -> {
        if (BLOCKS.contains(localName)) {
          flow.endParagraph();
        }
      }
    }
  }

  @Override
  public void characters(char[] buffer, int start, int length) {
    if (head == 0) {
      flow.text(new String(buffer, start, length));
    }
  }
}
