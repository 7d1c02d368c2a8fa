package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.paraphe.extraction.Table;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Span;
import org.paraphe.template.Borne;

/**
 * Tables with a column of first days and one of last days: « Rue | Du | Au | Mesure ». The act
 * holds from the first of all to the last of all.
 */
final class PeriodTables {
  private static final Pattern FIRST =
      Pattern.compile(
          "du|debut|date (?:de |du )?debut(?: [a-z' ]{2,30})?|a compter du|a partir du|commencement|premier jour",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LAST =
      Pattern.compile(
          "au|fin|date (?:de )?fin(?: [a-z' ]{2,30})?|jusqu'au|dernier jour",
          Pattern.CASE_INSENSITIVE);

  /**
   * @param end the earliest first day, or the latest last one
   * @param several true where the rows differ
   */
  private record Column(Hit end, boolean several) {}

  private PeriodTables() {}

  /** The first or last day of each such table of a piece. */
  static List<Hit> of(PieceReading reading, Borne borne) {
    return columns(reading, borne).stream().map(Column::end).toList();
  }

  /** The fact with the rule of a period that is wider than those of the rows it was taken from. */
  static Fact confirmed(List<PieceReading> readings, Fact fact, Borne borne) {
    Span source = fact.source();
    boolean wide =
        source != null
            && readings.stream()
                .filter(r -> r.piece().name().equals(source.piece()))
                .flatMap(r -> columns(r, borne).stream())
                .anyMatch(c -> c.several() && c.end().start() == source.start());
    if (!wide && source != null && fact.others().isEmpty() && Phases.hold(readings, source)) {
      return fact.by(Fact.JOURS_EPARS);
    }
    return wide ? fact.by(Fact.ENSEMBLE) : scattered(readings, fact, borne);
  }

  /** The same of days that sentences tell one by one; told once, of the first. */
  private static Fact scattered(List<PieceReading> readings, Fact fact, Borne borne) {
    Span source = fact.source();
    boolean wide =
        source != null
            && borne == Borne.DEBUT
            && fact.others().isEmpty()
            && readings.stream()
                .filter(r -> r.piece().name().equals(source.piece()))
                .flatMap(r -> r.periods().stream())
                .anyMatch(
                    p -> p.scattered() && p.first() != null && p.first().start() == source.start());
    return wide ? fact.by(Fact.JOURS_EPARS) : fact;
  }

  private static List<Column> columns(PieceReading reading, Borne borne) {
    List<Column> columns = new ArrayList<>();
    for (Table table : reading.piece().tables()) {
      for (Table.Cell head : table.cells()) {
        boolean pair =
            is(FIRST, head)
                && table.cells().stream()
                    .anyMatch(
                        c -> c.row() == head.row() && c.column() > head.column() && is(LAST, c));
        if (pair) {
          column(reading, table, head, borne).ifPresent(columns::add);
        }
      }
    }
    return columns;
  }

  private static Optional<Column> column(
      PieceReading reading, Table table, Table.Cell first, Borne borne) {
    boolean opens = borne == Borne.DEBUT;
    Table.Cell head =
        opens
            ? first
            : table.cells().stream()
                .filter(c -> c.row() == first.row() && c.column() > first.column() && is(LAST, c))
                .findFirst()
                .orElse(first);
    List<Table.Cell> below =
        table.cells().stream()
            .filter(c -> c.column() == head.column() && c.row() > head.row())
            .toList();
    List<Hit> days =
        Recognisers.of(FactType.DATE).find(reading.folded()).stream()
            .limit(PieceReading.MOST_HITS)
            .filter(d -> below.stream().anyMatch(c -> c.start() <= d.start() && d.end() <= c.end()))
            .toList();
    Comparator<Hit> order = Comparator.comparing(d -> d.value().asText());
    boolean several = days.stream().map(Hit::value).distinct().count() > 1;
    return days.stream().min(opens ? order : order.reversed()).map(d -> new Column(d, several));
  }

  private static boolean is(Pattern head, Table.Cell cell) {
    return head.matcher(FoldedText.fold(cell.text()).strip()).matches();
  }
}
