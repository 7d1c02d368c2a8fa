package org.paraphe.pipeline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.paraphe.act.Typographie;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Decision;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;
import org.paraphe.review.Move;
import org.paraphe.review.Person;
import org.paraphe.review.Refusal;

/**
 * What becomes of an archived act, as people enter it: the days of its transmission, publication
 * and notification, from which periods run. The act and its package do not change.
 */
final class FollowUp {

  static final String TRANSMITTED = "dateTransmission";
  static final String PUBLISHED = "datePublication";
  static final String NOTIFIED = "dateNotification";

  private static final Map<String, String> DAYS =
      new TreeMap<>(
          Map.of(
              TRANSMITTED, "transmission au représentant de l'État",
              PUBLISHED, "publication",
              NOTIFIED, "notification"));

  private final MoveRunner runner;
  private final Clock clock;

  FollowUp(MoveRunner runner, Clock clock) {
    this.runner = runner;
    this.clock = clock;
  }

  /** The day that was entered; empty where none was. */
  static Optional<LocalDate> day(CaseFile file, String key) {
    return Optional.ofNullable(file.typed().get(key)).flatMap(FollowUp::day);
  }

  private static Optional<LocalDate> day(String text) {
    return TypedValues.parse(FactType.DATE, text).map(Value::asText).map(LocalDate::parse);
  }

  Verdict enter(CaseFile file, Person person, Decision decision, Map<String, String> values) {
    Map<String, String> days = new TreeMap<>();
    for (Map.Entry<String, String> value : values.entrySet()) {
      Optional<Refusal.Reason> wrong = wrong(file, value.getKey(), value.getValue());
      if (wrong.isPresent()) {
        return new Verdict.Refused(refusal(file, wrong.get()));
      }
      days.put(value.getKey(), day(value.getValue()).orElseThrow().toString());
    }
    if (days.isEmpty() || file.numero() == null) {
      return new Verdict.Refused(refusal(file, nothing(file)));
    }
    CaseFile done =
        runner.commit(
            Move.SAISIR,
            file,
            decision,
            days,
            (current, tx) -> current.edit().typed(days).decision(decision));
    return new Verdict.Done(done, Receipts.changed(done, person, "dates de suivi saisies"));
  }

  private static Refusal refusal(CaseFile file, Refusal.Reason reason) {
    return reason.of("La saisie dans le dossier " + file.ref() + " est refusée.");
  }

  private static Refusal.Reason nothing(CaseFile file) {
    return file.numero() == null
        ? new Refusal.Reason(
            "ce texte n'a pas été adopté : rien n'en est transmis, publié ni notifié",
            "vérifiez la référence : « paraphe queue list --all »")
        : new Refusal.Reason(
            "aucune date n'est donnée", "donnez-en une, par exemple " + PUBLISHED + "=2026-09-01");
  }

  private Optional<Refusal.Reason> wrong(CaseFile file, String key, String text) {
    if (!DAYS.containsKey(key)) {
      return Optional.of(
          new Refusal.Reason(
              "l'acte est signé et archivé : « " + key + " » ne s'y change plus",
              "il ne reste à saisir que son suivi : " + String.join(", ", DAYS.keySet())));
    }
    Optional<LocalDate> day = day(text);
    if (day.isEmpty()) {
      return Optional.of(
          new Refusal.Reason(
              "« " + text + " » n'est pas une date",
              "écrivez-la par exemple ainsi : " + TypedValues.example(FactType.DATE)));
    }
    LocalDate signed = Deadlines.signed(file);
    if (day.get().isBefore(signed) || day.get().isAfter(LocalDate.now(clock))) {
      return Optional.of(
          new Refusal.Reason(
              "la "
                  + DAYS.get(key)
                  + " ne peut pas être du "
                  + Typographie.date(day.get())
                  + " : l'acte a été signé le "
                  + Typographie.date(signed)
                  + ", et une date à venir n'est pas encore un fait",
              "saisissez le jour où cela s'est fait"));
    }
    return Optional.empty();
  }
}
