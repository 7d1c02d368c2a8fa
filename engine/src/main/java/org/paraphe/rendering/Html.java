package org.paraphe.rendering;

import org.paraphe.act.ActXml;

/** An HTML page in the making: every text is escaped, attributes are ours alone. */
final class Html {
  private final StringBuilder out = new StringBuilder(16_384);

  /** Markup of ours, never of a dossier. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  Html text(String text) {
    out.append(ActXml.escape(text));
    return this;
  }

  Html element(String tag, String cls, String text) {
    out.append('<').append(tag);
    if (!cls.isEmpty()) {
      out.append(" class=\"").append(cls).append('"');
    }
    out.append('>').append(ActXml.escape(text)).append("</").append(tag).append('>');
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
