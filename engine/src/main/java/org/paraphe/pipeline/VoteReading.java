package org.paraphe.pipeline;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.paraphe.facts.Value;
import org.paraphe.review.Refusal;
import org.paraphe.review.SessionVote;

/** What came of reading the entry of a vote: a vote that holds, or why it does not. */
sealed interface VoteReading {

  /**
   * @param values of session and vote, parsed, by field name
   * @param amended values of the act that the assembly changed, parsed
   */
  record Accepted(SessionVote vote, Map<String, Value> values, Map<String, Value> amended)
      implements VoteReading {
    public Accepted {
      values = Collections.unmodifiableMap(new TreeMap<>(values));
      amended = Collections.unmodifiableMap(new TreeMap<>(amended));
    }

    LocalDate day() {
      return vote.seance();
    }
  }

  record Refused(Refusal refusal) implements VoteReading {}
}
