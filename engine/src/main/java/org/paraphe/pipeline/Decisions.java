package org.paraphe.pipeline;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActKind;
import org.paraphe.act.ActXml;
import org.paraphe.act.Family;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Decision;
import org.paraphe.casefile.CaseFile.Waiver;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.CaseRef;
import org.paraphe.casefile.CaseState;
import org.paraphe.casefile.Event;
import org.paraphe.casefile.StaleVersion;
import org.paraphe.checking.Finding;
import org.paraphe.checking.Severity;
import org.paraphe.dossier.Sha256;
import org.paraphe.facts.FactType;
import org.paraphe.review.Move;
import org.paraphe.review.Moves;
import org.paraphe.review.Person;
import org.paraphe.review.Refusal;
import org.paraphe.review.Registers;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePack.Circuit;

/**
 * Every move of a person on a case, whatever the channel: folders, commands, pages. Asks {@link
 * Moves} first; commits the move with its journal line; shows the case anew. {@link #approve} is
 * the only way into {@code VALIDE}. Thread-safe.
 */
public final class Decisions {

  private final CaseFiles cases;
  private final Blobs blobs;
  private final Kept kept;
  private final TemplateCatalog catalog;
  private final Projections projections;
  private final Moves moves;
  private final Clock clock;

  Decisions(
      CaseFiles cases,
      Blobs blobs,
      TemplateCatalog catalog,
      Projections projections,
      Moves moves,
      Clock clock) {
    this.cases = cases;
    this.blobs = blobs;
    this.kept = new Kept(blobs);
    this.catalog = catalog;
    this.projections = projections;
    this.moves = moves;
    this.clock = clock;
  }

  /**
   * Approves the draft as it stands. An arrêté or a décision gets its number and goes to {@code
   * VALIDE}; a délibération, still a projet, to {@code EN_SEANCE}.
   */
  public Verdict approve(CaseRef ref, Person person, String channel) {
    return decide(Move.APPROUVER, ref, person, channel, "", this::approval);
  }

  /**
   * The same, of the version that the person saw.
   *
   * @return a refusal where the case has changed since
   */
  public Verdict approve(CaseFile seen, Person person, String channel) {
    return decide(Move.APPROUVER, seen, person, channel, "", this::approval);
  }

  private Verdict approval(CaseFile file, Person person, Decision decision) {
    Optional<TemplatePack> pack = file.kindIfKnown().flatMap(catalog::find);
    Optional<Refusal> refusal =
        moves
            .approvalRefusal(file, person, kept.findings(file))
            .or(() -> stepRefusal(file, person, pack));
    if (refusal.isPresent() || pack.isEmpty()) {
      return new Verdict.Refused(refusal.orElseGet(() -> noAct(file)));
    }
    CaseFile done =
        move(
            Move.APPROUVER,
            file,
            decision,
            (current, tx) -> signOff(current, tx, pack.get(), person, decision));
    return new Verdict.Done(done, Receipts.approved(done, person));
  }

  private static Refusal noAct(CaseFile file) {
    return new Refusal(
        "L'approbation du dossier " + file.ref() + " est refusée.",
        "il n'y a pas encore de projet d'acte : la nature de l'acte n'est pas choisie",
        "choisissez-la : « nature = … » dans consigne.txt, dossier déplacé dans a-reprendre/");
  }

  private Optional<Refusal> stepRefusal(CaseFile file, Person person, Optional<TemplatePack> pack) {
    if (pack.isEmpty() || file.document(Kept.ACT).isEmpty()) {
      return Optional.of(noAct(file));
    }
    boolean twoSteps = pack.get().circuit() == Circuit.DEUX_ETAPES;
    boolean alreadyHis =
        file.decisions().stream().anyMatch(d -> standing(d, file) && d.who().equals(person.id()));
    if (twoSteps && alreadyHis) {
      return Optional.of(
          new Refusal(
              "L'approbation du dossier " + file.ref() + " est refusée.",
              person.nom() + " l'a déjà approuvé, et cette nature d'acte demande deux personnes",
              "faites-le approuver par la personne signataire"));
    }
    return Optional.empty();
  }

  /** True for an approval of the very act that is shown now. */
  private boolean standing(Decision decision, CaseFile file) {
    return decision.move().equals(Move.APPROUVER.label())
        && decision.shown() != null
        && decision.shown().equals(shown(file));
  }

