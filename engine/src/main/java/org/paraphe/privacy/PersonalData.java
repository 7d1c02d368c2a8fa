package org.paraphe.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.paraphe.facts.FoldedText;

/** Finds personal data in French administrative texts. Stateless, thread-safe. */
public final class PersonalData {

  private PersonalData() {}

  /** What surely is personal data: in the order of the text, none over another. */
  public static List<Identifier> detect(String text) {
    return found(text, false);
  }

  /**
   * What may be: every group of capitalised words that no known word explains, and each given name
   * that stands alone. For a text that must not leak a name, at the price of hiding other words.
   */
  public static List<Identifier> suspect(String text) {
    return found(text, true);
  }

  private static List<Identifier> found(String text, boolean wide) {
    return merged(all(FoldedText.of(text), wide));
  }

  /** What surely is personal data, one over another where they touch. */
  static List<Identifier> all(FoldedText folded) {
    return all(folded, false);
  }

  private static List<Identifier> all(FoldedText folded, boolean wide) {
    List<Identifier> all = new ArrayList<>(Numbers.in(folded));
    all.addAll(Persons.in(folded, wide));
    return all;
  }

  /** Stretches that touch become one, of the category that starts first: no part stays bare. */
  static List<Identifier> merged(List<Identifier> found) {
    List<Identifier> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparingInt(Identifier::start)
            .thenComparing(Identifier::end, Comparator.reverseOrder())
            .thenComparing(Identifier::category));
    List<Identifier> merged = new ArrayList<>();
    for (Identifier next : sorted) {
      int last = merged.size() - 1;
      if (last >= 0 && merged.get(last).touches(next)) {
        Identifier before = merged.get(last);
        merged.set(
            last,
            new Identifier(before.category(), before.start(), Math.max(before.end(), next.end())));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }
}
