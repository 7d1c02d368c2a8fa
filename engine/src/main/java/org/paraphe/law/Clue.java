package org.paraphe.law;

/** What a question looks for: a word, or two words side by side. */
sealed interface Clue {

  /** What it counts, a word of the question being 1. */
  double weight();

  /** The same for two clues that look for the same thing: its terms, with a space between two. */
  String terms();

  record Word(String term, double weight) implements Clue {

    @Override
    public String terms() {
      return term;
    }
  }

  record Pair(String first, String second, double weight) implements Clue {

    @Override
    public String terms() {
      return terms(first, second);
    }

    static String terms(String first, String second) {
      return first + ' ' + second;
    }
  }
}
