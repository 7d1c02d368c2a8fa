package org.paraphe.pipeline;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Decision;
import org.paraphe.casefile.CaseFile.Waiver;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.CaseRef;
import org.paraphe.casefile.CaseState;
import org.paraphe.checking.Finding;
import org.paraphe.checking.FindingCode;
import org.paraphe.checking.Severity;
import org.paraphe.dossier.Sha256;
import org.paraphe.facts.Value;
import org.paraphe.review.Move;
import org.paraphe.review.MoveTable;
import org.paraphe.review.Moves;
import org.paraphe.review.Person;
import org.paraphe.review.Refusal;
import org.paraphe.review.Sessions;
import org.paraphe.template.TemplateCatalog;

/**
 * Every move of a person on a case, whatever the channel: folders, commands, pages. Asks {@link
 * Moves} first; commits the move with its journal line; shows the case anew. {@link #approve} is
 * the only way into {@code VALIDE}. Thread-safe.
 */
public final class Decisions {

  private final MoveRunner runner;
  private final Approvals approvals;
  private final Corrections corrections;
  private final FollowUp followUp;
  private final Votes votes;
  private final Kept kept;

  Decisions(
      CaseFiles cases,
      Blobs blobs,
      TemplateCatalog catalog,
      Consumer<CaseFile> folders,
      Moves moves,
      Sessions sessions,
      Adoption adoption,
      Map<String, Value> given,
      Clock clock) {
    this.runner = new MoveRunner(cases, blobs, folders, moves, clock);
    this.approvals = new Approvals(runner, blobs, catalog, moves, sessions);
    this.votes =
        new Votes(runner, new VoteReader(sessions, given, clock), adoption, catalog, blobs, clock);
    this.corrections = new Corrections(runner, catalog);
    this.followUp = new FollowUp(runner, clock);
    this.kept = new Kept(blobs);
  }

  /**
   * Approves the draft as it stands. An arrêté or a décision gets its number and goes to {@code
   * VALIDE}; a délibération, still a projet, to {@code EN_SEANCE}.
   */
  public Verdict approve(CaseRef ref, Person person, String channel) {
    return runner.run(Move.APPROUVER, ref, person, channel, "", approvals::approve);
  }

  /**
   * The same, of the version that the person saw.
   *
   * @return a refusal where the case has changed since
   */
  public Verdict approve(CaseFile seen, Person person, String channel) {
    return approve(seen, person, channel, "");
  }

  /**
   * The same.
   *
   * @param note in French, kept with the decision as its reason: how it was made
   */
  Verdict approve(CaseFile seen, Person person, String channel, String note) {
    return runner.run(Move.APPROUVER, seen, person, channel, note, approvals::approve);
  }

  /** Why an approval would be refused as things stand; changes nothing. */
  Optional<Refusal> approvalRefusal(CaseFile seen, Person person) {
    return runner.refusal(Move.APPROUVER, seen, person).or(() -> approvals.refusal(seen, person));
  }

  /**
   * Enters the session and the vote of a délibération.
   *
   * @param entered the text of a {@code seance.txt}
   * @param more values that win over the text's, by field name
   */
  public Verdict vote(
      CaseFile seen, Person person, String channel, String entered, Map<String, String> more) {
    return vote(seen, person, channel, SeanceForm.read(entered).with(more), null);
  }

  /** The same, with the text as the assembly amended it; null where it amended none. */
  Verdict vote(
      CaseFile seen,
      Person person,
      String channel,
      SeanceForm.Read entered,
      @Nullable VotedDocument document) {
    return votes.vote(seen, person, channel, entered, document);
  }

  /**
   * Types values: the draft is made again with them, and every check runs again. Of an archived
   * act, the days of its follow-up alone.
   */
  public Verdict set(CaseRef ref, Person person, String channel, Map<String, String> values) {
    return runner.run(
        Move.SAISIR,
        ref,
        person,
        channel,
        "",
        (file, who, decision) ->
            file.state() == CaseState.ARCHIVE
                ? followUp.enter(file, person, decision, values)
                : corrections.redraft(Move.SAISIR, file, person, decision, "", values));
  }

  /** Sends the draft back, with instructions and typed values. */
  public Verdict sendBack(
      CaseRef ref, Person person, String channel, String instructions, Map<String, String> values) {
    String reason =
        instructions.isBlank() && !values.isEmpty() ? Corrections.told(values) : instructions;
    return runner.run(
        Move.REPRENDRE,
        ref,
        person,
        channel,
        reason,
        (file, who, decision) ->
            MoveTable.Life.of(file) == MoveTable.Life.VOTE
                ? votes.reopen(file, who, decision)
                : corrections.redraft(
                    Move.REPRENDRE, file, person, decision, instructions, values));
  }

