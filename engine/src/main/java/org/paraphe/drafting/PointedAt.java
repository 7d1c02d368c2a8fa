package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.template.FieldSpec;

/**
 * Whom a piece gives something by a pronoun, « l'arrêté ne concerne que cette dernière », « la
 * somme sera versée à celui-ci »: the last that it named before, among those that may be meant.
 */
final class PointedAt {
  private static final int FARTHEST = 300;
  private static final int POINTED = 60;

  private static final Pattern GIVEN =
      Pattern.compile(
          "\\b(?:attribu|accord|vers|allou|octroy|donn|confi|delegu|concern|beneficie|retien|reten|choisi|sign|contract|conclu|trait|revien|reviendr|ira)[a-z]*\\b"
              + "[^.;:\\n]{0,60}? ?\\b(?:a|au profit de|en faveur de|pour|avec|que|aupres de)? ?(?:(?<she>cette derniere|celle-ci)|ce dernier|celui-ci)\\b(?! (?:a|ayant|avait|est|etant|qui))",
          Pattern.CASE_INSENSITIVE);

  private PointedAt() {}

  /** The candidates, with the one that a piece points at preferred. */
  static List<Candidate> preferred(
      FieldSpec field, List<PieceReading> readings, List<Candidate> candidates) {
    List<Candidate> found = new ArrayList<>(candidates);
    for (PieceReading reading : readings) {
      Matcher given = GIVEN.matcher(reading.folded().text());
      while (given.find()) {
        last(field, reading, given, found)
            .ifPresent(
                c -> {
                  found.remove(c);
                  found.add(c.preferred(true, Math.max(c.score(), 0) + POINTED));
                });
      }
    }
    return List.copyOf(found);
  }

  private static Optional<Candidate> last(
      FieldSpec field, PieceReading reading, Matcher given, List<Candidate> candidates) {
    boolean she = given.group("she") != null;
    int at = reading.folded().start(given.start());
    Stream<Candidate> named =
        new FieldHints(field)
            .recogniser().find(reading.folded()).stream()
                .limit(PieceReading.MOST_HITS)
                .map(h -> Candidate.placed(reading, h, 0, false));
    return Stream.concat(
            candidates.stream().filter(c -> c.span().piece().equals(reading.piece().name())), named)
        .filter(c -> c.span().end() <= at && c.span().start() > at - FARTHEST)
        .filter(c -> she ? !SameValue.isMan(c.value()) : !SameValue.isWoman(c.value()))
        .max(Comparator.comparingInt(c -> c.span().start()));
  }
}
