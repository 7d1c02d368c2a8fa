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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.act.ActXml;
import org.paraphe.act.Inline;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Decision;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.CaseRef;
import org.paraphe.casefile.CaseState;
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
import org.paraphe.rendering.ControlSheet;
import org.paraphe.rendering.DocxActReader;
import org.paraphe.rendering.ReturnedAct;
import org.paraphe.review.Move;
import org.paraphe.review.Moves;
import org.paraphe.review.People;
import org.paraphe.review.Person;
import org.paraphe.review.Refusal;

/**
 * Drafts that people edited in Word or LibreOffice and gave back: read, checked anew, kept as the
 * case's new version. An approval goes through on the edited text only where one pair of eyes may
 * do both and nothing new is to be looked at; else the new version is shown first. Thread-safe.
 */
public final class EditedDrafts {

  private final Extractor extractor;
  private final CaseFiles cases;
  private final Blobs blobs;
  private final Kept kept;
  private final ActMaker maker;
  private final Documents documents;
  private final Decisions decisions;
  private final Projections projections;
  private final Moves moves;
  private final People people;
  private final boolean fourEyes;
  private final Clock clock;

  EditedDrafts(
      Tools tools,
      CaseFiles cases,
      Blobs blobs,
      Decisions decisions,
      Projections projections,
      People people,
      boolean fourEyes,
      Clock clock) {
    this.people = people;
    this.extractor = tools.extractor();
    this.cases = cases;
    this.blobs = blobs;
    this.kept = new Kept(blobs);
    this.maker = tools.maker();
    this.documents = tools.documents();
    this.decisions = decisions;
    this.projections = projections;
    this.moves = new Moves(fourEyes);
    this.fourEyes = fourEyes;
    this.clock = clock;
  }

  /**
   * Approves what waits in {@code a-valider/}: the draft as it was shown, or the document that a
   * person edited there.
   */
  public Verdict approve(CaseFile seen, Person person, String channel) {
    MovedFolder folder = new MovedFolder(projections.home(), projections.waitingFolder(seen.ref()));
    List<Path> edited = folder.edited(seen);
    if (edited.isEmpty()) {
      return decisions.approve(seen, person, channel);
    }
    Verdict verdict = approve(seen, person, channel, edited);
    if (verdict instanceof Verdict.Refused refused) {
      projections.showRefused(seen.ref(), refused.refusal().text());
    }
    return verdict;
  }

  /**
   * Approves the edited document, or takes it as the new version and says why it is not approved.
   *
   * @param edited documents of the case's folder that are not those that were shown
   */
  Verdict approve(CaseFile seen, Person person, String channel, List<Path> edited) {
    Optional<Refusal> refusal =
        moves.refusal(Move.APPROUVER, seen, person, "").or(() -> ambiguous(seen, edited));
    if (refusal.isPresent()) {
      return new Verdict.Refused(refusal.get());
    }
    Taken taken = take(seen, person, channel, edited.get(0));
    if (taken instanceof Unchanged same) {
      return decisions.approve(same.file(), person, channel);
    }
    if (taken instanceof Refused refused) {
      return new Verdict.Refused(refused.refusal());
    }
    NewVersion version = (NewVersion) taken;
    Optional<String> why = toBeShown(version);
    if (why.isPresent()) {
      return new Verdict.Refused(returned(version, why.get()));
    }
    Verdict verdict = decisions.approve(version.file(), person, channel);
    if (verdict instanceof Verdict.Done done) {
      return new Verdict.Done(done.file(), done.message() + "\n" + list(version.modification()));
    }
    Refusal blocked = ((Verdict.Refused) verdict).refusal();
    return new Verdict.Refused(
        new Refusal(
            blocked.what(), blocked.why() + "\n\n" + list(version.modification()), blocked.fix()));
  }

  /** Takes an edited document as the case's new version, to be looked at and approved later. */
  public Verdict give(CaseRef ref, Person person, String channel, Path document) {
    Optional<CaseFile> file = cases.find(ref);
    if (file.isEmpty()) {
      return new Verdict.Refused(
          new Refusal(
              "Le document est refusé.",
              "aucun dossier ne porte la référence " + ref,
              "« paraphe queue list --all » donne les références"));
    }
    Optional<Refusal> refusal = moves.refusal(Move.SAISIR, file.get(), person, "");
    if (refusal.isPresent()) {
      return new Verdict.Refused(refusal.get());
    }
    Taken taken = take(file.get(), person, channel, document);
    if (taken instanceof Refused refused) {
      return new Verdict.Refused(refused.refusal());
    }
    if (taken instanceof Unchanged same) {
      return new Verdict.Done(
          same.file(), "Dossier " + ref + " : le document ne change rien au projet.\n");
    }
    NewVersion version = (NewVersion) taken;
    projections.show(version.file());
    return new Verdict.Done(
        version.file(),
        Receipts.changed(version.file(), person, "document modifié, repris comme nouveau projet")
            + list(version.modification()));
  }

  /** What became of a document. */
  private sealed interface Taken permits Unchanged, NewVersion, Refused {}

  private record Unchanged(CaseFile file) implements Taken {}

  /**
   * @param fresh findings that the version before did not have
   */
  private record NewVersion(CaseFile file, Modification modification, List<Finding> fresh)
      implements Taken {}

