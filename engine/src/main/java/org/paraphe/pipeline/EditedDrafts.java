package org.paraphe.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.CaseRef;
import org.paraphe.casefile.CaseState;
import org.paraphe.review.Move;
import org.paraphe.review.Moves;
import org.paraphe.review.Person;
import org.paraphe.review.Refusal;

/**
 * Drafts that people edited in Word or LibreOffice and gave back: read, checked anew, kept as the
 * case's new version. An approval goes through on the edited text only where one pair of eyes may
 * do both and nothing new is to be looked at; else the new version is shown first. Thread-safe.
 */
public final class EditedDrafts {

  private static final String APPROVAL = "L'approbation";
  private static final String VOTE = "La saisie du vote";

  private final EditedVersions versions;
  private final CaseFiles cases;
  private final Decisions decisions;
  private final Projections projections;
  private final Moves moves;
  private final boolean fourEyes;

  EditedDrafts(
      EditedVersions versions,
      CaseFiles cases,
      Decisions decisions,
      Projections projections,
      Moves moves,
      boolean fourEyes) {
    this.versions = versions;
    this.cases = cases;
    this.decisions = decisions;
    this.projections = projections;
    this.moves = moves;
    this.fourEyes = fourEyes;
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
        moves.refusal(Move.APPROUVER, seen, person, "").or(() -> ambiguous(seen, edited, APPROVAL));
    if (refusal.isPresent()) {
      return new Verdict.Refused(refusal.get());
    }
    EditedVersions.Taken taken = versions.take(seen, person, channel, edited.get(0));
    if (taken instanceof EditedVersions.Unchanged same) {
      return decisions.approve(same.file(), person, channel);
    }
    if (taken instanceof EditedVersions.Refused refused) {
      return new Verdict.Refused(refused.refusal());
    }
    EditedVersions.NewVersion version = (EditedVersions.NewVersion) taken;
    Optional<String> why = toBeShown(version);
    if (why.isPresent()) {
      return new Verdict.Refused(returned(version, why.get()));
    }
    Verdict verdict = decisions.approve(version.file(), person, channel);
    if (verdict instanceof Verdict.Done done) {
      return new Verdict.Done(done.file(), done.message() + "\n" + version.modification().list());
    }
    Refusal blocked = ((Verdict.Refused) verdict).refusal();
    return new Verdict.Refused(
        new Refusal(
            blocked.what(), blocked.why() + "\n\n" + version.modification().list(), blocked.fix()));
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
    Optional<Refusal> refusal =
        moves.refusal(Move.SAISIR, file.get(), person, "").or(() -> signed(file.get()));
    if (refusal.isPresent()) {
      return new Verdict.Refused(refusal.get());
    }
    EditedVersions.Taken taken = versions.take(file.get(), person, channel, document);
    if (taken instanceof EditedVersions.Refused refused) {
      return new Verdict.Refused(refused.refusal());
    }
    if (taken instanceof EditedVersions.Unchanged same) {
      return new Verdict.Done(
          same.file(), "Dossier " + ref + " : le document ne change rien au projet.\n");
    }
    EditedVersions.NewVersion version = (EditedVersions.NewVersion) taken;
    projections.show(version.file());
    return new Verdict.Done(
        version.file(),
        Receipts.changed(version.file(), person, "document modifié, repris comme nouveau projet")
            + version.modification().list());
  }

  /** The table lets the days of an archived act's follow-up be entered, and no text. */
  private static Optional<Refusal> signed(CaseFile file) {
    return file.state() != CaseState.ARCHIVE
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "Le document est refusé pour le dossier " + file.ref() + ".",
                "l'acte est signé et archivé : son texte ne se change plus",
                "un acte signé se modifie ou se retire par un nouvel acte : déposez-en le dossier"
                    + " dans depot/"));
  }

  /**
   * Enters a vote with the text as the assembly amended it.
   *
   * @param entered the text of a {@code seance.txt}
   * @param more values that win over the text's, by field name
   * @param edited documents that are not the projet that was put to the vote; empty for none
   */
  public Verdict vote(
      CaseFile seen,
      Person person,
      String channel,
      String entered,
      Map<String, String> more,
      List<Path> edited) {
    SeanceForm.Read form = SeanceForm.read(entered).with(more);
    if (edited.isEmpty()) {
      return decisions.vote(seen, person, channel, form, null);
    }
    Optional<Refusal> refusal =
        moves.refusal(Move.VOTER, seen, person, "").or(() -> ambiguous(seen, edited, VOTE));
    if (refusal.isPresent()) {
      return new Verdict.Refused(refusal.get());
    }
    EditedVersions.Amended read = versions.amended(seen, person, channel, edited.get(0));
    return read instanceof EditedVersions.Refused refused
        ? new Verdict.Refused(refused.refusal())
        : decisions.vote(
            seen, person, channel, form, ((EditedVersions.Text) read).document().orElse(null));
  }

  /** Why the new version must be looked at before it is approved; empty where it need not. */
  private Optional<String> toBeShown(EditedVersions.NewVersion version) {
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

  private Refusal returned(EditedVersions.NewVersion version, String why) {
    return new Refusal(
        "Votre document modifié a été relu et devient le nouveau projet du dossier "
            + version.file().ref()
            + " ; il n'est pas encore approuvé.",
        why + "\n\n" + version.modification().list(),
        "relisez le nouveau projet et controle.html dans a-valider/"
            + version.file().ref()
            + (fourEyes
                ? "/ ; une autre personne l'approuve ensuite, en déplaçant le dossier tel qu'il est"
                : "/, puis faites-le approuver : déplacez le dossier tel qu'il est"));
  }

  private static Optional<Refusal> ambiguous(CaseFile file, List<Path> edited, String what) {
    return edited.size() < 2
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                what + " du dossier " + file.ref() + " est refusée.",
                "projet.docx et projet.odt sont tous deux modifiés : on ne sait pas lequel est le"
                    + " bon",
                "ne laissez que celui qui compte, puis déplacez le dossier de nouveau"));
  }
}
