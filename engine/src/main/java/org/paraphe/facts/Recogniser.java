package org.paraphe.facts;

import java.util.List;

/** Finds values of one type in a text, in reading order. Thread-safe; invents nothing. */
public interface Recogniser {
  List<Hit> find(FoldedText text);

  /** Where, in a cell or after a label, values stand that only their place tells; folded. */
  default List<int[]> parts(String words) {
    return List.of();
  }

  /** A value that stands alone in a cell or after a label, where it needs no unit; folded. */
  default java.util.Optional<Value> alone(String words) {
    return java.util.Optional.empty();
  }
}
