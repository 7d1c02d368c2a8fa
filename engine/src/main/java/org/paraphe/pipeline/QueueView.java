package org.paraphe.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.paraphe.act.ActXml;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Decision;
import org.paraphe.casefile.CaseFile.Numero;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.CaseRef;
import org.paraphe.casefile.CaseState;
import org.paraphe.checking.Finding;
import org.paraphe.dossier.Piece;
import org.paraphe.drafting.Draft;
import org.paraphe.rendering.ActChange;
import org.paraphe.review.People;
import org.paraphe.review.Person;

/** What {@code paraphe queue list} and {@code queue show} print, as the contract writes it. */
public final class QueueView {

  private final CaseFiles cases;
  private final Blobs blobs;
  private final Kept kept;
  private final People people;
  private final Deadlines deadlines;
  private final Function<CaseFile, Optional<Reminders.Reminder>> reminders;

  QueueView(
      CaseFiles cases,
      Blobs blobs,
      People people,
      Deadlines deadlines,
      Function<CaseFile, Optional<Reminders.Reminder>> reminders) {
    this.deadlines = deadlines;
    this.reminders = reminders;
    this.cases = cases;
    this.blobs = blobs;
    this.kept = new Kept(blobs);
    this.people = people;
  }

  /**
   * @param all false: only what waits for a person, cannot go on by itself, or is signed and has
   *     something left to be done by a day
   */
  public List<Map<String, Object>> list(boolean all) {
    Set<CaseState> waiting =
        EnumSet.of(CaseState.A_VALIDER, CaseState.EN_SEANCE, CaseState.QUARANTAINE);
    return cases.list().stream()
        .filter(
            file ->
                all || waiting.contains(file.state()) || isHeldUp(file) || deadlines.hasTerm(file))
        .map(this::entry)
        .toList();
  }

  /** The cases that a step works on or that wait for one, whatever is told of them besides. */
  public List<Map<String, Object>> inSteps() {
    return cases.list().stream()
        .filter(file -> Steps.of(file.state()).isPresent())
        .map(this::entry)
        .toList();
  }

  private static boolean isHeldUp(CaseFile file) {
    return file.state().isOpen() && file.trouble() != null;
  }

  private Map<String, Object> entry(CaseFile file) {
    Map<String, Object> entry = new LinkedHashMap<>();
    Optional<Numero> numero = Optional.ofNullable(file.numero());
    entry.put("ref", file.ref().value());
    entry.put("kind", file.kindIfKnown().map(k -> k.id()).orElse(null));
    entry.put("state", file.state().name());
    entry.put("version", file.version());
    entry.put("receivedAt", file.receivedAt().toString());
    entry.put("register", numero.map(Numero::registre).orElse(null));
    entry.put("number", numero.map(Numero::texte).orElse(null));
    entry.put("objet", Optional.ofNullable(file.objet()).orElse(file.origine()));
    entry.put("origin", file.origine());
    entry.put("pieces", file.pieces().stream().map(QueueView::piece).toList());
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("bloquant", file.bloquant());
    counts.put("attention", file.attention());
    entry.put("findings", counts);
    entry.put(
        "assignee",
        Optional.ofNullable(file.assignee()).flatMap(people::byId).map(Person::login).orElse(null));
    entry.put("waitingSince", file.since().toString());
    entry.put("deadlines", deadlines.of(file).stream().map(QueueView::deadline).toList());
    entry.put("reminder", reminders.apply(file).map(QueueView::reminder).orElse(null));
    if (file.trouble() != null) {
      entry.put("trouble", file.trouble());
    }
    Steps.of(file.state()).ifPresent(step -> entry.put("step", step(step, file.ref())));
    return entry;
  }

