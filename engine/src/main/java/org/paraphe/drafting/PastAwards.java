package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Span;

/**
 * Contracts that the pieces tell of and that were awarded before: « le chantier lui-même (285 000 €
 * HT) a été attribué en juin à Bâti-Causse », « la société Orion, initialement attributaire ».
 * Where another sentence names somebody or a price, theirs are none.
 */
final class PastAwards {
  private static final Set<FactType> TOLD = Set.of(FactType.ORGANISATION, FactType.MONTANT);

  private static final Pattern PAST =
      Pattern.compile(
          "\\b(?:a|ont) (?:deja )?ete (?:attribue|confie)e?s? (?:en|depuis|l'an|des|au mois|au printemps|a l'automne)\\b"
              + "|, attribuee?s? en (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\\b"
              + "|\\bavai(?:t|ent) ete (?:attribue|confie)e?s? "
              + "|\\b(?:initialement|d'abord|precedemment) (?:attributaire|titulaire|attribue|retenu)"
              + "|, (?:prestataire |titulaire |entreprise )?sortante?s?\\b",
          Pattern.CASE_INSENSITIVE);

  private PastAwards() {}

  static List<Candidate> without(
      FactType type, List<PieceReading> readings, List<Candidate> candidates) {
    if (candidates.size() < 2 || !TOLD.contains(type)) {
      return candidates;
    }
    List<Candidate> kept = new ArrayList<>(candidates);
    kept.removeIf(c -> readings.stream().anyMatch(r -> tells(r, c.span())));
    return kept.isEmpty() ? candidates : kept;
  }

  private static boolean tells(PieceReading reading, Span span) {
    return reading.piece().name().equals(span.piece())
        && PAST.matcher(
                reading
                    .sentence(
                        reading.folded().folded(span.start()), reading.folded().folded(span.end()))
                    .text())
            .find();
  }
}
