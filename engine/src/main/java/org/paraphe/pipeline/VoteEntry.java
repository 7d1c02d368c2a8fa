package org.paraphe.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Typographie;
import org.paraphe.casefile.CaseFile;
import org.paraphe.checking.Finding;
import org.paraphe.checking.SessionChecks;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;
import org.paraphe.review.Resultat;
import org.paraphe.review.SessionVote;
import org.paraphe.review.Sessions;
import org.paraphe.template.TemplatePack;

/**
 * One entry of a vote whose keys and types are right: is it whole, does it add up, what follows.
 */
final class VoteEntry {

  private static final List<String> COUNTED =
      List.of(
          "dateConvocation", "enExercice", "presents", "president", "secretaire", "pour", "contre");

  private final CaseFile file;
  private final TemplatePack pack;
  private final LocalDate day;
  private final Map<String, String> typed;
  private final Map<String, String> amendments;
  private final boolean edited;
  private final Map<String, Value> values;
  private final Map<String, Value> rules;
  private final Sessions sessions;

  VoteEntry(
      CaseFile file,
      TemplatePack pack,
      LocalDate day,
      Map<String, String> typed,
      Map<String, String> amendments,
      boolean edited,
      Map<String, Value> given,
      Sessions sessions) {
    this.file = file;
    this.pack = pack;
    this.day = day;
    this.typed = typed;
    this.amendments = amendments;
    this.edited = edited;
    this.sessions = sessions;
    this.values = parsed(typed);
    this.rules = new HashMap<>(given);
    this.rules.putAll(values);
  }

