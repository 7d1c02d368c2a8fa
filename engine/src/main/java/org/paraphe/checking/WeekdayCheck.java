package org.paraphe.checking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Typographie;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Span;
import org.paraphe.law.Folded;

/**
 * DATE_INCOHERENTE: a date in a piece or in the act that does not fall on the day of the week
 * written beside it; one without its year, in no year that it may stand for. Of the dates that the
 * act took, {@link DateCheck} tells.
 */
final class WeekdayCheck implements Check {

  /** A day without its year is the one that comes within these months of its piece. */
  private static final int MONTHS_AHEAD = 9;

  @Override
  public List<Finding> run(CheckSubject subject) {
    List<Finding> findings = new ArrayList<>();
    Passage.of(subject.act())
        .forEach(p -> wrong(p.text(), null).forEach(w -> findings.add(w.in(p.where(), true))));
    for (ExtractedPiece piece : subject.pieces()) {
      List<Fact> taken = taken(subject, piece);
      wrong(piece.text(), subject.date()).stream()
          .filter(w -> taken.stream().noneMatch(w::isToldOf))
          .forEach(w -> findings.add(w.in("pièce " + piece.name(), false)));
    }
    return findings.stream().distinct().toList();
  }

  /** The days that the act took from a piece. */
  private static List<Fact> taken(CheckSubject subject, ExtractedPiece piece) {
    return subject.facts().stream()
        .filter(f -> f.type() == FactType.DATE && f.found().isPresent())
        .filter(f -> f.source() != null && f.source().piece().equals(piece.name()))
        .toList();
  }

  /**
   * @param start of its words, in the text
   */
  private record Wrong(String words, LocalDate date, int start, int end) {

    /** {@link DateCheck} looks at what stands beside the day that the act took, and no further. */
    boolean isToldOf(Fact taken) {
      Span source = taken.source();
      return source != null
          && start < source.end()
          && source.start() < end
          && taken.found().filter(v -> v.asText().equals(date.toString())).isPresent();
    }

    Finding in(String where, boolean act) {
      return new Finding(
          FindingCode.DATE_INCOHERENTE,
          act ? Severity.BLOQUANT : Severity.ATTENTION,
          where,
          "« %s » : le %s est un %s.".formatted(words, Typographie.date(date), name(date)),
          "Le jour ou la date est faux.",
          "Demander la date exacte à l'auteur de la pièce.");
    }
  }

  /**
   * @param drafted the day of the draft, for dates without their year; null where they tell nothing
   */
  private static List<Wrong> wrong(String text, @Nullable LocalDate drafted) {
    String folded = Folded.of(text);
    List<LocalDate> since =
        drafted == null
            ? List.of()
            : Stream.concat(written(folded), Stream.of(drafted)).distinct().toList();
    return SaidDay.in(text).stream()
        .filter(d -> d.month() > 0)
        .flatMap(d -> wrong(text, d, since).stream())
        .toList();
  }

  /** The first full date of a piece is its own, as a rule. */
  private static Stream<LocalDate> written(String folded) {
    return Tokens.scan(folded).stream()
        .filter(t -> t.kind() == Token.Kind.DATE)
        .flatMap(t -> IsoDate.of(t.value()).stream())
        .limit(1);
  }

  /** Without a year, the day is wrong where it is in each year that the date may stand for. */
  private static Optional<Wrong> wrong(String text, SaidDay said, List<LocalDate> since) {
    Integer year = said.year();
    List<LocalDate> possible =
        year != null
            ? day(said, year).stream().toList()
            : since.stream().flatMap(from -> next(said, from).stream()).toList();
    boolean right = possible.stream().anyMatch(d -> d.getDayOfWeek() == said.weekday());
    return right || possible.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Wrong(
                text.substring(said.start(), said.end()),
                possible.get(0),
                said.start(),
                said.end()));
  }

  private static Optional<LocalDate> next(SaidDay said, LocalDate from) {
    return day(said, from.getYear())
        .map(d -> d.isBefore(from) ? d.plusYears(1) : d)
        .filter(d -> !d.isAfter(from.plusMonths(MONTHS_AHEAD)));
  }

  private static Optional<LocalDate> day(SaidDay said, int year) {
    try {
      return Optional.of(LocalDate.of(year, said.month(), said.day()));
    } catch (DateTimeException e) {
      return Optional.empty(); // no such day: nothing falls on it
    }
  }

  private static String name(LocalDate date) {
    return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.FRANCE);
  }
}
