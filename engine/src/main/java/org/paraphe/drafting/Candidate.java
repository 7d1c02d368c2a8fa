package org.paraphe.drafting;

import org.paraphe.facts.Fact;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;

/**
 * A value that a field may take.
 *
 * @param score the higher, the more the place speaks for the field
 * @param preferred words that make it win stand beside it, and none that make it lose
 * @param day of the piece it stands in; the latest wins between equals
 */
record Candidate(Value value, Span span, int score, boolean preferred, String day) {
  /** A candidate by its place alone, whatever words stand around it. */
  static Candidate placed(PieceReading reading, Hit hit, int score, boolean preferred) {
    return new Candidate(hit.value(), hit.in(reading.piece()), score, preferred, reading.day());
  }

  Candidate preferred(boolean preferred, int score) {
    return new Candidate(value, span, score, preferred, day);
  }

  Fact.Candidate competing() {
    return new Fact.Candidate(value, span);
  }
}