  private record Refused(Refusal refusal) implements Taken {}

  private Taken take(CaseFile file, Person person, String channel, Path document) {
    String name = String.valueOf(document.getFileName());
    EditedReading reading = extractor.reread(name, document);
    if (reading instanceof EditedReading.Unread unread) {
      return refused(file, name, unread.why(), "");
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
          "ce document est fait sur le modèle Word de la collectivité : Paraphe ne sait pas encore y"
              + " relire ce qui a été changé",
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
    List<Finding> findings = findings(sketch, pieces, edited.returned(), facts);
    List<Modification> all = new ArrayList<>(kept.modifications(file));
    all.add(modification);
    Documents.Rendered rendered =
        documents.draft(file.ref().value(), sketch, findings, pieces, shown(all));
    Decision decision =
        new Decision(
            Move.SAISIR.label(),
            person.id(),
            channel,
            now,
            Sha256.of(ActXml.canonical(edited.draft().act())),
            blobs.put(list(modification)));
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
                  edit(current, facts, findings, rendered)
                      .document(Kept.EDITS, kept.modifications(all))
                      .document(Kept.EDITED, edited.bytes())
                      .decision(decision));
      return new NewVersion(done, modification, fresh);
    } catch (StaleVersion e) {
      return refused(
          file,
          edited.name(),
          "le dossier vient de changer : quelqu'un d'autre, ou la machine, y a travaillé",
          "regardez-le de nouveau, puis recommencez");
    }
  }

  private List<ControlSheet.Modification> shown(List<Modification> all) {
    return all.stream()
        .map(
            m ->
                new ControlSheet.Modification(
                    people.byId(m.who()).map(Person::nom).orElse("une personne"),
                    Receipts.when(m.at()),
                    m.file(),
                    m.sentences(),
                    m.comments().stream().map(Modification::sentence).toList()))
        .toList();
  }

  private List<Finding> findings(
      Sketch sketch, List<ExtractedPiece> pieces, ReturnedAct returned, EditedFacts.Result facts) {
    return Stream.of(
            maker.check(sketch, pieces).stream(),
            returned.findings().stream(),
            facts.findings().stream())
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
            .state(CaseState.A_VALIDER)
            .objet(Inline.text(draft.act().objet()))
            .typed(facts.typed())
            .document(Kept.DRAFT, kept.draft(draft))
            .document(Kept.ACT, kept.act(draft))
            .document(Kept.FINDINGS, kept.findings(findings))
            .document(Kept.CONTROL, blobs.put(rendered.control()))
            .counts(
                Decisions.open(findings, Severity.BLOQUANT, current.waivers()),
                Decisions.open(findings, Severity.ATTENTION, current.waivers()));
    rendered.docx().ifPresent(docx -> edit.document(Kept.DOCX, blobs.put(docx)));
    rendered.pdf().ifPresent(pdf -> edit.document(Kept.PDF, blobs.put(pdf)));
    return edit;
  }

  /** Why the new version must be looked at before it is approved; empty where it need not. */
  private Optional<String> toBeShown(NewVersion version) {
    if (fourEyes) {
      return Optional.of(
          "la règle des quatre yeux est active : qui a modifié le projet ne l'approuve pas");
    }
    if (!version.fresh().isEmpty()) {
      return Optional.of(
          "les contrôles, refaits sur le nouveau texte, relèvent quelque chose de nouveau :\n"
              + version.fresh().stream()
                  .map(f -> "  - " + f.code() + ", " + f.where() + " : " + f.what())
                  .collect(Collectors.joining("\n")));
    }
    int comments = version.modification().comments().size();
    return comments == 0
        ? Optional.empty()
        : Optional.of("le document porte des commentaires de relecture, à lire d'abord");
  }

  private static Refusal returned(NewVersion version, String why) {
    return new Refusal(
        "Votre document modifié a été relu et devient le nouveau projet du dossier "
            + version.file().ref()
            + " ; il n'est pas encore approuvé.",
        why + "\n\n" + list(version.modification()),
        "relisez le nouveau projet et controle.html dans a-valider/"
            + version.file().ref()
            + "/, puis faites-le approuver : déplacez le dossier tel qu'il est");
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

  private static Optional<Refusal> ambiguous(CaseFile file, List<Path> edited) {
    return edited.size() < 2
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "L'approbation du dossier " + file.ref() + " est refusée.",
                "projet.docx et projet.odt sont tous deux modifiés : on ne sait pas lequel est le"
                    + " bon",
                "ne laissez que celui qui compte, puis déplacez le dossier de nouveau"));
  }

  private static String list(Modification modification) {
    StringBuilder list = new StringBuilder();
    if (modification.changes().isEmpty()) {
      list.append("Le texte de l'acte n'a pas changé.\n");
    } else {
      list.append("Ce que votre document change :\n");
      modification.sentences().forEach(s -> list.append("  - ").append(s).append('\n'));
    }
    if (!modification.comments().isEmpty()) {
      list.append("Commentaires de relecture :\n");
      modification
          .comments()
          .forEach(c -> list.append("  - ").append(Modification.sentence(c)).append('\n'));
    }
    return list.toString();
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
