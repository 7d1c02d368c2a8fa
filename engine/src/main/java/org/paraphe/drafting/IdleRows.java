package org.paraphe.drafting;

import java.util.List;
import java.util.regex.Pattern;
import org.paraphe.extraction.Table;
import org.paraphe.facts.FoldedText;

/** The rows of a table that say themselves that they decide nothing: « (rappel) », « inchangé ». */
final class IdleRows {
  private static final Pattern IDLE =
      Pattern.compile(
          "\\b(?:(?:pour )?rappel|pour memoire|p\\.? ?m\\.?(?=\\)|$)|sans changement|aucun changement|inchangee?s?|non modifiee?s?|rien a (?:changer|faire)|pas de changement|deja (?:cree|ouvert|pourvu|vote|accorde|attribue)e?s?|reportee?s? a|abandonnee?s?)\\b"
              + "|^(?:refusee?s?|reportee?s?|ajournee?s?|annulee?s?)$",
          Pattern.CASE_INSENSITIVE);

  private IdleRows() {}

  /** « arrêté à prendre »: where a row says so, the other rows are done. */
  private static final Pattern TO_DO =
      Pattern.compile(
          "(?:^|\\b(?:arrete|acte|projet|decision|deliberation) )a (?:prendre|etablir|preparer|rediger|faire|signer)\\b(?! (?:le|pour le) ?:?$)|(?:^|\\()nouve(?:lle|au)\\)?$",
          Pattern.CASE_INSENSITIVE);

  /** The name of a sheet whose rows are all done: « Déjà prises ». */
  private static final Pattern DONE =
      Pattern.compile(
          "(?:deja (?:pris|sign|fait|cre|vot|accord)[a-z]*|en vigueur|existante?s?|(?:pour )?(?:memoire|rappel)|archives?|historique|anciens?|anciennes?)\\b.*",
          Pattern.CASE_INSENSITIVE);

  /** « Offres écartées », in a row of its own. */
  private static final Pattern SET_ASIDE =
      Pattern.compile(
          "^(?:autres )?(?:offres?|devis|propositions?|candidat(?:e|ure)?s?|demandes?|entreprises?|societes?)[a-z ]{0,20}(?:ecart|non retenu|rejet|refus|elimin|hors delai)[a-z ]{0,20}:?$",
          Pattern.CASE_INSENSITIVE);

  static boolean contain(Table table, int row) {
    return isWide(table)
        && (table.cells().stream().anyMatch(c -> c.row() == row && is(IDLE, c))
            || DONE.matcher(FoldedText.fold(table.name()).strip()).matches()
            || isSetAside(table, row)
            || isBesideToDo(table, row));
  }

  /** The nearest row of one cell above is the title of the rows that follow it. */
  private static boolean isSetAside(Table table, int row) {
    List<Table.Cell> above =
        table.cells().stream().filter(c -> c.row() < row && isAlone(table, c)).toList();
    return !above.isEmpty() && is(SET_ASIDE, above.get(above.size() - 1));
  }

  private static boolean isAlone(Table table, Table.Cell cell) {
    return table.cells().stream().filter(c -> c.row() == cell.row()).count() == 1;
  }

  private static boolean isBesideToDo(Table table, int row) {
    int heads = table.cells().stream().mapToInt(Table.Cell::row).min().orElse(0);
    return row > heads
        && table.cells().stream().anyMatch(c -> c.row() > heads && is(TO_DO, c))
        && table.cells().stream().noneMatch(c -> c.row() == row && is(TO_DO, c));
  }

  private static boolean is(Pattern said, Table.Cell cell) {
    return said.matcher(FoldedText.fold(cell.text()).strip()).find();
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