  /** Sets one finding aside, with a written reason. */
  public Verdict waive(
      CaseRef ref, Person person, String channel, String findingKey, String reason) {
    return runner.run(
        Move.ECARTER,
        ref,
        person,
        channel,
        reason,
        (file, who, decision) -> waived(file, who, decision, findingKey, runner::commit));
  }

  /** The same of a case whose folder is in the person's hands: whoever answers them shows it. */
  Verdict waiveUnseen(
      CaseFile seen, Person person, String channel, String findingKey, String reason) {
    return runner.run(
        Move.ECARTER,
        seen,
        person,
        channel,
        reason,
        (file, who, decision) -> waived(file, who, decision, findingKey, runner::commitUnseen));
  }

  /** One of the runner's two ways to commit a move. */
  @FunctionalInterface
  private interface Commit {
    CaseFile of(
        Move move,
        CaseFile file,
        Decision decision,
        Map<String, String> details,
        CaseFiles.Change change);
  }

  private Verdict waived(
      CaseFile file, Person person, Decision decision, String key, Commit commit) {
    List<Finding> findings = kept.findings(file);
    if (findings.stream().noneMatch(f -> f.key().equals(key))) {
      return new Verdict.Refused(
          new Refusal(
              "Le constat « " + key + " » ne peut pas être écarté.",
              "le dossier " + file.ref() + " n'a pas de constat de ce nom",
              "« paraphe queue show " + file.ref() + " » donne le nom de chaque constat"));
    }
    CaseFile done =
        commit.of(
            Move.ECARTER,
            file,
            decision,
            Map.of(),
            (current, tx) -> waived(current, decision, key, findings));
    return new Verdict.Done(done, Receipts.changed(done, person, "constat " + key + " écarté"));
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

  /** The open findings that send a person to words which no check can tell right from wrong. */
  int openRereadings(CaseFile file) {
    List<Finding> rereadings =
        kept.findings(file).stream().filter(f -> f.code() == FindingCode.TEXTE_A_RELIRE).toList();
    return open(rereadings, Severity.ATTENTION, file.waivers());
  }

  static int open(List<Finding> findings, Severity severity, List<Waiver> waivers, String... more) {
    return (int)
        findings.stream()
            .filter(f -> f.severity() == severity)
            .filter(f -> waivers.stream().noneMatch(w -> w.finding().equals(f.key())))
            .filter(f -> !List.of(more).contains(f.key()))
            .count();
  }

  /** Entrusts the case to somebody; shown in the queue. */
  public Verdict assign(CaseRef ref, Person person, String channel, Person to) {
    return runner.run(
        Move.ATTRIBUER,
        ref,
        person,
        channel,
        "",
        (file, who, decision) -> new Assignments(runner).assign(file, who, decision, to));
  }

  public Verdict reject(CaseRef ref, Person person, String channel, String reason) {
    return end(Move.REJETER, ref, person, channel, reason);
  }

  /** Gives up a dossier in quarantine. */
  public Verdict drop(CaseRef ref, Person person, String channel, String reason) {
    return end(Move.ABANDONNER, ref, person, channel, reason);
  }

  private Verdict end(Move move, CaseRef ref, Person person, String channel, String reason) {
    return runner.run(
        move,
        ref,
        person,
        channel,
        reason,
        (file, who, decision) -> {
          CaseFile done =
              runner.commit(
                  move,
                  file,
                  decision,
                  (current, tx) -> current.edit().state(CaseState.REJETE).decision(decision));
          return new Verdict.Done(done, Receipts.rejected(done, decision));
        });
  }

  /** Tries a dossier in quarantine again, from its pieces. */
  public Verdict retry(CaseRef ref, Person person, String channel) {
    return runner.run(
        Move.RELANCER,
        ref,
        person,
        channel,
        "",
        (file, who, decision) -> {
          CaseFile done =
              runner.commit(
                  Move.RELANCER,
                  file,
                  decision,
                  (current, tx) ->
                      current
                          .edit()
                          .state(
                              MoveTable.Life.of(current) == MoveTable.Life.VOTE
                                  ? CaseState.REDIGE
                                  : CaseState.RECU)
                          .trouble(null)
                          .decision(decision));
          return new Verdict.Done(done, Receipts.changed(done, person, "relancé"));
        });
  }
}
