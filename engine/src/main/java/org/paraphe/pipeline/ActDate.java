package org.paraphe.pipeline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.drafting.Draft;
import org.paraphe.facts.FactType;

/**
 * The day at which law, delays and thresholds are looked at: the one asked for, else the act's or
 * the session's that a person typed, else today, which is told.
 *
 * @param assumed true where nobody gave a date
 */
record ActDate(LocalDate day, boolean assumed) {

  /** A draft with it was made for a day that nobody gave. */
  static final String CODE = "DATE_SUPPOSEE";

  static ActDate of(@Nullable LocalDate asked, Map<String, String> typed, Clock clock) {
    if (asked != null) {
      return new ActDate(asked, false);
    }
    return Stream.of("dateActe", "dateSeance")
        .flatMap(name -> Stream.ofNullable(typed.get(name)))
        .flatMap(text -> TypedValues.parse(FactType.DATE, text).stream())
        .map(value -> new ActDate(LocalDate.parse(value.asText()), false))
        .findFirst()
        .orElseGet(() -> new ActDate(LocalDate.now(clock), true));
  }

  Draft told(Draft draft) {
    return assumed
        ? draft.with(new Draft.Notice(CODE, "date supposée", "personne ne l'a donnée"))
        : draft;
  }
}
