package org.paraphe.pipeline;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Inline;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Decision;
import org.paraphe.casefile.CaseState;
import org.paraphe.casefile.StaleVersion;
import org.paraphe.drafting.Draft;
import org.paraphe.review.Move;
import org.paraphe.review.MoveTable;
import org.paraphe.review.Person;
import org.paraphe.review.Refusal;
import org.paraphe.review.Resultat;
import org.paraphe.review.SessionVote;
import org.paraphe.review.Sessions;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePack;

/**
 * The second life of a délibération: a person enters what the session decided, and the text comes
 * back for its signature as adopted or refused, or stays for a later session. Thread-safe.
 */
final class Votes {

  private final MoveRunner runner;
  private final VoteReader reader;
  private final Adoption adoption;
  private final TemplateCatalog catalog;
  private final Kept kept;
  private final Clock clock;

  Votes(
      MoveRunner runner,
      VoteReader reader,
      Adoption adoption,
      TemplateCatalog catalog,
      Blobs blobs,
      Clock clock) {
    this.clock = clock;
    this.runner = runner;
    this.reader = reader;
    this.adoption = adoption;
    this.catalog = catalog;
    this.kept = new Kept(blobs);
  }

  /**
   * @param document the text that the assembly amended; null where nobody edited one
   */
  Verdict vote(
      CaseFile file,
      Person person,
      String channel,
      SeanceForm.Read entered,
      @Nullable VotedDocument document) {
    Optional<TemplatePack> pack = file.kindIfKnown().flatMap(catalog::find);
    Optional<Draft> projet = kept.submitted(file);
    if (pack.isEmpty() || projet.isEmpty()) {
      return runner.run(
          Move.VOTER, file, person, channel, "", (f, p, d) -> new Verdict.Refused(noText(f)));
    }
    VotedTexts texts = new VotedTexts(projet.get(), kept.amended(file), document);
    VoteReading reading =
        texts.held(file, reader.read(file, pack.get(), entered, texts.isAmended()));
    return runner.run(
        Move.VOTER,
        file,
        person,
        channel,
        reading instanceof VoteReading.Accepted accepted
            ? entry(accepted.vote()) + (document == null ? "" : document.modification().list())
            : "",
        (current, who, decision) ->
            reading instanceof VoteReading.Accepted accepted
                ? keep(current, who, decision, accepted, texts, pack.get())
                : new Verdict.Refused(((VoteReading.Refused) reading).refusal()));
  }

  private Refusal noText(CaseFile file) {
    return new Refusal(
        "La saisie du vote du dossier " + file.ref() + " est refusée.",
        file.kindIfKnown()
            .flatMap(catalog::broken)
            .orElse("il n'y a pas de projet de délibération à voter"),
        "voyez où il en est : « paraphe queue show " + file.ref() + " »");
  }

  /** What was entered, in the form's order: the same text whatever the channel. */
  static String entry(SessionVote vote) {
    Map<String, String> lines = new LinkedHashMap<>();
    SessionField.keys().stream()
        .forEach(
            key -> {
              String value = vote.values().get(key);
              if (value != null) {
                lines.put(key, value);
              }
            });
    lines.putAll(vote.amendments());
    return lines.entrySet().stream()
        .map(e -> e.getKey() + " = " + e.getValue() + "\n")
        .collect(Collectors.joining());
  }

  private Verdict keep(
      CaseFile file,
      Person person,
      Decision decision,
      VoteReading.Accepted entry,
      VotedTexts texts,
      TemplatePack pack) {
    SessionVote vote = entry.vote();
    Optional<SessionVote> before = kept.vote(file);
    Map<String, String> details =
        Map.of(
            "seance", vote.seance().toString(),
            "ordre", Integer.toString(vote.ordre()),
            "resultat", vote.resultat().name());
    CaseFile done =
        runner.commit(
            Move.VOTER,
            file,
            decision,
            details,
            (current, tx) -> {
              if (before.isPresent()) {
                Sessions.withdraw(tx, before.get());
              }
              record(current, tx, vote);
              CaseFile.Edit edit = current.edit().decision(decision).without(Kept.WITHDRAWN);
              return vote.resultat() == Resultat.AJOURNEE
                  ? adjourned(edit, current, vote)
                  : voted(edit, current, entry, texts, pack);
            });
    return new Verdict.Done(done, VoteReceipts.voted(done, vote, person, texts.document()));
  }

  /** Amended values are printed in the template's words: those that people wrote must be told. */
  private Draft text(CaseFile file, Draft base, TemplatePack pack, VoteReading.Accepted entry) {
    Draft text = adoption.of(base, pack, entry);
    return entry.amended().isEmpty()
        ? text
        : new LostEdits(kept.modifications(file))
            .told(new Sketch.Drafted(text))
            .drafted()
            .orElse(text);
  }

