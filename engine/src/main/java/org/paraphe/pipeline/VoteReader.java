package org.paraphe.pipeline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraphe.act.Typographie;
import org.paraphe.casefile.CaseFile;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;
import org.paraphe.review.Refusal;
import org.paraphe.review.Sessions;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.Origine;
import org.paraphe.template.TemplatePack;

/**
 * Reads the entry of a vote, from {@code seance.txt} or a command: keys, types, what the session's
 * other cases already said, arithmetic. Changes nothing. Thread-safe.
 */
final class VoteReader {

  private final Sessions sessions;
  private final Map<String, Value> given;
  private final Clock clock;

  /**
   * @param given values of settings: they tell what kind of authority it is
   */
  VoteReader(Sessions sessions, Map<String, Value> given, Clock clock) {
    this.sessions = sessions;
    this.given = Map.copyOf(given);
    this.clock = clock;
  }

  VoteReading read(CaseFile file, TemplatePack pack, SeanceForm.Read entered) {
    return read(file, pack, entered, false);
  }

  /**
   * @param edited true where an edited document amends the text
   */
  VoteReading read(CaseFile file, TemplatePack pack, SeanceForm.Read entered, boolean edited) {
    Map<String, String> amendments = new LinkedHashMap<>(entered.values());
    amendments.keySet().removeAll(SessionField.keys());
    Map<String, String> typed = new LinkedHashMap<>(entered.values());
    typed.keySet().removeAll(amendments.keySet());
    Optional<Ballot.Fault> form =
        stray(entered)
            .or(() -> unknown(pack, amendments.keySet()))
            .or(() -> mistyped(pack, typed, amendments));
    if (form.isPresent()) {
      return refused(file, form.get());
    }
    Map<String, String> proposed = proposed(file, typed);
    Optional<LocalDate> day =
        Optional.ofNullable(typed.getOrDefault("dateSeance", proposed.get("dateSeance")))
            .flatMap(text -> TypedValues.parse(FactType.DATE, text))
            .map(value -> LocalDate.parse(value.asText()));
    Optional<Ballot.Fault> undated = day.isEmpty() ? Optional.of(noDay()) : early(day.get());
    if (undated.isPresent()) {
      return refused(file, undated.get());
    }
    Map<String, String> all = new LinkedHashMap<>(proposed);
    all.putAll(typed);
    all.put("dateSeance", day.get().toString());
    return new VoteEntry(file, pack, day.get(), all, amendments, edited, given, sessions).read();
  }

  /** What the session's own entry gives where this one leaves a line empty. */
  private Map<String, String> proposed(CaseFile file, Map<String, String> typed) {
    return Optional.ofNullable(typed.get("dateSeance"))
        .flatMap(text -> TypedValues.parse(FactType.DATE, text))
        .map(value -> sessions.find(LocalDate.parse(value.asText())))
        .orElseGet(() -> sessions.proposed(file.ref(), file.since()))
        .orElse(Map.of());
  }

  static VoteReading refused(CaseFile file, Ballot.Fault fault) {
    return new VoteReading.Refused(
        new Refusal(
            "La saisie du vote du dossier " + file.ref() + " est refusée.",
            fault.why(),
            fault.fix()));
  }