  private CaseFile.Edit signOff(
      CaseFile current, Connection tx, TemplatePack pack, Person person, Decision decision)
      throws SQLException {
    CaseFile.Edit edit = current.edit().decision(decision);
    boolean first = current.decisions().stream().noneMatch(d -> standing(d, current));
    if (pack.circuit() == Circuit.DEUX_ETAPES
        && (first || !person.has(org.paraphe.review.Role.SIGNATAIRE))) {
      return edit;
    }
    if (pack.family() == Family.DELIBERATION) {
      return edit.state(CaseState.EN_SEANCE);
    }
    int year = decision.at().atZone(ZoneId.systemDefault()).getYear();
    return edit.state(CaseState.VALIDE).numero(Registers.next(tx, pack.registre(), year));
  }

  /** Types values: the draft is made again with them, and every check runs again. */
  public Verdict set(CaseRef ref, Person person, String channel, Map<String, String> values) {
    return decide(
        Move.SAISIR,
        ref,
        person,
        channel,
        "",
        (file, who, decision) -> redraft(Move.SAISIR, file, person, decision, "", values));
  }

  /** Sends the draft back, with instructions and typed values. */
  public Verdict sendBack(
      CaseRef ref, Person person, String channel, String instructions, Map<String, String> values) {
    String reason = instructions.isBlank() && !values.isEmpty() ? values.toString() : instructions;
    return decide(
        Move.REPRENDRE,
        ref,
        person,
        channel,
        reason,
        (file, who, decision) ->
            redraft(Move.REPRENDRE, file, person, decision, instructions, values));
  }

  private Verdict redraft(
      Move move,
      CaseFile file,
      Person person,
      Decision decision,
      String instructions,
      Map<String, String> values) {
    Map<String, String> fields = new LinkedHashMap<>(values);
    @Nullable String nature = fields.remove("nature");
    Optional<Refusal> wrong = unknown(file, nature, fields);
    if (wrong.isPresent()) {
      return new Verdict.Refused(wrong.get());
    }
    CaseFile done =
        move(
            move,
            file,
            decision,
            (current, tx) ->
                current
                    .edit()
                    .state(CaseState.A_REPRENDRE)
                    .kind(nature == null ? current.kind() : new ActKind(nature))
                    .typed(fields)
                    .instructions(instructions)
                    .decision(decision));
    return new Verdict.Done(
        done,
        move == Move.SAISIR
            ? Receipts.changed(done, person, "valeurs saisies")
            : Receipts.sentBack(done, person));
  }

  private Optional<Refusal> unknown(
      CaseFile file, @Nullable String nature, Map<String, String> fields) {
    List<String> natures = catalog.packs().stream().map(p -> p.kind().id()).toList();
    if (nature != null && !natures.contains(nature)) {
      return Optional.of(
          wrongValue(file, "la nature « " + nature + " » n'existe pas", "natures", natures));
    }
    Optional<TemplatePack> pack =
        Optional.ofNullable(nature == null ? file.kind() : new ActKind(nature))
            .flatMap(catalog::find);
    if (pack.isEmpty()) {
      return fields.isEmpty()
          ? Optional.empty()
          : Optional.of(
              wrongValue(file, "la nature de l'acte n'est pas encore choisie", "natures", natures));
    }
    for (Map.Entry<String, String> field : fields.entrySet()) {
      var spec = pack.get().field(field.getKey());
      if (spec.isEmpty()) {
        return Optional.of(
            wrongValue(
                file,
                "le champ « " + field.getKey() + " » n'existe pas pour cette nature d'acte",
                "champs",
                pack.get().fields().stream().map(f -> f.name()).toList()));
      }
      FactType type = spec.get().type();
      if (TypedValues.parse(type, field.getValue()).isEmpty()) {
        return Optional.of(
            new Refusal(
                "La saisie dans le dossier " + file.ref() + " est refusée.",
                "« "
                    + field.getValue()
                    + " » n'est pas une valeur du type « "
                    + type.label()
                    + " », celui du champ « "
                    + field.getKey()
                    + " »",
                "écrivez-la par exemple ainsi : " + TypedValues.example(type)));
      }
    }
    return Optional.empty();
  }

  private static Refusal wrongValue(CaseFile file, String why, String what, List<String> known) {
    return new Refusal(
        "La saisie dans le dossier " + file.ref() + " est refusée.",
        why,
        "choisissez parmi ces " + what + " : " + String.join(", ", known));
  }

  /** Sets one finding aside, with a written reason. */
  public Verdict waive(
      CaseRef ref, Person person, String channel, String findingKey, String reason) {
    return decide(
        Move.ECARTER,
        ref,
        person,
        channel,
        reason,
        (file, who, decision) -> {
          List<Finding> findings = kept.findings(file);
          Optional<Finding> finding =
              findings.stream().filter(f -> f.key().equals(findingKey)).findFirst();
          if (finding.isEmpty()) {
            return new Verdict.Refused(
                new Refusal(
                    "Le constat « " + findingKey + " » ne peut pas être écarté.",
                    "le dossier " + file.ref() + " n'a pas de constat de ce nom",
                    "« paraphe queue show " + file.ref() + " » donne le nom de chaque constat"));
          }
          CaseFile done =
              move(
                  Move.ECARTER,
                  file,
                  decision,
                  (current, tx) -> waived(current, decision, findingKey, findings));
          return new Verdict.Done(
              done, Receipts.changed(done, person, "constat " + findingKey + " écarté"));
        });
  }

