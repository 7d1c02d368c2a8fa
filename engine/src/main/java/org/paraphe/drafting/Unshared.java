package org.paraphe.drafting;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.paraphe.facts.FoldedText;

/**
 * Object lines of which the rest of the dossier says nothing: the subject of a mail that tells of
 * something else, « calendrier de procédure ». What an act is about, its dossier speaks of.
 */
final class Unshared {
  /** Below any other candidate, and too weak to speak against one. */
  private static final int SCORE = 4;

  private static final Pattern OBJECT_LINE =
      Pattern.compile(
          "(?:^|.*\\n)[ >]*(?:objet|sujet|subject) ?: ?(?:(?:re|tr|fwd?) ?: ?)*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final int BEFORE = 60;

  private final List<PieceReading> readings;

  Unshared(List<PieceReading> readings) {
    this.readings = readings;
  }

  List<Candidate> last(List<Candidate> candidates) {
    return candidates.stream()
        .map(
            c ->
                isObjectLine(c) && !isShared(c)
                    ? c.preferred(false, Math.min(c.score(), SCORE))
                    : c)
        .toList();
  }

  private boolean isObjectLine(Candidate candidate) {
    return readings.stream()
        .filter(r -> r.piece().name().equals(candidate.span().piece()))
        .anyMatch(
            r -> {
              int at = r.folded().folded(candidate.span().start());
              String before = r.folded().text().substring(Math.max(0, at - BEFORE), at);
              return OBJECT_LINE.matcher(before).matches();
            });
  }

  private boolean isShared(Candidate candidate) {
    Set<String> stems = stems(candidate.value().asText());
    int needed = readings.stream().mapToInt(r -> r.folded().text().length()).sum();
    return stems.isEmpty()
        || needed < 4 * candidate.value().asText().length()
        || readings.stream()
            .anyMatch(r -> stems(without(r, candidate)).stream().anyMatch(stems::contains));
  }

  private static String without(PieceReading reading, Candidate candidate) {
    String text = reading.folded().text();
    if (!reading.piece().name().equals(candidate.span().piece())) {
      return text;
    }
    int from = reading.folded().folded(candidate.span().start());
    int to = reading.folded().folded(candidate.span().end());
    return text.substring(0, from) + " " + text.substring(Math.max(from, to));
  }

  private static Set<String> stems(String words) {
    return Quoted.stems(FoldedText.fold(words).toLowerCase(Locale.ROOT));
  }
}