  private static Optional<Ballot.Fault> stray(SeanceForm.Read entered) {
    return entered.strays().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Ballot.Fault(
                "« " + entered.strays().get(0) + " » n'est pas compris",
                "écrivez « clé = valeur », une clé une seule fois ; mettez « # » devant ce qui"
                    + " n'est qu'une remarque"));
  }

  private static Optional<Ballot.Fault> unknown(TemplatePack pack, Iterable<String> keys) {
    for (String key : keys) {
      Optional<FieldSpec> field = pack.field(key);
      if (field.filter(f -> f.origine() == Origine.DOSSIER).isPresent()) {
        continue;
      }
      return Optional.of(
          field.isPresent()
              ? new Ballot.Fault(
                  "« "
                      + key
                      + " » ne se change pas par un vote : c'est une valeur des réglages ou du"
                      + " registre",
                  "ôtez cette ligne ; les réglages sont dans config/paraphe.yaml")
              : new Ballot.Fault(
                  "« " + key + " » n'est ni une clé de la séance ni un champ de cet acte",
                  "clés de la séance : "
                      + String.join(", ", SessionField.keys())
                      + " ; champs qu'un amendement peut changer : "
                      + String.join(", ", pack.asked().stream().map(FieldSpec::name).toList())));
    }
    return Optional.empty();
  }

  private static Optional<Ballot.Fault> mistyped(
      TemplatePack pack, Map<String, String> typed, Map<String, String> amendments) {
    Map<String, FactType> types = new HashMap<>();
    typed.keySet().forEach(k -> SessionField.named(k).ifPresent(f -> types.put(k, f.type())));
    amendments.keySet().forEach(k -> pack.field(k).ifPresent(f -> types.put(k, f.type())));
    Map<String, String> all = new LinkedHashMap<>(typed);
    all.putAll(amendments);
    return all.entrySet().stream()
        .flatMap(
            e ->
                Stream.ofNullable(types.get(e.getKey()))
                    .filter(type -> TypedValues.parse(type, e.getValue()).isEmpty())
                    .map(type -> mistyped(e.getKey(), e.getValue(), type)))
        .findFirst()
        .or(() -> counts(typed))
        .or(() -> numberAmongNames(typed))
        .or(() -> words(typed));
  }

  private static Ballot.Fault mistyped(String key, String value, FactType type) {
    return new Ballot.Fault(
        "« "
            + value
            + " » n'est pas une valeur du type « "
            + type.label()
            + " », celui de « "
            + key
            + " »",
        "écrivez-la par exemple ainsi : " + TypedValues.example(type));
  }

  private static Optional<Ballot.Fault> counts(Map<String, String> typed) {
    return typed.entrySet().stream()
        .filter(
            e ->
                SessionField.named(e.getKey()).filter(f -> f.type() == FactType.ENTIER).isPresent())
        .filter(e -> !e.getValue().strip().matches("[0-9]{1,4}"))
        .findFirst()
        .map(
            e ->
                new Ballot.Fault(
                    "« " + e.getKey() + " = " + e.getValue() + " » n'est pas un nombre de membres",
                    "écrivez un nombre entier, sans signe ni unité : 12"));
  }

  /**
   * A number that was written over the names of the session before, and the names left below it.
   */
  private static Optional<Ballot.Fault> numberAmongNames(Map<String, String> typed) {
    for (Map.Entry<String, String> one : typed.entrySet()) {
      boolean list =
          SessionField.named(one.getKey()).filter(f -> f.type() == FactType.LISTE).isPresent();
      List<String> items =
          list ? List.of(one.getValue().split("(?:(?<!\\s)\\s+)?;\\s*")) : List.of();
      Optional<String> number = items.stream().filter(i -> i.matches("\\s*[0-9]+\\s*")).findFirst();
      if (items.size() > 1 && number.isPresent()) {
        return Optional.of(
            new Ballot.Fault(
                "« "
                    + one.getKey()
                    + " » mêle un nombre (« "
                    + number.get().strip()
                    + " ») et des noms",
                "laissez les noms, un par ligne, ou le nombre seul : effacez alors les noms écrits"
                    + " dessous"));
      }
    }
    return Optional.empty();
  }

  /** The keys that take one of a few words. */
  private static Optional<Ballot.Fault> words(Map<String, String> typed) {
    String result = typed.get("resultat");
    if (result != null && Ballot.result(result).isEmpty()) {
      return Optional.of(choice("resultat", result, List.of("adoptée", "rejetée", "ajournée")));
    }
    String ballot = Ballot.fold(typed.getOrDefault("scrutin", "public"));
    if (List.of("public", "secret", "ordinaire", "main levee").stream()
        .noneMatch(ballot::contains)) {
      return Optional.of(
          choice("scrutin", typed.getOrDefault("scrutin", ""), List.of("public", "secret")));
    }
    String casting = Ballot.fold(typed.getOrDefault("voixPresident", "pour"));
    return List.of("pour", "contre").contains(casting)
        ? Optional.empty()
        : Optional.of(
            choice(
                "voixPresident",
                typed.getOrDefault("voixPresident", ""),
                List.of("pour", "contre")));
  }

  private static Ballot.Fault choice(String key, String value, List<String> known) {
    return new Ballot.Fault(
        "« " + key + " = " + value + " » n'est pas compris",
        "écrivez l'un de ces mots : " + String.join(", ", known));
  }

  private static Ballot.Fault noDay() {
    return new Ballot.Fault(
        "le jour de la séance n'est pas dit, et aucune séance déjà saisie ne le donne",
        "remplissez « dateSeance » (14 décembre 2026, ou 2026-12-14)");
  }

  private Optional<Ballot.Fault> early(LocalDate day) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    return day.isAfter(today)
        ? Optional.of(
            new Ballot.Fault(
                "la séance du " + Typographie.date(day) + " n'a pas encore eu lieu",
                "vérifiez « dateSeance » ; le vote se saisit après la séance"))
        : Optional.empty();
  }
}