  static Map<String, Value> parsed(Map<String, String> typed) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (SessionField field : SessionField.values()) {
      Optional.ofNullable(typed.get(field.key()))
          .flatMap(text -> TypedValues.parse(field.type(), text))
          .ifPresent(value -> values.put(field.key(), value));
    }
    Value apart = values.get("nePrennentPasPart");
    if (apart instanceof Value.Items names) {
      values.put("nePrennentPasPart", Value.of(Integer.toString(names.items().size())));
    }
    return values;
  }

  /** What a vote that stands gives to the checks; nothing while there is none. */
  static Map<String, Value> given(Optional<SessionVote> vote) {
    if (vote.isEmpty()) {
      return Map.of();
    }
    Map<String, Value> given = complete(parsed(vote.get().values()));
    given.put("resultat", Value.of(vote.get().resultat().adopts() ? "adoptee" : "rejetee"));
    given.computeIfPresent("voixPresident", (k, v) -> Value.of(Ballot.fold(v.asText())));
    return given;
  }

  VoteReading read() {
    if (isAdjourned()) {
      return order().<VoteReading>map(f -> VoteReader.refused(file, f)).orElseGet(this::adjourned);
    }
    Optional<Ballot.Fault> fault =
        missing().or(this::arithmetic).or(this::strangers).or(this::ballotFault).or(this::order);
    return fault.isPresent() ? VoteReader.refused(file, fault.get()) : accepted(ballot().outcome());
  }

  private boolean isAdjourned() {
    return Optional.ofNullable(typed.get("resultat"))
        .flatMap(Ballot::result)
        .filter(Resultat.AJOURNEE::equals)
        .isPresent();
  }

  private VoteReading adjourned() {
    return accepted(Resultat.AJOURNEE);
  }

  private Optional<Ballot.Fault> missing() {
    List<String> missing =
        COUNTED.stream()
            .filter(key -> !values.containsKey(key))
            .filter(key -> !key.equals("secretaire") || hasSecretary())
            .toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Ballot.Fault(
                (missing.size() == 1 ? "il manque : " : "il manque plusieurs valeurs : ")
                    + String.join(", ", missing),
                "remplissez "
                    + missing.stream().map(k -> "« " + k + " »").collect(Collectors.joining(", "))
                    + " ; une affaire remise à plus tard se saisit « resultat = ajournée »"));
  }

  /** The secretary signs the délibérations of communes and of their groups (CGCT L2121-23). */
  private boolean hasSecretary() {
    Value type = rules.get("collectiviteType");
    return type == null || List.of("commune", "epci").contains(type.asText());
  }

  private Optional<Ballot.Fault> arithmetic() {
    List<Finding> wrong = SessionChecks.arithmetic(complete(), day);
    return wrong.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Ballot.Fault(
                wrong.stream()
                    .map(f -> f.what() + " " + f.why())
                    .collect(Collectors.joining("\n  - ", wrong.size() > 1 ? "\n  - " : "", "")),
                wrong.stream().map(Finding::fix).distinct().collect(Collectors.joining(" "))));
  }

  /** Counts that were left empty are none. */
  private Map<String, Value> complete() {
    Map<String, Value> all = new HashMap<>(rules);
    for (String count : List.of("abstentions", "nePrennentPasPart", "pouvoirs")) {
      all.putIfAbsent(count, Value.of("0"));
    }
    return all;
  }

  private Optional<Ballot.Fault> strangers() {
    List<String> absent = SessionChecks.notThere(rules, withdrawn());
    return absent.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Ballot.Fault(
                "« "
                    + absent.get(0)
                    + " » ne prend pas part au vote et n'est ni présent ni"
                    + " représenté",
                "reprenez « nePrennentPasPart » : seul un membre présent ou représenté peut se"
                    + " retirer (CGCT, art. L. 2131-11) ; un absent va dans « absents »"));
  }

  private List<String> withdrawn() {
    return TypedValues.parse(FactType.LISTE, typed.getOrDefault("nePrennentPasPart", "0"))
        .filter(Value.Items.class::isInstance)
        .map(v -> ((Value.Items) v).items().stream().map(Value::asText).toList())
        .orElse(List.of());
  }

  private Optional<Ballot.Fault> ballotFault() {
    return ballot().fault(SessionChecks.majorityLaw(rules, day));
  }

  private Ballot ballot() {
    @Nullable String casting = typed.get("voixPresident");
    return new Ballot(
        Ballot.count(values),
        typed.get("resultat"),
        Ballot.isSecret(typed),
        casting == null ? null : Ballot.fold(casting),
        edited || !amendments.isEmpty());
  }

  /** Ranks are given once, and numbers already given are not overtaken (CGCT R2121-9). */
  private Optional<Ballot.Fault> order() {
    int rank = rank();
    Optional<SessionVote> same =
        sessions.votes(day).stream()
            .filter(v -> v.ordre() == rank && !v.ref().equals(file.ref()))
            .findFirst();
    if (same.isPresent()) {
      return Optional.of(
          new Ballot.Fault(
              "le rang " + rank + " de la séance est déjà celui du dossier " + same.get().ref(),
              "donnez un autre « ordre », ou laissez-le vide : ce sera le suivant"));
    }
    int numbered = sessions.lastNumbered(day);
    return rank <= numbered && !isAdjourned()
        ? Optional.of(
            new Ballot.Fault(
                "les actes de cette séance sont déjà numérotés jusqu'au rang "
                    + numbered
                    + ", et les numéros suivent l'ordre de la séance",
                "donnez un « ordre » plus grand que " + numbered + ", ou laissez-le vide"))
        : Optional.empty();
  }

  private int rank() {
    return typed.containsKey("ordre")
        ? Math.max(1, Ballot.number(values, "ordre"))
        : sessions.votes(day).stream()
            .filter(v -> v.ref().equals(file.ref()))
            .map(SessionVote::ordre)
            .filter(own -> isAdjourned() || own > sessions.lastNumbered(day))
            .findFirst()
            .orElseGet(this::next);
  }

  private int next() {
    return sessions.votes(day).stream().mapToInt(SessionVote::ordre).max().orElse(0) + 1;
  }

  private VoteReading accepted(Resultat result) {
    Map<String, Value> amended = new LinkedHashMap<>();
    amendments.forEach(
        (key, text) ->
            pack.field(key)
                .flatMap(f -> TypedValues.parse(f.type(), text))
                .ifPresent(v -> amended.put(key, v)));
    SessionVote vote =
        new SessionVote(
            file.ref(),
            day,
            rank(),
            result,
            pack.registre(),
            Objects.requireNonNullElse(file.objet(), file.origine()),
            typed,
            amendments,
            withdrawn(),
            differences());
    return new VoteReading.Accepted(vote, complete(values), amended);
  }

  private static Map<String, Value> complete(Map<String, Value> values) {
    Map<String, Value> all = new HashMap<>(values);
    Stream.of("pouvoirs", "abstentions", "nePrennentPasPart")
        .forEach(count -> all.putIfAbsent(count, Value.of("0")));
    return all;
  }

  /** Where this entry is not that of the session's first case: somebody may have mistyped. */
  private List<String> differences() {
    List<SessionVote> others =
        sessions.votes(day).stream().filter(v -> !v.ref().equals(file.ref())).toList();
    if (others.isEmpty()) {
      return List.of();
    }
    Map<String, Value> before = parsed(sessions.find(day).orElse(Map.of()));
    List<String> told = new ArrayList<>();
    Arrays.stream(SessionField.values())
        .filter(SessionField::isCommon)
        .filter(f -> !Objects.equals(before.get(f.key()), values.get(f.key())))
        .forEach(f -> told.add(difference(f, before.get(f.key()))));
    return told;
  }

  private String difference(SessionField field, @Nullable Value before) {
    Value now = values.get(field.key());
    return "« "
        + field.key()
        + " » : "
        + (now == null ? "rien" : shown(field, now))
        + " ici, "
        + (before == null ? "rien" : shown(field, before))
        + " pour la séance";
  }

  private static String shown(SessionField field, Value value) {
    if (value instanceof Value.Items names) {
      return names.items().stream().map(Value::asText).collect(Collectors.joining(" ; "));
    }
    if (value instanceof Value.Flag flag) {
      return flag.on() ? "oui" : "non";
    }
    return field.type() == FactType.DATE
        ? Typographie.date(LocalDate.parse(value.asText()))
        : value.asText();
  }
}
