package org.paraphe.act;

import java.util.List;

/** An annex of an act. */
public record Annexe(String titre, List<Block> content) {
  public Annexe {
    content = List.copyOf(content);
  }
}
