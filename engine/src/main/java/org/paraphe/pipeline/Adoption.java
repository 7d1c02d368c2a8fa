package org.paraphe.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.act.Scrutin;
import org.paraphe.act.Seance;
import org.paraphe.act.Vote;
import org.paraphe.drafting.Amendments;
import org.paraphe.drafting.Draft;
import org.paraphe.facts.Fact;
import org.paraphe.facts.Value;
import org.paraphe.template.TemplatePack;

/**
 * The text that the assembly voted: the projet word for word, with the session and the vote in
 * their blocks; amended values, where there are any, in the template's words. Thread-safe.
 */
final class Adoption {

  private final Amendments amendments;
  private final Map<String, Value> given;

  Adoption(Amendments amendments, Map<String, Value> given) {
    this.amendments = amendments;
    this.given = Map.copyOf(given);
  }

  Draft of(Draft projet, TemplatePack pack, VoteReading.Accepted entry) {
    Draft text =
        entry.amended().isEmpty()
            ? projet
            : amendments.amended(projet, pack, given, entry.amended(), entry.day());
    Act act = text.act().voted(seance(text.act(), entry.values()), vote(entry));
    return new Draft(
        text.drafter(),
        text.kind(),
        entry.day(),
        facts(text, pack, entry.values()),
        act,
        text.versions(),
        notices(text, entry),
        text.footprint());
  }

  private Seance seance(Act act, Map<String, Value> values) {
    Seance blank = act.seance();
    return new Seance(
        blank == null ? "conseil municipal" : blank.assemblee(),
        text(values, "dateConvocation"),
        text(values, "dateSeance"),
        Optional.ofNullable(text(values, "lieu")).orElse(text(given, "lieu")),
        number(values, "enExercice"),
        number(values, "presents"),
        number(values, "pouvoirs"),
        text(values, "president"),
        text(values, "secretaire"));
  }

  private static Vote vote(VoteReading.Accepted entry) {
    Scrutin count = Ballot.count(entry.values());
    return new Vote(
        count.pour(),
        count.contre(),
        count.abstentions(),
        count.nePrennentPasPart(),
        Ballot.modalite(count, Ballot.isSecret(entry.vote().values())));
  }

  private static @Nullable Integer number(Map<String, Value> values, String key) {
    Value value = values.get(key);
    if (value instanceof Value.Items names) {
      return names.items().size();
    }
    return value == null ? null : Integer.valueOf(value.asText());
  }

  private static @Nullable String text(Map<String, Value> values, String key) {
    Value value = values.get(key);
    return value == null ? null : value.asText();
  }

  /** What a person entered of the session is a fact of the act, as the pack names it. */
  private static List<Fact> facts(Draft text, TemplatePack pack, Map<String, Value> values) {
    Stream<Fact> kept = text.facts().stream().filter(f -> !values.containsKey(f.name()));
    Stream<Fact> entered =
        pack.fields().stream()
            .flatMap(
                f ->
                    Stream.ofNullable(values.get(f.name()))
                        .map(v -> Fact.typed(f.name(), f.type(), v)));
    return Stream.concat(kept, entered).toList();
  }

  private static List<Draft.Notice> notices(Draft text, VoteReading.Accepted entry) {
    Stream<Draft.Notice> told =
        entry.vote().differences().stream()
            .map(
                d ->
                    new Draft.Notice(
                        "VOTE_INCOHERENT",
                        "La séance n'est pas saisie comme pour ses autres affaires – " + d + ".",
                        "Une même séance a une seule convocation et un seul secrétaire ; les"
                            + " présents peuvent changer au cours de la soirée."));
    Stream<Draft.Notice> before =
        text.notices().stream().filter(n -> !n.code().equals(ActDate.CODE)); // the session's day
    return Stream.concat(before, told).toList();
  }
}
