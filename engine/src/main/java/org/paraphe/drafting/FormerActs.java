package org.paraphe.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Recognisers;

/**
 * An act of another year that a dossier holds as a model or a reminder: whom and what it was about
 * says nothing of the new one, where another piece says it.
 */
final class FormerActs {
  private static final int DAYS = 300;
  private static final int HEAD = 400;

  /** « Arrêté n° 2020-07 », « ARRÊTE », « Article 1er ». */
  private static final Pattern ACT =
      Pattern.compile(
          "(?:^|\\n)[ >]*(?:(?:arrete|deliberation|decision)s? (?:municipale? )?n°|article (?:1er|premier)\\b|(?-i:ARRETE|DECIDE)\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MODEL =
      Pattern.compile("\\b(?:modele|exemple)s?\\b", Pattern.CASE_INSENSITIVE);

  private final Set<String> pieces;

  private FormerActs(Set<String> pieces) {
    this.pieces = pieces;
  }

  /**
   * @param today the new act's date
   */
  static FormerActs of(List<PieceReading> readings, LocalDate today) {
    String old = today.minusDays(DAYS).toString();
    return new FormerActs(
        readings.stream()
            .filter(r -> day(r).filter(d -> d.compareTo(old) < 0).isPresent())
            .filter(FormerActs::isAct)
            .map(r -> r.piece().name())
            .collect(Collectors.toSet()));
  }

  /** The first day that its head says. */
  private static Optional<String> day(PieceReading reading) {
    return Recognisers.of(FactType.DATE).find(reading.folded()).stream()
        .filter(h -> h.start() < HEAD)
        .map(h -> h.value().asText())
        .findFirst();
  }

  private static boolean isAct(PieceReading reading) {
    String text = reading.folded().text();
    return ACT.matcher(text).find()
        || MODEL.matcher(reading.piece().name()).find()
        || MODEL.matcher(text.substring(0, Math.min(HEAD, text.length()))).find();
  }

  /** Those of the other pieces; all where no other piece says any. */
  List<Candidate> without(List<Candidate> candidates) {
    List<Candidate> kept =
        pieces.isEmpty()
            ? candidates
            : candidates.stream().filter(c -> !pieces.contains(c.span().piece())).toList();
    return kept.isEmpty() ? candidates : kept;
  }
}
