package org.paraphe.drafting;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where the sentences of a text end, looked for once: a place asks for them thousands of times. */
final class Ends {
  private final int[] starts;
  private final int[] ends;

  private Ends(int[] starts, int[] ends) {
    this.starts = starts;
    this.ends = ends;
  }

  static Ends of(Pattern end, String text) {
    MatchResult[] found = end.matcher(text).results().toArray(MatchResult[]::new);
    return new Ends(
        Arrays.stream(found).mapToInt(MatchResult::start).toArray(),
        Arrays.stream(found).mapToInt(MatchResult::end).toArray());
  }

  /** The first place at or after {@code from} where a sentence ends; {@code limit} if later. */
  int firstFrom(int from, int limit) {
    int at = Arrays.binarySearch(starts, from);
    int next = at >= 0 ? at : -at - 1;
    return next < starts.length && starts[next] < limit ? starts[next] : limit;
  }

  /** Where the sentence of a place starts, at most {@code farthest} characters before it. */
  int lastBefore(int place, int farthest) {
    int at = Arrays.binarySearch(ends, place);
    int last = at >= 0 ? at : -at - 2;
    return Math.max(0, Math.max(place - farthest, last >= 0 ? ends[last] : 0));
  }
}
