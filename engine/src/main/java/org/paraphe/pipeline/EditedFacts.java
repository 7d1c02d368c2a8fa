package org.paraphe.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.checking.TypedPassages;
import org.paraphe.drafting.Draft;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;
import org.paraphe.rendering.ActChange;
import org.paraphe.rendering.ActFaits;
import org.paraphe.rendering.OfficialWords;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.TemplatePack;

/**
 * The facts of a draft after a person edited its text: a value that they wrote over is theirs
 * (saisi), and what the pieces said stays beside it.
 */
final class EditedFacts {

  private final TemplatePack pack;
  private final Draft draft;
  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final Map<String, String> typed = new LinkedHashMap<>();
  private final Set<ActFaits.Printed> untraced = new LinkedHashSet<>();

  private EditedFacts(TemplatePack pack, Draft draft) {
    this.pack = pack;
    this.draft = draft;
    draft.facts().forEach(f -> facts.put(f.name(), f));
  }

  /**
   * @param draft with the edited act and its facts
   * @param typed the values that changed, by field, as the person wrote them
   */
  record Result(Draft draft, Map<String, String> typed) {}

  static Result of(TemplatePack pack, Draft draft, Act edited, List<ActChange> changes) {
    EditedFacts facts = new EditedFacts(pack, draft);
    facts.traced(edited);
    facts.official(edited);
    facts.free(edited, changes);
    Act act = ActFaits.without(edited, facts.untraced);
    return new Result(
        new Draft(
            draft.drafter(),
            draft.kind(),
            draft.date(),
            List.copyOf(facts.facts.values()),
            act,
            draft.versions(),
            draft.notices(),
            draft.footprint()),
        facts.typed);
  }

  private void traced(Act edited) {
    Map<String, List<ActFaits.Printed>> old = byPath(draft.act());
    byPath(edited)
        .forEach(
            (path, now) -> {
              List<String> known = texts(old.getOrDefault(path, List.of()));
              if (texts(now).stream().anyMatch(text -> !known.contains(text))) {
                changed(path, known, now);
              }
            });
  }

  private static Map<String, List<ActFaits.Printed>> byPath(Act act) {
    Map<String, List<ActFaits.Printed>> paths = new LinkedHashMap<>();
    ActFaits.of(act)
        .forEach(p -> paths.computeIfAbsent(p.champ(), key -> new ArrayList<>()).add(p));
    return paths;
  }

  private static List<String> texts(List<ActFaits.Printed> printed) {
    return printed.stream().map(ActFaits.Printed::text).toList();
  }

  /** The first value that a person wrote over the old one; the checks tell where another stands. */
  private void changed(String path, List<String> known, List<ActFaits.Printed> now) {
    FactPath at = FactPath.of(path);
    FactType type = at.type(pack);
    boolean found = false;
    for (ActFaits.Printed printed : now) {
      if (known.contains(printed.text())) {
        continue;
      }
      Optional<Value> value = TypedValues.parse(type, printed.text()).filter(v -> admits(at, v));
      if (value.isEmpty() || !(found || set(at, value.get(), printed.text()))) {
        untraced.add(printed); // no value of this field any more: the editor's own words
      } else {
        found = true;
      }
    }
  }

  private boolean admits(FactPath at, Value value) {
    return !at.isWhole()
        || pack.field(at.name()).flatMap(f -> f.choices().of(value)).isPresent()
        || pack.field(at.name()).isEmpty();
  }

  private boolean set(FactPath at, Value value, String written) {
    Fact old = facts.get(at.name());
    Value before = old == null ? null : old.value();
    Optional<Value> whole = at.isWhole() ? Optional.of(value) : at.with(before, value);
    whole.ifPresent(v -> facts.put(at.name(), typed(at.name(), old, v)));
    if (whole.isPresent() && at.isWhole()) {
      typed.put(at.name(), written);
    }
    return whole.isPresent();
  }

  private Fact typed(String name, @Nullable Fact old, Value value) {
    FactType type = old == null ? type(name) : old.type();
    List<Fact.Candidate> others = new ArrayList<>();
    if (old != null) {
      if (old.value() != null && old.source() != null && !old.value().equals(value)) {
        others.add(new Fact.Candidate(old.value(), old.source()));
      }
      others.addAll(old.others());
    }
    return new Fact(name, type, value, org.paraphe.facts.FactStatus.SAISI, null, others, null);
  }

  private FactType type(String name) {
    return pack.field(name).map(FieldSpec::type).orElse(FactType.TEXTE);
  }

  private void official(Act edited) {
    List<OfficialWords.Entry> old = OfficialWords.of(draft.act());
    List<OfficialWords.Entry> now = OfficialWords.of(edited);
    for (int i = 0; i < now.size(); i++) {
      OfficialWords.Entry entry = now.get(i);
      if (!entry.value().isEmpty() && !entry.value().equals(old.get(i).value())) {
        Value value = Value.of(entry.value());
        facts.put(entry.field(), typed(entry.field(), facts.get(entry.field()), value));
        typed.put(entry.field(), entry.value());
      }
    }
  }

  /** What a person wrote outside of any field counts as given by them, and is shown as such. */
  private void free(Act edited, List<ActChange> changes) {
    TypedPassages passages = new TypedPassages(ActFaits.words(draft.act()));
    for (ActChange change : changes) {
      if (change.kind() == ActChange.Kind.AJOUTE) {
        passages.add(change.after(), 0, change.after().length());
      }
      change.edits().stream()
          .filter(e -> !e.added().isEmpty())
          .forEach(e -> passages.add(change.after(), e.from(), e.from() + e.added().length()));
    }
    Fact old = facts.get(ActFaits.FREE);
    Stream<Value> before =
        old != null && old.value() instanceof Value.Items items
            ? items.items().stream()
            : Stream.empty();
    List<Value> all =
        Stream.concat(before, passages.passages().stream().map(Value::of)).distinct().toList();
    if (!all.isEmpty()) {
      facts.put(ActFaits.FREE, Fact.typed(ActFaits.FREE, FactType.LISTE, new Value.Items(all)));
    }
  }
}
