package org.paraphe.act;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A numbered article of the dispositif; "1er" for the first only. */
public record Article(int numero, @Nullable String titre, List<Block> content) {
  public Article {
    content = List.copyOf(content);
  }
}