  private CaseFile.Edit waived(
      CaseFile current, Decision decision, String key, List<Finding> findings) {
    Sha256 reason = java.util.Objects.requireNonNull(decision.reason());
    CaseFile.Edit edit =
        current
            .edit()
            .decision(decision)
            .waive(new Waiver(key, decision.who(), decision.at(), reason));
    return edit.counts(
        open(findings, Severity.BLOQUANT, current.waivers(), key),
        open(findings, Severity.ATTENTION, current.waivers(), key));
  }

  static int open(List<Finding> findings, Severity severity, List<Waiver> waivers, String... more) {
    return (int)
        findings.stream()
            .filter(f -> f.severity() == severity)
            .filter(f -> waivers.stream().noneMatch(w -> w.finding().equals(f.key())))
            .filter(f -> !List.of(more).contains(f.key()))
            .count();
  }

  public Verdict reject(CaseRef ref, Person person, String channel, String reason) {
    return end(Move.REJETER, ref, person, channel, reason);
  }

  /** Gives up a dossier in quarantine. */
  public Verdict drop(CaseRef ref, Person person, String channel, String reason) {
    return end(Move.ABANDONNER, ref, person, channel, reason);
  }

  private Verdict end(Move move, CaseRef ref, Person person, String channel, String reason) {
    return decide(
        move,
        ref,
        person,
        channel,
        reason,
        (file, who, decision) -> {
          CaseFile done =
              move(
                  move,
                  file,
                  decision,
                  (current, tx) -> current.edit().state(CaseState.REJETE).decision(decision));
          return new Verdict.Done(done, Receipts.rejected(done, decision));
        });
  }

  /** Tries a dossier in quarantine again, from its pieces. */
  public Verdict retry(CaseRef ref, Person person, String channel) {
    return decide(
        Move.RELANCER,
        ref,
        person,
        channel,
        "",
        (file, who, decision) -> {
          CaseFile done =
              move(
                  Move.RELANCER,
                  file,
                  decision,
                  (current, tx) ->
                      current.edit().state(CaseState.RECU).trouble(null).decision(decision));
          return new Verdict.Done(done, Receipts.changed(done, person, "relancé"));
        });
  }

  @FunctionalInterface
  private interface Act {
    Verdict on(CaseFile file, Person person, Decision decision);
  }

  private Verdict decide(
      Move move, CaseRef ref, Person person, String channel, String reason, Act act) {
    Optional<CaseFile> found = cases.find(ref);
    if (found.isEmpty()) {
      return new Verdict.Refused(
          new Refusal(
              "« " + move.label() + " » est refusé.",
              "aucun dossier ne porte la référence " + ref,
              "« paraphe queue list --all » donne les références"));
    }
    return decide(move, found.get(), person, channel, reason, act);
  }

  private Verdict decide(
      Move move, CaseFile file, Person person, String channel, String reason, Act act) {
    Optional<Refusal> refusal = moves.refusal(move, file, person, reason);
    if (refusal.isPresent()) {
      return new Verdict.Refused(refusal.get());
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Decision decision =
        new Decision(
            move.label(),
            person.id(),
            channel,
            now,
            shown(file),
            reason.isBlank() ? null : blobs.put(reason));
    try {
      return act.on(file, person, decision);
    } catch (StaleVersion e) {
      return new Verdict.Refused(
          new Refusal(
              "La décision « "
                  + move.label()
                  + " » est refusée pour le dossier "
                  + file.ref()
                  + ".",
              "le dossier vient de changer : quelqu'un d'autre, ou la machine, y a travaillé",
              "regardez-le de nouveau, puis recommencez"));
    }
  }

  private CaseFile move(Move move, CaseFile file, Decision decision, CaseFiles.Change change) {
    CaseFile done =
        cases.move(
            file.ref(),
            file.version(),
            Event.move(move.label(), decision.who(), decision.channel(), decision.reason()),
            change);
    projections.show(done);
    return done;
  }

  /** The hash of the canonical XML that a person has before their eyes. */
  private @Nullable Sha256 shown(CaseFile file) {
    return file.document(Kept.ACT)
        .map(blob -> Sha256.of(ActXml.canonical(ActXml.read(blobs.text(blob)))))
        .orElse(null);
  }
}
