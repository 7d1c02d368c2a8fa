package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.extraction.Table;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Value;

/**
 * A name that a form parts in two: « Nom : LAUZE », « Prénom : Inès » on lines that follow each
 * other, or heads of two columns with one line below. Printed first name first; the source covers
 * both.
 */
final class SplitNames {
  private static final String PART = "[ :\\t]{1,10}((?-i:[A-Z])[A-Za-z' -]{1,40}?)[ ,;]{0,10}";
  private static final String LAST = "nom(?: de famille| d'usage)?";
  private static final String FIRST = "prenoms?(?: usuel)?";
  private static final Pattern LAST_FIRST =
      Pattern.compile(
          "(?:^|[\\n\\t])" + LAST + PART + "[\\n\\t]{1,10}" + FIRST + PART + "(?=[\\n\\t]|$)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FIRST_LAST =
      Pattern.compile(
          "(?:^|[\\n\\t])" + FIRST + PART + "[\\n\\t]{1,10}" + LAST + PART + "(?=[\\n\\t]|$)",
          Pattern.CASE_INSENSITIVE);

  private SplitNames() {}

  static List<Hit> in(PieceReading reading) {
    List<Hit> hits = new ArrayList<>();
    String text = reading.folded().text();
    for (Matcher m = LAST_FIRST.matcher(text); m.find(); ) {
      hits.add(hit(reading, m, 2, 1));
    }
    for (Matcher m = FIRST_LAST.matcher(text); m.find(); ) {
      hits.add(hit(reading, m, 1, 2));
    }
    reading.piece().tables().forEach(t -> ofColumns(t).ifPresent(hits::add));
    return hits;
  }

  private static Hit hit(PieceReading reading, Matcher m, int first, int last) {
    FoldedText folded = reading.folded();
    String name =
        folded.words(m.start(first), m.end(first)).strip()
            + " "
            + folded.words(m.start(last), m.end(last)).strip();
    return folded.hit(Value.of(name), m.start(1), m.end(2));
  }

  private static Optional<Hit> ofColumns(Table table) {
    Optional<Table.Cell> last = head(table, LAST);
    Optional<Table.Cell> first = head(table, FIRST).filter(f -> sameRow(f, last));
    if (first.isEmpty()) {
      return Optional.empty();
    }
    List<Table.Cell> names = below(table, last.get());
    List<Table.Cell> firsts = below(table, first.get());
    if (names.size() != 1 || firsts.size() != 1) {
      return Optional.empty();
    }
    Table.Cell one = names.get(0);
    Table.Cell other = firsts.get(0);
    String name = FoldedText.plain(other.text()) + " " + FoldedText.plain(one.text());
    return Optional.of(
        new Hit(
            Value.of(name),
            Math.min(one.start(), other.start()),
            Math.max(one.end(), other.end())));
  }

  private static boolean sameRow(Table.Cell first, Optional<Table.Cell> last) {
    return last.filter(l -> l.row() == first.row()).isPresent();
  }

  private static Optional<Table.Cell> head(Table table, String words) {
    return table.cells().stream()
        .filter(c -> FoldedText.fold(c.text()).strip().matches("(?i)" + words))
        .findFirst();
  }

  private static List<Table.Cell> below(Table table, Table.Cell head) {
    return table.cells().stream()
        .filter(c -> c.column() == head.column() && c.row() > head.row() && !c.text().isBlank())
        .toList();
  }
}
