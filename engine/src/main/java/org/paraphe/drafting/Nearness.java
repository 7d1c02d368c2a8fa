package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Value;

/**
 * Keeps, of the candidates of a field that says something of another (the office of a person),
 * those that stand nearest to a mention of it; all of them where none stands near.
 */
final class Nearness {
  private static final int BESIDE = 45;

  /** « Mme Diallo, 2e adjointe », « l'adjoint au maire : M. Roux ». */
  private static final int ADJACENT = 4;

  /** A name in its own order, with its parts as far apart as a hyphen or a space. */
  private static final String GAP = "[ '-]{0,3}";

  private final List<PieceReading> readings;
  private final Pattern mention;

  Nearness(List<PieceReading> readings, Fact subject) {
    this.readings = readings;
    this.mention = mention(subject);
  }

  /** The last two words of the value, which name it however it is announced. */
  private static Pattern mention(Fact subject) {
    List<String> words =
        new ArrayList<>(
            List.of(
                FoldedText.fold(subject.found().map(Value::asText).orElse(""))
                    .split("[^A-Za-z]+")));
    words.removeIf(String::isEmpty);
    List<String> last = words.subList(Math.max(0, words.size() - 2), words.size());
    return last.isEmpty()
        ? Pattern.compile("(?!)")
        : Pattern.compile(
            "\\b" + String.join(GAP, last) + "\\b|\\b" + reversed(last) + "\\b",
            Pattern.CASE_INSENSITIVE);
  }

  private static String reversed(List<String> words) {
    List<String> other = new ArrayList<>(words);
    java.util.Collections.reverse(other);
    return String.join(GAP, other);
  }

  List<Candidate> of(List<Candidate> candidates) {
    int nearest = candidates.stream().mapToInt(this::distance).min().orElse(Integer.MAX_VALUE);
    if (nearest > BESIDE) {
      return candidates;
    }
    int limit = Math.max(nearest, ADJACENT);
    return candidates.stream().filter(c -> distance(c) <= limit).toList();
  }

  private int distance(Candidate candidate) {
    for (PieceReading reading : readings) {
      if (reading.piece().name().equals(candidate.span().piece())) {
        return nearest(reading.folded(), candidate);
      }
    }
    return Integer.MAX_VALUE;
  }

  private int nearest(FoldedText text, Candidate candidate) {
    int from = text.folded(candidate.span().start());
    int to = text.folded(candidate.span().end());
    int nearest = Integer.MAX_VALUE;
    Matcher matcher = mention.matcher(text.text());
    while (matcher.find()) {
      int gap = matcher.end() <= from ? from - matcher.end() : matcher.start() - to;
      nearest = Math.min(nearest, Math.max(0, gap));
    }
    return nearest;
  }
}
