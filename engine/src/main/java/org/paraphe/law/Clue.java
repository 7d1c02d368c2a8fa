package org.paraphe.law;

/** What a question looks for: a word, or two words side by side. */
sealed interface Clue {

  /** What it counts, a word of the question being 1. */
  double weight();

  record Word(String term, double weight) implements Clue {}

  record Pair(String first, String second, double weight) implements Clue {}
}
