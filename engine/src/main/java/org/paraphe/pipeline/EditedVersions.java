package org.paraphe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
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
import org.paraphe.extraction.EditedDocument;
import org.paraphe.extraction.EditedReading;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Extractor;
import org.paraphe.rendering.DocxActReader;
import org.paraphe.rendering.ReturnedAct;
import org.paraphe.review.Move;
import org.paraphe.review.MoveTable;
import org.paraphe.review.People;
import org.paraphe.review.Person;
import org.paraphe.review.Refusal;

/**
 * Makes of a document that a person edited the case's new version: read by the child process,
 * checked anew, rendered, committed as one move. Thread-safe.
 */
final class EditedVersions {

  private final Extractor extractor;
  private final CaseFiles cases;
  private final Blobs blobs;
  private final Kept kept;
  private final Modifications modifications;
  private final ActMaker maker;
  private final Documents documents;
  private final Clock clock;

  EditedVersions(Tools tools, CaseFiles cases, Blobs blobs, People people, Clock clock) {
    this.extractor = tools.extractor();
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

  record Refused(Refusal refusal) implements Taken {}

  /** Nothing is changed where the document says what the draft says. */
  Taken take(CaseFile file, Person person, String channel, Path document) {
    String name = String.valueOf(document.getFileName());
    EditedReading reading = extractor.reread(name, document);
    if (reading instanceof EditedReading.Unread unread) {
      // the reader's message: why, then in its own sentence what to do
      String[] said = unread.why().split("(?<=\\.) ", 2);
      return refused(
          file,
          name,
          said[0].replaceFirst("\\.$", ""),
          said.length < 2 ? "" : said[1].replaceFirst("\\.$", ""));
    }
    Optional<Draft> draft = kept.sketch(file).drafted();
    if (draft.isEmpty()) {
      return refused(
          file,
          name,
          "il n'y a pas encore de projet d'acte à modifier",
          "choisissez d'abord la nature de l'acte");
    }
    EditedDocument read = ((EditedReading.Read) reading).document();
    Sha256 bytes = blobs.put(bytes(document));
    if (kept.modifications(file).stream().anyMatch(m -> m.document().equals(bytes))) {
      return refused(
          file,
          name,
          "ce document a déjà été repris : le projet de a-valider/ en est fait",
          "relisez ce projet, puis déplacez son dossier tel qu'il est");
    }
    boolean form = maker.pack(draft.get().kind()).body() != null;
    if (form && !DocxActReader.knowsAPartOf(read)) {
      return refused(
          file,
          name,
          "ce document est fait sur le modèle Word de la collectivité : Paraphe ne sait pas encore"
              + " y relire ce qui a été changé",
          "corrigez les valeurs par « paraphe queue set » ou dans consigne.txt ; pour d'autres"
              + " phrases, changez le modèle (modele.docx), puis faites reprendre le dossier");
    }
    if (isOfAnotherVersion(read, draft.get().act())) {
      return refused(
          file,
          name,
          "il part d'une version du projet qui n'est plus la version actuelle",
          "reprenez le projet.docx de a-valider/ et refaites-y vos modifications");
    }
    ReturnedAct returned = DocxActReader.read(read, draft.get().act());
    if (returned.isUnchanged() && returned.comments().isEmpty()) {
      return new Unchanged(file);
    }
    if (MoveTable.Life.of(file) == MoveTable.Life.VOTE) {
      return refused(
          file,
          name,
          "il change un texte que l'assemblée a voté, et qui ne se modifie plus",
          "un amendement se saisit avec le vote (seance.txt) ; pour approuver le texte voté,"
              + " déplacez le dossier tel qu'il est dans a-valider/");
    }
    return commit(file, person, channel, new Edited(name, bytes, draft.get(), returned));
  }

  /** The version that the document was written for, as far as it says; an .odt says nothing. */
  private static boolean isOfAnotherVersion(EditedDocument read, Act act) {
    @Nullable String baseline = read.baseline();
    if (baseline == null) {
      return false;
    }
    try {
      return !ActXml.canonical(ActXml.read(baseline)).equals(ActXml.canonical(act));
    } catch (IllegalArgumentException e) {
      return false; // not trusted for anything, so nothing is lost with it
    }
  }

  private record Edited(String name, Sha256 bytes, Draft draft, ReturnedAct returned) {}

  private Taken commit(CaseFile file, Person person, String channel, Edited edited) {
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
    return new Refused(
        new Refusal(
            "L'approbation du dossier "
                + file.ref()
                + " est refusée : « "
                + name
                + " » n'est pas repris.",
            why,
            (fix.isEmpty() ? "" : fix + ". ") + "Votre document est conservé à côté du projet"));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
