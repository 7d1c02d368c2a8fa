package org.paraphe.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a piece says of changes to a budget.
 *
 * @param lines in reading order: section, chapitre, fonction, operation, compte, libelle, depense,
 *     recette, ordre; what a piece does not say is not there
 */
public record BudgetReading(List<Line> lines, List<Total> totals) {

  public BudgetReading {
    lines = List.copyOf(lines);
    totals = List.copyOf(totals);
  }

  /**
   * @param start UTF-16 offset into the piece's text
   * @param end exclusive
   */
  public record Line(Map<String, Value> cells, int start, int end) {}

  /**
   * A total that the piece states.
   *
   * @param label as the piece words it
   * @param side "depense" or "recette"
   * @param sums what the lines that it may stand for really give; it is right where one is equal
   */
  public record Total(String label, String side, BigDecimal stated, List<BigDecimal> sums) {
    public Total {
      sums = List.copyOf(sums);
    }

    public boolean isRight() {
      return sums.stream().anyMatch(s -> s.compareTo(stated) == 0);
    }
  }

  /** The lines as a value of a field, over all that they span; empty where there is none. */
  Optional<Hit> hit() {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    int start = lines.stream().mapToInt(Line::start).min().orElseThrow();
    int end = lines.stream().mapToInt(Line::end).max().orElseThrow();
    return Optional.of(
        new Hit(new Value.Rows(lines.stream().map(Line::cells).toList()), start, end));
  }
}
