package org.paraphe.act;

import java.util.List;

/**
 * A "Considérant…" of an act: a reason of law or fact ("que…", "le rapport…"). Holds neither the
 * opening word, which every view adds, nor the final stop.
 */
public record Considerant(List<Inline> content) {
  public Considerant {
    content = Spacing.of(List.copyOf(content));
  }

  public String text() {
    return Inline.text(content);
  }
}
