package org.paraphe.drafting;

import java.util.regex.Pattern;
import org.paraphe.extraction.Table;
import org.paraphe.facts.FoldedText;

/** The rows of a table that say themselves that they decide nothing: « (rappel) », « inchangé ». */
final class IdleRows {
  private static final Pattern IDLE =
      Pattern.compile(
          "\\b(?:(?:pour )?rappel|pour memoire|p\\.? ?m\\.?(?=\\)|$)|sans changement|aucun changement|inchangee?s?|non modifiee?s?|deja (?:cree|ouvert|pourvu|vote|accorde|attribue)e?s?|reportee?s? a|abandonnee?s?)\\b"
              + "|^(?:refusee?s?|reportee?s?|ajournee?s?|annulee?s?)$",
          Pattern.CASE_INSENSITIVE);

  private IdleRows() {}

  static boolean contain(Table table, int row) {
    return isWide(table)
        && table.cells().stream()
            .filter(c -> c.row() == row)
            .anyMatch(c -> IDLE.matcher(FoldedText.fold(c.text()).strip()).find());
  }

  /** True for a place in such a row. */
  static boolean contain(PieceReading reading, int start) {
    return reading.piece().tables().stream()
        .anyMatch(
            t ->
                t.cells().stream()
                    .filter(c -> c.start() <= start && start < c.end())
                    .anyMatch(c -> contain(t, c.row())));
  }

  static Table without(Table table) {
    return new Table(
        table.name(), table.cells().stream().filter(c -> !contain(table, c.row())).toList());
  }

  /** Of labels and values each row is another field's. */
  private static boolean isWide(Table table) {
    return table.cells().stream().anyMatch(c -> c.column() > 1);
  }
}
