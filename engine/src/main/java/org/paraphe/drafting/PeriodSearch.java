package org.paraphe.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Period;
import org.paraphe.facts.Periods;
import org.paraphe.template.Borne;

/** Finds the candidates of a date that opens or closes a period. */
final class PeriodSearch {
  private static final int RANGE = 55;
  private static final int OPEN = 50;
  private static final int DAY = 30;

  /** A range that no word of the pack stands beside still is one. */
  private static final int UNNAMED = -15;

  private static final Pattern HOURS =
      Pattern.compile(
          "\\d ?(?:h|heures|:) ?(?:\\d{2})? ?(?:a|-|au|jusqu'a|jusque|et) ?(?:\\d{1,2} ?(?:h|heures?|:)|minuit|midi)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SENT =
      Pattern.compile(
          "(?:^|\\n)[ >]*(?:de|from|expediteur|redacteur|emetteur) ?:", Pattern.CASE_INSENSITIVE);

  private static final Pattern THE_DATE =
      Pattern.compile(
          "(?:^|[\\n\\t;,] ?)(?:date|jour|le jour) ?[:\\t] ?$", Pattern.CASE_INSENSITIVE);

  private final FieldHints hints;
  private final Borne borne;
  private final boolean ofADay;

  /**
   * @param ofADay false for what is permanent: nothing ends it
   */
  PeriodSearch(FieldHints hints, Borne borne, boolean ofADay) {
    this.hints = hints;
    this.borne = borne;
    this.ofADay = ofADay;
  }

  List<Candidate> in(List<PieceReading> readings) {
    if (!ofADay && borne == Borne.FIN) {
      return List.of();
    }
    List<Candidate> ranges = new ArrayList<>();
    List<Candidate> days = new ArrayList<>();
    List<Candidate> plain = new ArrayList<>();
    List<Period> stated = new ArrayList<>();
    for (PieceReading reading : readings) {
      List<Period> periods = Periods.find(reading.folded(), at -> day(reading.dayAt(at)));
      for (Period period : periods.subList(0, Math.min(periods.size(), PieceReading.MOST_HITS))) {
        candidate(reading, period, ranges, days, plain);
        stated.add(period);
      }
    }
    if (ranges.isEmpty() && days.isEmpty()) {
      readings.forEach(r -> ofTables(r, ranges));
    }
    stated.removeIf(PeriodSearch::isDay);
    days.stream().filter(d -> ofADay).filter(d -> !isWithin(d, stated)).forEach(ranges::add);
    return ranges.isEmpty() ? plain : ranges;
  }

  /** A plan of works may tell of others': it speaks where no sentence does. */
  private void ofTables(PieceReading reading, List<Candidate> ranges) {
    for (Hit day : PeriodTables.of(reading, borne)) {
      ranges.add(new Candidate(day.value(), day.in(reading.piece()), RANGE, false, reading.day()));
    }
  }

  private void candidate(
      PieceReading reading,
      Period period,
      List<Candidate> ranges,
      List<Candidate> days,
      List<Candidate> plain) {
    Hit hit = borne == Borne.DEBUT ? period.first() : period.last();
    if (hit == null) {
      return;
    }
    int from = reading.folded().folded(hit.start());
    int to = reading.folded().folded(hit.end());
    PieceReading.Stretch sentence = reading.sentence(from, to);
    boolean isDay = isDay(period);
    boolean isRange = !isDay && period.first() != null && period.last() != null;
    boolean named = hints.speaksOf(sentence.text());
    if (reading.isHead(from)
        || hints.isExcluded(reading.clause(from, to))
        || hints.isExcludedAfter(reading.before(from))
        || isPast(period, reading.dayAt(from))
        || (!named && !isRange && !saysItself(reading, period, hit, sentence))) {
      return;
    }
    int base = isDay ? DAY : isRange ? RANGE : OPEN;
    int weight = named ? hints.weight(sentence) : UNNAMED;
    (!named && !isRange ? plain : isDay ? days : ranges)
        .add(
            new Candidate(
                hit.value(),
                hit.in(reading.piece()),
                base + weight,
                weight > 0,
                reading.dayAt(from)));
  }

  /**
   * By its form alone: something begins « à partir du 4 mai », or goes on for some hours of a day.
   * What the piece was written on is no such day.
   */
  private boolean saysItself(
      PieceReading reading, Period period, Hit hit, PieceReading.Stretch sentence) {
    int from = reading.folded().folded(hit.start());
    boolean written = hit.value().asText().compareTo(reading.dayAt(from)) <= 0;
    if (!isDay(period)) {
      return borne == Borne.DEBUT && !written;
    }
    return ofADay
        && (HOURS.matcher(sentence.text()).find()
            || (THE_DATE.matcher(reading.before(from)).find()
                && !(written && SENT.matcher(reading.folded().text()).find())));
  }

  /** What ended before the words were written is told, and not asked for. */
  private static boolean isPast(Period period, String day) {
    Hit last = period.last();
    return last != null && !day.isEmpty() && last.value().asText().compareTo(day) < 0;
  }

  private static Optional<LocalDate> day(String iso) {
    return iso.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(iso));
  }

  /** A single day inside a stated range only tells when something happens in it. */
  private static boolean isWithin(Candidate day, List<Period> ranges) {
    String date = day.value().asText();
    return ranges.stream().anyMatch(p -> !isAfter(p.first(), date) && !isBefore(p.last(), date));
  }

  private static boolean isDay(Period period) {
    return period.first() != null && period.first().equals(period.last());
  }

  private static boolean isAfter(@Nullable Hit first, String date) {
    return first == null || first.value().asText().compareTo(date) > 0;
  }

  private static boolean isBefore(@Nullable Hit last, String date) {
    return last == null || last.value().asText().compareTo(date) < 0;
  }
}
