package org.paraphe.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.act.ActXml;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Decision;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.CaseRef;
import org.paraphe.casefile.Event;
import org.paraphe.casefile.StaleVersion;
import org.paraphe.dossier.Sha256;
import org.paraphe.rendering.ActChange;
import org.paraphe.rendering.ActDifference;
import org.paraphe.review.Move;
import org.paraphe.review.MoveTable;
import org.paraphe.review.Moves;
import org.paraphe.review.Person;
import org.paraphe.review.Refusal;

/**
 * What every move of a person goes through, whatever it does: the rules first, one transaction with
 * its journal line, the folders after it. Thread-safe.
 */
final class MoveRunner {

  private static final int SHOWN = 12;

  /** What one move does, once the rules let it. */
  @FunctionalInterface
  interface Doing {
    Verdict on(CaseFile file, Person person, Decision decision);
  }

  private final CaseFiles cases;
  private final Blobs blobs;
  private final Consumer<CaseFile> folders;
  private final Moves moves;
  private final Clock clock;

  /**
   * @param folders shows the case anew to people
   */
  MoveRunner(CaseFiles cases, Blobs blobs, Consumer<CaseFile> folders, Moves moves, Clock clock) {
    this.cases = cases;
    this.blobs = blobs;
    this.folders = folders;
    this.moves = moves;
    this.clock = clock;
  }

  Verdict run(Move move, CaseRef ref, Person person, String channel, String reason, Doing act) {
    Optional<CaseFile> found = cases.find(ref);
    if (found.isEmpty()) {
      return new Verdict.Refused(
          new Refusal(
              "« " + move.label() + " » est refusé.",
              "aucun dossier ne porte la référence " + ref,
              "« paraphe queue list --all » donne les références"));
    }
    return run(move, found.get(), person, channel, reason, act);
  }

  Verdict run(Move move, CaseFile file, Person person, String channel, String reason, Doing act) {
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
              "le dossier vient de changer : quelqu'un d'autre, ou la machine, y a travaillé"
                  + changes(file),
              "regardez-le de nouveau, puis recommencez"));
    }
  }

  /** Why the rules of roles and states would refuse the move, one that needs no reason. */
  Optional<Refusal> refusal(Move move, CaseFile file, Person person) {
    return moves.refusal(move, file, person, "");
  }

  /** What a person who comes second must know: the decisions made since, and the text's changes. */
  private String changes(CaseFile seen) {
    Optional<CaseFile> now = cases.find(seen.ref());
    if (now.isEmpty()) {
      return "";
    }
    Stream<String> made =
        now.get().decisions().stream()
            .skip(seen.decisions().size())
            .map(d -> "« " + d.move() + " »");
    Stream<String> text =
        act(seen).isPresent() && act(now.get()).isPresent()
            ? ActDifference.between(act(seen).get(), act(now.get()).get()).stream()
                .map(ActChange::sentence)
            : Stream.empty();
    return Stream.concat(made, text)
        .limit(SHOWN)
        .map(line -> "\n  - " + line)
        .collect(Collectors.joining());
  }

  private Optional<Act> act(CaseFile file) {
    return file.document(Kept.ACT).map(blob -> ActXml.read(blobs.text(blob)));
  }

  CaseFile commit(Move move, CaseFile file, Decision decision, CaseFiles.Change change) {
    return commit(move, file, decision, Map.of(), change);
  }

  /**
   * @param details what the journal's line says besides: codes and dates, nothing personal
   */
  CaseFile commit(
      Move move,
      CaseFile file,
      Decision decision,
      Map<String, String> details,
      CaseFiles.Change change) {
    CaseFile done = commitUnseen(move, file, decision, details, change);
    folders.accept(done);
    return done;
  }

  /** Where the folder is in a person's hands, and whoever answers them shows the case. */
  CaseFile commitUnseen(
      Move move,
      CaseFile file,
      Decision decision,
      Map<String, String> details,
      CaseFiles.Change change) {
    Event event = Event.move(move.label(), decision.who(), decision.channel(), decision.reason());
    return cases.move(
        file.ref(),
        file.version(),
        event.with(details),
        (current, tx) -> allowed(move, current, change.apply(current, tx)));
  }

  /** The table has the last word, whatever the code of a move computes. */
  static CaseFile.Edit allowed(Move move, CaseFile current, CaseFile.Edit edit) {
    if (MoveTable.rule(move, current).filter(r -> r.to().contains(edit.state())).isEmpty()) {
      throw new IllegalStateException(
          move + " leads from " + current.state() + " to " + edit.state() + ": not in the table");
    }
    return edit;
  }

  /** The hash of the canonical XML that a person has before their eyes. */
  @Nullable Sha256 shown(CaseFile file) {
    return new Kept(blobs).shown(file);
  }
}
