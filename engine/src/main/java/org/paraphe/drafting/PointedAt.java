package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.template.FieldSpec;

/**
 * Whom a piece gives something by a pronoun, « l'arrêté ne concerne que cette dernière », « la
 * somme sera versée à celui-ci »: the last that it named before, among those that may be meant.
 */
final class PointedAt {
  private static final int FARTHEST = 300;
  private static final int POINTED = 120;
  private static final int MOST = 20;

  private static final Pattern GIVEN =
      Pattern.compile(
          "\\b(?:attribu|accord|vers|allou|octroy|donn|confi|delegu|concern|beneficie|retien|reten|choisi|sign|contract|conclu|trait|revien|reviendr|ira)[a-z]*\\b"
              + "[^.;:\\n]{0,60}? ?\\b(?:a|au profit de|en faveur de|pour|avec|que|aupres de)? ?(?:cette derniere|celle-ci|ce dernier|celui-ci)\\b(?! (?:a|ayant|avait|est|etant|qui))",
          Pattern.CASE_INSENSITIVE);

  private PointedAt() {}

  /** The candidates, with the one that a piece points at preferred. */
  static List<Candidate> preferred(
      FieldSpec field, List<PieceReading> readings, List<Candidate> candidates) {
    List<Candidate> found = new ArrayList<>(candidates);
    for (PieceReading reading : readings) {
      FoldedText text = reading.folded();
      List<MatchResult> given = GIVEN.matcher(text.text()).results().limit(MOST).toList();
      List<Hit> named = given.isEmpty() ? List.of() : new FieldHints(field).recogniser().find(text);
      for (MatchResult pronoun : given) {
        int at = text.start(pronoun.start());
        boolean she = pronoun.group().matches("(?i).*(?:derniere|celle-ci)");
        named.stream()
            .filter(h -> h.end() <= at && h.start() > at - FARTHEST)
            .filter(h -> !(she ? SameValue.isMan(h.value()) : SameValue.isWoman(h.value())))
            .reduce((first, next) -> next)
            .map(h -> Candidate.placed(reading, h, POINTED, true))
            .ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }
}
