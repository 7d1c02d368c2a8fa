package org.paraphe.drafting;

import java.util.List;
import org.paraphe.facts.Value;

/**
 * What a model said of one field, before anything is believed.
 *
 * @param kept the value, or each item or row of a list or table; empty for « not found »
 * @param others competing values of a field of one value
 */
record Answer(String field, List<Said> kept, List<Said> others) {

  Answer {
    kept = List.copyOf(kept);
    others = List.copyOf(others);
  }

  /** A value with the piece and the words that it is said to come from. */
  record Said(Value value, String piece, String quote) {}
}
