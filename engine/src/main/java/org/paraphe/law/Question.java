package org.paraphe.law;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question as the search reads it.
 *
 * @param namesATerritory whether it speaks of Mayotte, of Corse…
 */
record Question(List<Clue> clues, boolean namesATerritory) {

  Question {
    clues = List.copyOf(clues);
  }

  /** The single words among the clues. */
  Set<String> words() {
    return clues.stream()
        .filter(Clue.Word.class::isInstance)
        .map(c -> ((Clue.Word) c).term())
        .collect(Collectors.toSet());
  }
}