  /** Since when the step works on the case, or behind which others it waits. */
  private Map<String, Object> step(String name, CaseRef ref) {
    Map<CaseRef, Instant> held = cases.held();
    held.keySet().retainAll(cases.states(Steps.states(name)).keySet());
    Map<String, Object> step = new LinkedHashMap<>();
    step.put("name", name);
    step.put(
        "since",
        Optional.ofNullable(held.get(ref))
            .map(end -> end.minus(Steps.LEASE).toString())
            .orElse(null));
    step.put(
        "behind",
        held.containsKey(ref) ? List.of() : held.keySet().stream().map(CaseRef::value).toList());
    return step;
  }

  private static Map<String, Object> deadline(Deadlines.Deadline deadline) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("what", deadline.what());
    one.put("due", deadline.due() == null ? null : deadline.due().toString());
    one.put("law", deadline.law());
    return one;
  }

  /** Whom the case waits for, where they are to be reminded today. */
  private static Map<String, Object> reminder(Reminders.Reminder reminder) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("for", reminder.people().stream().map(Person::login).toList());
    one.put("since", Reminders.since(reminder.file()).toString());
    one.put(
        "due", Optional.ofNullable(reminder.due()).map(d -> String.valueOf(d.due())).orElse(null));
    return one;
  }

  private static Map<String, Object> piece(Piece piece) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("name", piece.name());
    one.put("sha256", piece.sha256().hex());
    return one;
  }

  /** Empty where no case has the reference. */
  public Optional<Map<String, Object>> show(CaseRef ref) {
    return cases.find(ref).map(this::show);
  }

  private Map<String, Object> show(CaseFile file) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", 1);
    Map<String, Object> entry = entry(file);
    json.putAll(entry);
    Optional<Draft> draft = kept.sketch(file).drafted();
    json.put("drafter", draft.map(Draft::drafter).orElse(null));
    json.put(
        "fields",
        draft.map(d -> d.facts().stream().map(DraftJson::field).toList()).orElse(List.of()));
    json.put("findings", kept.findings(file).stream().map(f -> finding(file, f)).toList());
    json.put("counts", entry.get("findings"));
    json.put("typed", file.typed());
    json.put("versions", draft.map(Draft::versions).orElse(Map.of()));
    json.put(
        "canonicalSha256",
        draft
            .map(d -> org.paraphe.dossier.Sha256.of(ActXml.canonical(d.act())).hex())
            .orElse(null));
    json.put("decisions", decisions(file));
    json.put("edits", kept.modifications(file).stream().map(this::edit).toList());
    return json;
  }

  /** A document that a person edited and gave back: what it changes, and the values it set. */
  private Map<String, Object> edit(Modification modification) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("who", login(modification.who()));
    one.put("at", modification.at().toString());
    one.put("channel", modification.channel());
    one.put("file", modification.file());
    one.put("sha256", modification.document().hex());
    one.put("changes", modification.changes().stream().map(QueueView::change).toList());
    one.put("comments", modification.comments());
    one.put("fields", modification.fields());
    return one;
  }

  private static Map<String, Object> change(ActChange change) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("kind", change.kind().name());
    one.put("where", change.where());
    one.put("before", change.before());
    one.put("after", change.after());
    one.put("edits", change.edits());
    one.put("text", change.sentence());
    return one;
  }

  private String login(String id) {
    return people.byId(id).map(Person::login).orElse(id);
  }

  private Map<String, Object> finding(CaseFile file, Finding finding) {
    Map<String, Object> one = DraftJson.finding(finding);
    one.put("waived", file.waivers().stream().anyMatch(w -> w.finding().equals(finding.key())));
    return one;
  }

  private List<Map<String, Object>> decisions(CaseFile file) {
    List<Map<String, Object>> list = new ArrayList<>();
    for (Decision decision : file.decisions()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("move", decision.move());
      one.put("who", people.byId(decision.who()).map(Person::login).orElse(decision.who()));
      one.put("channel", decision.channel());
      one.put("at", decision.at().toString());
      one.put("reason", decision.reason() == null ? null : blobs.text(decision.reason()));
      list.add(one);
    }
    return list;
  }
}
