package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.List;
import org.paraphe.act.ActKind;

/** What the words of a dossier say about its kind. A proposal: rules and people choose. */
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

  /**
   * With the kind that a model proposes: it may stand first among those that a person chooses from,
   * and never decides.
   */
  default Recognition proposing(ActKind kind) {
    if (!(this instanceof Undecided undecided)) {
      return this;
    }
    List<ActKind> candidates = new ArrayList<>(undecided.candidates());
    candidates.remove(kind);
    candidates.add(0, kind);
    return new Undecided(candidates);
  }
}
