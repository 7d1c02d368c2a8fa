package org.paraphe.drafting;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FoldedText;

/**
 * Offers of companies that were not chosen: a quote that does not name the chosen one holds another
 * one's price, and its days and durations.
 */
final class OtherOffers {
  private static final int LONG_WORD = 4;

  private static final Pattern PARTS = Pattern.compile("[^a-z0-9]+");

  private static final Set<String> TITLES =
      Set.of("maitre", "madame", "monsieur", "societe", "entreprise", "cabinet", "association");

  private final Set<String> offers;
  private final Set<String> pieces;

  /**
   * @param chosen the company whose contract it is
   */
  OtherOffers(List<PieceReading> readings, Fact chosen) {
    Set<String> name =
        PARTS
            .splitAsStream(chosen.found().map(v -> folded(v.asText())).orElse(""))
            .filter(w -> w.length() >= LONG_WORD && !TITLES.contains(w))
            .collect(Collectors.toSet());
    this.offers =
        readings.stream()
            .filter(r -> LetterHead.offers(r) && r.messages().isEmpty())
            .map(r -> r.piece().name())
            .collect(Collectors.toSet());
    this.pieces =
        readings.stream()
            .filter(r -> offers.contains(r.piece().name()))
            .filter(r -> !name.isEmpty() && !isNamed(name, r))
            .map(r -> r.piece().name())
            .collect(Collectors.toSet());
  }

  private static boolean isNamed(Set<String> name, PieceReading reading) {
    Set<String> words =
        PARTS.splitAsStream(folded(reading.folded().text())).collect(Collectors.toSet());
    return words.containsAll(name);
  }

  /** Those of the other pieces; all where no other piece says any. */
  List<Candidate> without(List<Candidate> candidates) {
    List<Candidate> kept =
        candidates.stream().filter(c -> !pieces.contains(c.span().piece())).toList();
    return kept.isEmpty() ? candidates : kept;
  }

  /** Who only offers is no rival of whom another piece chooses. */
  Fact withoutRivals(Fact fact) {
    if (fact.source() == null || offers.contains(fact.source().piece())) {
      return fact;
    }
    return fact.beside(
        fact.others().stream().filter(o -> !pieces.contains(o.source().piece())).toList());
  }

  private static String folded(String words) {
    return FoldedText.fold(words).toLowerCase(Locale.ROOT);
  }
}