  private void record(CaseFile file, Connection tx, SessionVote vote) throws SQLException {
    if (Sessions.isTaken(tx, vote)) {
      throw new StaleVersion(file.ref(), file.version());
    }
    Sessions.keep(tx, vote, SessionRebuild.common(vote), clock.instant());
  }

  /** The projet waits for a later session as it was; what happened to it is kept beside it. */
  private CaseFile.Edit adjourned(CaseFile.Edit edit, CaseFile file, SessionVote vote) {
    return submitted(edit, file)
        .document(Kept.ADJOURNED + vote.seance() + ".json", kept.vote(vote))
        .state(CaseState.EN_SEANCE);
  }

  private CaseFile.Edit voted(
      CaseFile.Edit edit,
      CaseFile file,
      VoteReading.Accepted entry,
      VotedTexts texts,
      TemplatePack pack) {
    SessionVote vote = entry.vote();
    Optional<Draft> amended = texts.amended(vote);
    Draft text = text(file, amended.orElse(texts.projet()), pack, entry);
    if (MoveTable.Life.of(file) == MoveTable.Life.PROJET) {
      Kept.OF_A_TEXT.forEach(
          role -> file.document(role).ifPresent(b -> edit.document(Kept.SUBMITTED + role, b)));
    }
    List.of(Kept.FINDINGS, Kept.DOCX, Kept.PDF, Kept.CONTROL).forEach(edit::without);
    if (!vote.amendments().isEmpty()) {
      new LostEdits(kept.modifications(file)).setAside(edit);
    }
    document(edit, file, amended, texts.document());
    return edit.document(SessionVote.DOCUMENT, kept.vote(vote))
        .document(Kept.DRAFT, kept.draft(text))
        .document(Kept.ACT, kept.act(text))
        .objet(Inline.text(text.act().objet()))
        .state(CaseState.REDIGE);
  }

  /**
   * What is left of the edited document: its text for a later entry, what it changed, its bytes.
   */
  private void document(
      CaseFile.Edit edit,
      CaseFile file,
      Optional<Draft> amended,
      @Nullable VotedDocument document) {
    if (amended.isEmpty()) {
      if (kept.amended(file).isPresent()) {
        edit.without(Kept.AMENDED + Kept.DRAFT).without(Kept.AMENDED + Kept.ACT);
        List.of(Kept.EDITS, Kept.EDITED, Kept.EDIT_FINDINGS)
            .forEach(role -> submitted(edit, file, role));
      }
      return;
    }
    edit.document(Kept.AMENDED + Kept.DRAFT, kept.draft(amended.get()))
        .document(Kept.AMENDED + Kept.ACT, kept.act(amended.get()));
    if (document != null) {
      List<Modification> all = new ArrayList<>(kept.modifications(file));
      all.add(document.modification());
      edit.document(Kept.EDITS, kept.modifications(all))
          .document(Kept.EDITED, document.modification().document())
          .document(Kept.EDIT_FINDINGS, kept.findings(document.findings()));
    }
  }

  /** Sends a voted text back into session: its vote is to be entered again. */
  Verdict reopen(CaseFile file, Person person, Decision decision) {
    SessionVote vote = kept.vote(file).orElseThrow();
    CaseFile done =
        runner.commit(
            Move.REPRENDRE,
            file,
            decision,
            (current, tx) -> {
              Sessions.withdraw(tx, vote);
              return submitted(current.edit().decision(decision), current)
                  .document(Kept.WITHDRAWN, kept.vote(vote))
                  .state(CaseState.EN_SEANCE);
            });
    return new Verdict.Done(done, VoteReceipts.reopened(done, person));
  }

  /** The case as it was before the vote. */
  private CaseFile.Edit submitted(CaseFile.Edit edit, CaseFile file) {
    if (MoveTable.Life.of(file) == MoveTable.Life.PROJET) {
      return edit;
    }
    for (String role : Kept.OF_A_TEXT) {
      submitted(edit, file, role);
      edit.without(Kept.SUBMITTED + role);
    }
    edit.without(Kept.AMENDED + Kept.DRAFT).without(Kept.AMENDED + Kept.ACT);
    return edit.without(SessionVote.DOCUMENT);
  }

  private static void submitted(CaseFile.Edit edit, CaseFile file, String role) {
    file.document(Kept.SUBMITTED + role)
        .ifPresentOrElse(blob -> edit.document(role, blob), () -> edit.without(role));
  }
}
