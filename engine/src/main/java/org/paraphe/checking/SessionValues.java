package org.paraphe.checking;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Family;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.Value;

/**
 * What is known of the session that votes the act: settings, what the session's clerk entered, what
 * a person typed. What is blank is empty here, and no check speaks of it.
 */
final class SessionValues {

  private final Map<String, Value> values;
  private final LocalDate actDate;

  private SessionValues(Map<String, Value> values, LocalDate actDate) {
    this.values = values;
    this.actDate = actDate;
  }

  /** Empty for an act that no assembly votes. */
  static Optional<SessionValues> of(CheckSubject subject) {
    return subject.pack().family() == Family.DELIBERATION
        ? Optional.of(known(subject))
        : Optional.empty();
  }

  private static SessionValues known(CheckSubject subject) {
    Map<String, Value> values = new HashMap<>(subject.given());
    for (Fact fact : subject.facts()) {
      if (fact.status() == FactStatus.SAISI) {
        fact.found().ifPresent(v -> values.put(fact.name(), v));
      }
    }
    return new SessionValues(values, subject.date());
  }

  /** What a person enters, beside the settings. */
  static SessionValues entered(Map<String, Value> values, LocalDate day) {
    return new SessionValues(new HashMap<>(values), day);
  }

  /**
   * What one piece says of a session; settings still tell what kind of authority holds it. What a
   * mayor orders, or a summary tells, may rest on a session that somebody contests.
   */
  static SessionValues told(CheckSubject subject, Map<String, Value> told) {
    SessionValues known = known(subject);
    Map<String, Value> values = new HashMap<>(told);
    for (String setting : List.of("collectiviteType", "population")) {
      Value value = known.values.get(setting);
      if (value != null) {
        values.put(setting, value);
      }
    }
    return new SessionValues(values, subject.date());
  }

  @Nullable Integer number(String field) {
    String text = text(field);
    return text != null && text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
  }

  @Nullable LocalDate date(String field) {
    String text = text(field);
    return text == null ? null : IsoDate.of(text).orElse(null);
  }

  boolean flag(String field) {
    return values.get(field) instanceof Value.Flag flag && flag.on();
  }

  @Nullable String text(String field) {
    return values.get(field) instanceof Value.Scalar scalar ? scalar.text().strip() : null;
  }

  @Nullable Members members(String field) {
    return Members.of(values.get(field)).orElse(null);
  }

  /** "commune" where settings do not say. */
  String authority() {
    String type = text("collectiviteType");
    return type == null ? SessionRules.COMMUNE : Words.fold(type).strip();
  }

  @Nullable Integer population() {
    return number("population");
  }

  /** The day on which the rules are read: the session's, else the act's. */
  LocalDate day() {
    LocalDate session = date("dateSeance");
    return session == null ? actDate : session;
  }
}
