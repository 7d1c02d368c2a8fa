package org.paraphe.privacy;

import java.util.List;
import org.paraphe.facts.FoldedText;

/**
 * One text, read once.
 *
 * @param found what points to a person; one may lie over another
 */
record Reading(String text, FoldedText folded, List<Identifier> found) {

  private static final int AROUND = 90;

  Reading {
    found = List.copyOf(found);
  }

  static Reading of(String text) {
    FoldedText folded = FoldedText.of(text);
    return new Reading(text, folded, PersonalData.all(folded));
  }

  List<Identifier> persons() {
    return found.stream().filter(one -> one.category() == Category.PERSONNE).toList();
  }

  String words(Identifier one) {
    return text.substring(one.start(), one.end());
  }

  /** Folded, up to the stretch. */
  String before(Identifier one) {
    return between(Math.max(0, one.start() - AROUND), one.start());
  }

  /** Folded, from the end of the stretch. */
  String after(Identifier one) {
    return between(one.end(), Math.min(text.length(), one.end() + AROUND));
  }

  String between(int from, int to) {
    return FoldedText.fold(text.substring(from, to));
  }
}
