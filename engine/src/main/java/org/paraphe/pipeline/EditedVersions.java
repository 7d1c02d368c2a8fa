package org.paraphe.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraphe.act.ActXml;
import org.paraphe.act.Inline;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Decision;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.Event;
import org.paraphe.casefile.StaleVersion;
import org.paraphe.checking.Finding;
import org.paraphe.checking.Severity;
import org.paraphe.dossier.Sha256;
import org.paraphe.drafting.Draft;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.rendering.ReturnedAct;
import org.paraphe.review.Move;
import org.paraphe.review.MoveTable;
import org.paraphe.review.People;
import org.paraphe.review.Person;
import org.paraphe.review.Refusal;
import org.paraphe.template.TemplatePack;

/**
 * Makes of a document that a person edited the case's new version: read by the child process,
 * checked anew, rendered, committed as one move. Thread-safe.
 */
final class EditedVersions {

  private static final String APPROVAL = "L'approbation";
  private static final String VOTE = "La saisie du vote";

  private final ReturnedDocuments returned;
  private final CaseFiles cases;
  private final Blobs blobs;
  private final Kept kept;
  private final Modifications modifications;
  private final ActMaker maker;
  private final Documents documents;
  private final Clock clock;

  EditedVersions(Tools tools, CaseFiles cases, Blobs blobs, People people, Clock clock) {
    this.returned = new ReturnedDocuments(tools, blobs);
    this.cases = cases;
    this.blobs = blobs;
    this.kept = new Kept(blobs);
    this.modifications = new Modifications(kept, people);
    this.maker = tools.maker();
    this.documents = tools.documents();
    this.clock = clock;
  }

  /** What became of a document. */
  sealed interface Taken permits Unchanged, NewVersion, Refused {}

  record Unchanged(CaseFile file) implements Taken {}

  /**
   * @param fresh findings that the version before did not have
   */
  record NewVersion(CaseFile file, Modification modification, List<Finding> fresh)
      implements Taken {}

  record Refused(Refusal refusal) implements Taken, Amended {}

  /** What became of a document that comes with a vote. */
  sealed interface Amended permits Text, Refused {}

  /**
   * @param document empty where it says what the projet says
   */
  record Text(Optional<VotedDocument> document) implements Amended {}

  /** Nothing is changed where the document says what the draft says. */
  Taken take(CaseFile file, Person person, String channel, Path document) {
    ReturnedDocuments.Returned read =
        returned.read(file, document, kept.sketch(file).drafted().stream().toList());
    if (read instanceof ReturnedDocuments.Unread unread) {
      return refused(file, unread.name(), unread.why(), unread.fix());
    }
    if (!(read instanceof ReturnedDocuments.Edited edited)) {
      return new Unchanged(file);
    }
    if (MoveTable.Life.of(file) == MoveTable.Life.VOTE) {
      return refused(
          file,
          edited.name(),
          "il change un texte que l'assemblée a voté, et qui ne se modifie plus",
          "si l'assemblée l'a amendé ainsi, corrigez la saisie du vote : mettez ce document dans le"
              + " dossier de a-valider/ avec son seance.txt et déplacez-le dans votes/ ; pour"
              + " approuver le texte voté, déplacez le dossier tel qu'il est");
    }
    return commit(file, person, channel, edited);
  }

  /** Reads the text that an assembly amended; changes nothing. */
  Amended amended(CaseFile file, Person person, String channel, Path document) {
    List<Draft> drafts =
        Stream.concat(kept.sketch(file).drafted().stream(), kept.submitted(file).stream()).toList();
    ReturnedDocuments.Returned read = returned.read(file, document, drafts);
    if (read instanceof ReturnedDocuments.Unread unread) {
      return refused(VOTE, file, unread.name(), unread.why(), unread.fix());
    }
    if (!(read instanceof ReturnedDocuments.Edited edited)) {
      return new Text(Optional.empty());
    }
    TemplatePack pack = maker.pack(edited.draft().kind());
    return new Text(Optional.of(VotedDocument.of(edited, pack, person, channel, clock)));
  }

  private Taken commit(
      CaseFile file, Person person, String channel, ReturnedDocuments.Edited edited) {
    EditedFacts.Result facts =
        EditedFacts.of(
            maker.pack(edited.draft().kind()),
            edited.draft(),
            edited.returned().act(),
            edited.returned().changes());
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Modification modification =
        new Modification(
            person.id(),
            now,
            channel,
            edited.name(),
            edited.bytes(),
            edited.returned().changes(),
            edited.returned().comments(),
            List.copyOf(facts.typed().keySet()));
    List<ExtractedPiece> pieces = kept.pieces(file);
    Sketch sketch = new Sketch.Drafted(facts.draft());
    List<Finding> findings = findings(sketch, pieces, edited.returned());
    List<Modification> all = new ArrayList<>(kept.modifications(file));
    all.add(modification);
    Documents.Rendered rendered =
        documents.draft(file.ref().value(), sketch, findings, pieces, modifications.of(all));
    Decision decision =
        new Decision(
            Move.SAISIR.label(),
            person.id(),
            channel,
            now,
            Sha256.of(ActXml.canonical(edited.draft().act())),
            blobs.put(modification.list()));
    List<String> known = kept.findings(file).stream().map(Finding::key).toList();
    List<Finding> fresh =
        findings.stream()
            .filter(f -> f.severity() != Severity.INFO && !known.contains(f.key()))
            .toList();
    try {
      CaseFile done =
          cases.move(
              file.ref(),
              file.version(),
              Event.move(Move.SAISIR.label(), person.id(), channel, decision.reason()),
              (current, tx) ->
                  MoveRunner.allowed(
                      Move.SAISIR,
                      current,
                      edit(current, facts, findings, rendered)
                          .document(Kept.EDITS, kept.modifications(all))
                          .document(Kept.EDITED, edited.bytes())
                          .document(Kept.EDIT_FINDINGS, kept.findings(edited.returned().findings()))
                          .decision(decision)));
      return new NewVersion(done, modification, fresh);
    } catch (StaleVersion e) {
      return refused(
          file,
          edited.name(),
          "le dossier vient de changer : quelqu'un d'autre, ou la machine, y a travaillé",
          "regardez-le de nouveau, puis recommencez");
    }
  }

  private List<Finding> findings(Sketch sketch, List<ExtractedPiece> pieces, ReturnedAct returned) {
    return Stream.of(maker.check(sketch, pieces).stream(), returned.findings().stream())
        .flatMap(s -> s)
        .distinct()
        .sorted(java.util.Comparator.comparing(Finding::severity))
        .toList();
  }

  private CaseFile.Edit edit(
      CaseFile current,
      EditedFacts.Result facts,
      List<Finding> findings,
      Documents.Rendered rendered) {
    Draft draft = facts.draft();
    CaseFile.Edit edit =
        current
            .edit()
            .objet(Inline.text(draft.act().objet()))
            .typed(facts.typed())
            .document(Kept.DRAFT, kept.draft(draft))
            .document(Kept.ACT, kept.act(draft));
    return kept.checked(edit, current, findings, rendered);
  }

  private Taken refused(CaseFile file, String name, String why, String fix) {
    return refused(APPROVAL, file, name, why, fix);
  }

  private static Refused refused(String what, CaseFile file, String name, String why, String fix) {
    return new Refused(
        new Refusal(
            what
                + " du dossier "
                + file.ref()
                + " est refusée : « "
                + name
                + " » n'est pas repris.",
            why,
            (fix.isEmpty() ? "" : fix + ". ") + "Votre document est conservé à côté du projet"));
  }
}
