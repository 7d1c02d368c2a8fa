package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * Keeps, of the candidates of a field that says something of another (the office of a person),
 * those that stand nearest to a mention of it; all of them where none stands near, but none of
 * several SIRET: a number that may be another's is not guessed.
 */
final class Nearness {
  private static final int BESIDE = 45;

  /** After the mention, in the same block: a name, its address, its SIRET. */
  private static final int BELOW = 300;

  /** « Mme Diallo, 2e adjointe », « l'adjoint au maire : M. Roux ». */
  private static final int ADJACENT = 4;

  private static final int NEXT_LINE = 20;

  /** A name in its own order, with its parts as far apart as a hyphen or a space. */
  private static final String GAP = "[ '-]{0,3}";

  /** « 2e : Nolot SAS, SIRET … » of a list. */
  private static final Pattern ENTRY =
      Pattern.compile(" {0,9}(?:[-•*]|\\d{1,2} ?(?:er|ere|e|eme|°)? ?[:.)-]) ?[A-Za-z]");

  private static final int MOST_MENTIONS = 500;

  /** Where the subject is named, by piece: starts and ends in the folded text. */
  private final Map<String, List<int[]>> mentions = new HashMap<>();

  private final Map<String, FoldedText> texts = new HashMap<>();

  Nearness(List<PieceReading> readings, Fact subject) {
    Pattern mention = mention(subject);
    for (PieceReading reading : readings) {
      texts.put(reading.piece().name(), reading.folded());
      mentions.put(reading.piece().name(), mentions(mention, reading.folded().text()));
    }
  }

  private static List<int[]> mentions(Pattern mention, String text) {
    return mention
        .matcher(text)
        .results()
        .limit(MOST_MENTIONS)
        .map(m -> new int[] {m.start(), m.end()})
        .toList();
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

  List<Candidate> of(FieldSpec field, List<Candidate> candidates) {
    boolean number = field.type() == FactType.SIRET;
    int nearest =
        candidates.stream().mapToInt(c -> distance(c, number)).min().orElse(Integer.MAX_VALUE);
    if (nearest > (number ? BELOW : BESIDE)) {
      boolean several = candidates.stream().map(Candidate::value).distinct().count() > 1;
      return number && several ? List.of() : candidates;
    }
    int limit = Math.max(nearest, ADJACENT);
    List<Candidate> near =
        candidates.stream()
            .filter(c -> distance(c, number) <= limit || isNearestOfPiece(c, candidates, number))
            .toList();
    return candidates.stream()
        .filter(c -> near.contains(c) || near.stream().anyMatch(n -> isRankOf(c, n)))
        .toList();
  }

  /**
   * What another piece says right beside the name, or, of a number or behind a label, in the same
   * line or the next: it may say otherwise.
   */
  private boolean isNearestOfPiece(Candidate own, List<Candidate> candidates, boolean number) {
    int distance = distance(own, number);
    boolean labelled = own.score() >= LabelSearch.SCORE;
    return distance <= (number || labelled ? BESIDE + NEXT_LINE : ADJACENT)
        && candidates.stream()
            .filter(c -> c.span().piece().equals(own.span().piece()))
            .allMatch(c -> c == own || distance(c, number) >= distance);
  }

  /**
   * « deuxième adjointe au maire », of which « 2e adjointe » stands beside the name, or « adjointe
   * » where a label gives the rank.
   */
  private static boolean isRankOf(Candidate more, Candidate near) {
    Set<String> words = SameValue.words(near.value());
    boolean labelled = more.score() >= LabelSearch.SCORE;
    return (labelled || words.stream().anyMatch(w -> w.matches("\\d{1,2}e")))
        && SameValue.words(more.value()).containsAll(words);
  }

  private int distance(Candidate candidate, boolean number) {
    String piece = candidate.span().piece();
    FoldedText text = texts.get(piece);
    if (text == null) {
      return Integer.MAX_VALUE;
    }
    int from = text.folded(candidate.span().start());
    int to = text.folded(candidate.span().end());
    return mentions.getOrDefault(piece, List.of()).stream()
        .filter(m -> !number || mayBeOf(m, text.text(), from, to))
        .mapToInt(m -> m[1] <= from ? gap(text, m[1], from) : gap(text, to, m[0]))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /** A SIRET stands on the line of the name that it is of, or below it in no entry of another. */
  private static boolean mayBeOf(int[] name, String text, int from, int to) {
    int line = text.lastIndexOf('\n', from) + 1;
    return name[1] <= from
        ? name[1] > line || !ENTRY.matcher(text).region(line, from).lookingAt()
        : text.substring(Math.min(to, name[0]), name[0]).indexOf('\n') < 0;
  }

  /** What stands on the line of a name is nearer to it than the end of the line above. */
  private static int gap(FoldedText text, int from, int to) {
    return to <= from
        ? 0
        : to - from + (text.text().substring(from, to).indexOf('\n') < 0 ? 0 : NEXT_LINE);
  }
}
