package org.paraphe.act;

import java.util.List;

/**
 * A "Vu…" of an act: a legal basis or an earlier act. Holds neither the opening word, which every
 * view adds, nor the final comma.
 */
public record Visa(List<Inline> content) {
  public Visa {
    content = Spacing.of(List.copyOf(content));
  }

  public String text() {
    return Inline.text(content);
  }
}
