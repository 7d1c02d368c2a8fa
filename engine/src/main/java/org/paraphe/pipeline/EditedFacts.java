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
import org.paraphe.act.Typographie;
import org.paraphe.checking.Finding;
import org.paraphe.checking.FindingCode;
import org.paraphe.checking.Severity;
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
 * (saisi), and what the pieces said stays beside it. One value printed in two places and changed in
 * one of them is a contradiction, never a choice of ours.
 */
final class EditedFacts {

  /** Holds what a person wrote that is the value of no field. */
  static final String FREE = "documentModifie";

  private final TemplatePack pack;
  private final Draft draft;
  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final Map<String, String> typed = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> untraced = new LinkedHashSet<>();

  private EditedFacts(TemplatePack pack, Draft draft) {
    this.pack = pack;
    this.draft = draft;
    draft.facts().forEach(f -> facts.put(f.name(), f));
  }

  /**
   * @param draft with the edited act and its facts
   * @param typed the values that changed, by field, as the person wrote them
   * @param findings where one value is printed in two ways
   */
  record Result(Draft draft, Map<String, String> typed, List<Finding> findings) {}

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
        facts.typed,
        facts.findings);
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

  private void changed(String path, List<String> known, List<ActFaits.Printed> now) {
    FactPath at = FactPath.of(path);
    FactType type = at.type(pack);
    Set<Value> values = new LinkedHashSet<>();
    String written = "";
    for (ActFaits.Printed printed : now) {
      Optional<Value> value =
          known.contains(printed.text())
              ? Optional.empty()
              : TypedValues.parse(type, printed.text());
      if (value.isPresent()) {
        values.add(value.get());
        written = printed.text();
      }
    }
    if (values.size() != 1) {
      untraced.add(path); // not a value of this field any more: the editor's own words
      if (values.size() > 1) {
        findings.add(several(at.name(), now));
      }
      return;
    }
    Value value = values.iterator().next();
    set(at, value, written);
    List<ActFaits.Printed> other = now.stream().filter(p -> !says(p.text(), type, value)).toList();
    if (!other.isEmpty()) {
      untraced.add(path);
      findings.add(several(at.name(), now));
    }
  }

  /** In figures or in words. */
  private static boolean says(String text, FactType type, Value value) {
    boolean words =
        type == FactType.MONTANT
            && value.asText().matches("\\d{1,9}\\.\\d{2}")
            && text.equals(Typographie.montantEnLettres(value.asText()));
    return words || TypedValues.parse(type, text).filter(value::equals).isPresent();
  }

  private void set(FactPath at, Value value, String written) {
    Fact old = facts.get(at.name());
    Value before = old == null ? null : old.value();
    Optional<Value> whole = at.isWhole() ? Optional.of(value) : at.with(before, value);
    if (whole.isEmpty()) {
      untraced.add(at.path());
      return;
    }
    facts.put(at.name(), typed(at.name(), old, whole.get()));
    if (at.isWhole()) {
      typed.put(at.name(), written);
    }
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

  private Finding several(String name, List<ActFaits.Printed> now) {
    String label = pack.field(name).map(FieldSpec::label).orElse(name);
    String texts =
        now.stream()
            .map(p -> "« " + p.text() + " » (" + p.where() + ")")
            .distinct()
            .collect(java.util.stream.Collectors.joining(", "));
    return new Finding(
        FindingCode.FAIT_CONTRADICTOIRE,
        Severity.BLOQUANT,
        "champ " + name,
        "Le document modifié donne plusieurs valeurs pour « " + label + " » : " + texts + ".",
        "La valeur a été changée à un endroit de l'acte et pas à un autre.",
        "Écrire la même valeur partout et rendre le document de nouveau, ou la saisir (« "
            + name
            + " = … »).");
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
    Fact old = facts.get(FREE);
    Stream<Value> before =
        old != null && old.value() instanceof Value.Items items
            ? items.items().stream()
            : Stream.empty();
    List<Value> all =
        Stream.concat(before, passages.passages().stream().map(Value::of)).distinct().toList();
    if (!all.isEmpty()) {
      facts.put(FREE, Fact.typed(FREE, FactType.LISTE, new Value.Items(all)));
    }
  }
}
