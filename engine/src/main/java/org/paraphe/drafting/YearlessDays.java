package org.paraphe.drafting;

import java.util.List;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * Days written without their year: where the dossier writes the same day with a year, in one year
 * only, that is the one meant, « effet : 1er septembre 2026 » and « ses effets au 1er septembre ».
 */
final class YearlessDays {
  private YearlessDays() {}

  static List<Candidate> agreed(FieldSpec field, List<Candidate> candidates) {
    return candidates.stream().map(c -> agreed(field, c, candidates)).toList();
  }

  private static Candidate agreed(FieldSpec field, Candidate day, List<Candidate> all) {
    if (Ranking.isWritten(field, day)) {
      return day;
    }
    List<Value> whole =
        all.stream()
            .filter(c -> Ranking.isWritten(field, c) && monthAndDay(c).equals(monthAndDay(day)))
            .map(Candidate::value)
            .distinct()
            .toList();
    return whole.size() == 1
        ? new Candidate(whole.get(0), day.span(), day.score(), day.preferred(), day.day())
        : day;
  }

  private static String monthAndDay(Candidate candidate) {
    String iso = candidate.value().asText();
    return iso.substring(Math.min(iso.length(), 4));
  }
}
