package org.paraphe.drafting;

import java.util.List;
import org.paraphe.act.ActKind;

/** What the words of a dossier say about its kind, by rules; where they doubt, a person chooses. */
public sealed interface Recognition {
  /**
   * One kind stands out.
   *
   * @param score the sum of the weights of its words found in the dossier
   */
  record Chosen(ActKind kind, int score) implements Recognition {}

  /**
   * No kind reaches its threshold, or two are too close.
   *
   * @param candidates those above their threshold, best first; empty where there is none
   */
  record Undecided(List<ActKind> candidates) implements Recognition {
    public Undecided {
      candidates = List.copyOf(candidates);
    }
  }
}
