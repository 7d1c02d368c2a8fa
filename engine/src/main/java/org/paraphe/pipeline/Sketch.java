package org.paraphe.pipeline;

import java.util.List;
import java.util.Optional;
import org.paraphe.act.ActKind;
import org.paraphe.drafting.Draft;

/** What drafting gave: a draft, or the kinds between which nothing but a person may choose. */
public sealed interface Sketch {

  record Drafted(Draft draft) implements Sketch {}

  /**
   * @param candidates best first; empty where no kind was recognised
   */
  record Undecided(List<ActKind> candidates) implements Sketch {
    public Undecided {
      candidates = List.copyOf(candidates);
    }
  }

  default Optional<Draft> drafted() {
    return this instanceof Drafted d ? Optional.of(d.draft()) : Optional.empty();
  }
}
