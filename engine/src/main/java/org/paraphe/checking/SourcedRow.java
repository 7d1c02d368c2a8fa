package org.paraphe.checking;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Value;

/**
 * A row that names the place of its own words: columns {@code texte}, {@code piece}, {@code page},
 * {@code debut}, {@code fin}, or the same twice with 1 and 2. What else it says, a date, stands in
 * those words.
 */
record SourcedRow(Map<String, Value> row) {

  private static final List<String> SUFFIXES = List.of("", "1", "2");
  private static final List<String> PLACE = List.of("texte", "piece", "page", "debut", "fin");

  static boolean all(Value.Rows table) {
    return !table.rows().isEmpty()
        && table.rows().stream().allMatch(r -> r.containsKey("piece") || r.containsKey("piece1"));
  }

  boolean stands(Map<String, ExtractedPiece> pieces) {
    Evidence quotes = new Evidence();
    for (String suffix : SUFFIXES) {
      if (row.containsKey("texte" + suffix) || row.containsKey("piece" + suffix)) {
        String quote = quote(pieces.get(text("piece" + suffix)), suffix);
        if (quote == null || !FoldedText.quoted(quote).equals(text("texte" + suffix))) {
          return false;
        }
        quotes.addText(quote);
      }
    }
    return row.entrySet().stream()
        .filter(cell -> !PLACE.contains(cell.getKey().replaceAll("[12]$", "")))
        .allMatch(
            cell -> Tokens.scan(cell.getValue().asText()).stream().allMatch(quotes::supports));
  }

  private @Nullable String quote(@Nullable ExtractedPiece piece, String suffix) {
    int start = number("debut" + suffix);
    int end = number("fin" + suffix);
    if (piece == null || start < 0 || end < start || end > piece.text().length()) {
      return null;
    }
    Integer page = Hit.span(piece, start, end).page();
    boolean rightPage = text("page" + suffix).equals(page == null ? "" : page.toString());
    return rightPage ? piece.text().substring(start, end) : null;
  }

  private int number(String column) {
    String text = text(column);
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
  }

  private String text(String column) {
    Value value = row.get(column);
    return value == null ? "" : value.asText();
  }
}
