package org.paraphe.drafting;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.extraction.Table;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * Amounts that their label, the head of their column or the title of their table gives in thousands
 * of euros. Of such a table the act has the amounts in euros, and a person confirms them.
 */
final class Thousands {
  private static final Pattern SAID =
      Pattern.compile(
          "(?<![\\d,.] ?)\\bk ?-? ?(?:€|euros?\\b|eur\\b)|\\bmilliers? (?:d'|de )?(?:€|euros?\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern UNIT = Pattern.compile("€|euro|\\bEUR\\b", Pattern.CASE_INSENSITIVE);
  private static final int LABEL = 60;
  private static final int TITLE = 160;

  private Thousands() {}

  static Fact told(List<PieceReading> readings, FieldSpec field, Fact fact) {
    Span source = fact.source();
    if (source == null || !(fact.type() == FactType.MONTANT || fact.type() == FactType.TABLEAU)) {
      return fact;
    }
    Set<String> amounts =
        field.columns().stream()
            .filter(c -> c.type() == FactType.MONTANT)
            .map(FieldSpec::name)
            .collect(Collectors.toSet());
    return fact.found()
        .filter(v -> readings.stream().anyMatch(r -> isSaid(r, source)))
        .map(v -> v instanceof Value.Rows rows ? rows(rows, amounts) : times(v))
        .map(
            v ->
                new Fact(
                    fact.name(),
                    fact.type(),
                    v,
                    FactStatus.CALCULE,
                    source,
                    fact.others().stream().filter(o -> !o.value().equals(v)).toList(),
                    Fact.EN_MILLIERS))
        .orElse(fact);
  }

  private static Value rows(Value.Rows rows, Set<String> amounts) {
    return new Value.Rows(
        rows.rows().stream()
            .map(
                row -> {
                  Map<String, Value> told = new LinkedHashMap<>(row);
                  told.replaceAll((column, v) -> amounts.contains(column) ? times(v) : v);
                  return told;
                })
            .toList());
  }

  private static Value times(Value amount) {
    return Value.of(new BigDecimal(amount.asText()).movePointRight(3).setScale(2).toPlainString());
  }

  private static boolean isSaid(PieceReading reading, Span source) {
    if (!reading.piece().name().equals(source.piece()) || UNIT.matcher(source.quote()).find()) {
      return false;
    }
    Optional<Table> table =
        reading.piece().tables().stream()
            .filter(t -> t.cells().stream().anyMatch(c -> isIn(c, source)))
            .findFirst();
    return table.isEmpty()
        ? SAID.matcher(before(reading, source.start(), LABEL, 1)).find()
        : over(reading, table.get(), source).anyMatch(words -> SAID.matcher(words).find());
  }

  private static boolean isIn(Table.Cell cell, Span source) {
    return cell.start() <= source.start() && source.start() < cell.end();
  }

  /** The label beside, the heads above, and the last lines before the table. */
  private static Stream<String> over(PieceReading reading, Table table, Span source) {
    List<Table.Cell> own =
        table.cells().stream()
            .filter(c -> c.start() >= source.start() && c.end() <= source.end())
            .filter(c -> c.text().matches("[^\\p{L}]*\\d[^\\p{L}]*"))
            .toList();
    int first = table.cells().stream().mapToInt(Table.Cell::start).min().orElse(0);
    return Stream.concat(
        Stream.of(before(reading, first, TITLE, 2)),
        table.cells().stream()
            .filter(
                c ->
                    own.stream()
                        .anyMatch(
                            o ->
                                isTitle(table, c, o)
                                    || (c.column() == o.column() && c.row() < o.row())
                                    || (c.row() == o.row() && c.column() < o.column())))
            .map(c -> FoldedText.fold(c.text()).toLowerCase(Locale.ROOT)));
  }

  /** Alone in its row. */
  private static boolean isTitle(Table table, Table.Cell cell, Table.Cell below) {
    return cell.row() < below.row()
        && table.cells().stream()
            .noneMatch(
                c -> c.row() == cell.row() && c.column() != cell.column() && !c.text().isBlank());
  }

  /** So many of the last lines before a place, the one that it stands in or ends among them. */
  private static String before(PieceReading reading, int start, int longest, int lines) {
    String text = reading.folded().text();
    int at = reading.folded().folded(start);
    int from = at;
    int left = lines;
    while (from > 0 && at - from < longest && left > 0) {
      from--;
      boolean broken = text.charAt(from) == '\n';
      left -= broken && from < at - 1 ? 1 : 0;
    }
    return text.substring(from, at);
  }
}
