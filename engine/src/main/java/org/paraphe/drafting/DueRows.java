package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.paraphe.extraction.Table;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Span;

/**
 * The rows of a list of contracts or cases that have a day under « Échéance » or « Date limite ».
 */
final class DueRows {
  private static final Pattern DUE =
      Pattern.compile(
          "(?:(?:date|jour)s? )?(?:d'|de |du |des )?(?:echeances?|terme|fin(?: (?:de|du) [a-z]+)?|expiration|cloture|audience|remise"
              + "|limite(?: [a-z' ]{2,30})?|delais?|prochaine (?:echeance|etape)|a (?:faire|rendre) (?:avant|pour)(?: le)?|preavis|denonciation)",
          Pattern.CASE_INSENSITIVE);

  private DueRows() {}

  /** Each row as it stands in the piece, with the day that it is due. */
  static Map<Span, String> of(PieceReading reading) {
    Map<Span, String> rows = new LinkedHashMap<>();
    for (Table table : reading.piece().tables()) {
      table.cells().stream()
          .filter(c -> DUE.matcher(FoldedText.fold(c.text()).strip()).matches())
          .findFirst()
          .ifPresent(head -> below(reading, table, head, rows));
    }
    return rows;
  }

  private static void below(
      PieceReading reading, Table table, Table.Cell head, Map<Span, String> rows) {
    for (Table.Cell cell : table.cells()) {
      if (cell.column() == head.column() && cell.row() > head.row()) {
        List<Hit> days = Recognisers.of(FactType.DATE).find(FoldedText.of(cell.text()));
        if (days.size() == 1) {
          rows.put(row(reading, table, cell), days.get(0).value().asText());
        }
      }
    }
  }

  private static Span row(PieceReading reading, Table table, Table.Cell cell) {
    List<Table.Cell> cells = new ArrayList<>(table.cells());
    cells.removeIf(c -> c.row() != cell.row() || c.text().isBlank());
    return Hit.span(
        reading.piece(),
        cells.stream().mapToInt(Table.Cell::start).min().orElse(cell.start()),
        cells.stream().mapToInt(Table.Cell::end).max().orElse(cell.end()));
  }
}
