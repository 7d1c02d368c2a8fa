package org.paraphe.act;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A numbered article of the dispositif; "1er" for the first only. */
public record Article(int numero, @Nullable String titre, List<Block> content) {
  public Article {
    content = List.copyOf(content);
  }

  /** How an act writes the number of an article: "1er", "2". */
  public static String ordinal(int numero) {
    return numero == 1 ? "1er" : Integer.toString(numero);
  }
}
