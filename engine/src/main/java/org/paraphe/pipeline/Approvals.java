package org.paraphe.pipeline;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.paraphe.act.Family;
import org.paraphe.act.Typographie;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Decision;
import org.paraphe.casefile.CaseState;
import org.paraphe.casefile.StaleVersion;
import org.paraphe.review.Move;
import org.paraphe.review.Moves;
import org.paraphe.review.Person;
import org.paraphe.review.Refusal;
import org.paraphe.review.Registers;
import org.paraphe.review.SessionVote;
import org.paraphe.review.Sessions;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePack.Circuit;

/** The approval of a draft: the only way into {@code VALIDE} is {@link #signOff}. Thread-safe. */
final class Approvals {

  private final MoveRunner runner;
  private final Kept kept;
  private final TemplateCatalog catalog;
  private final Moves moves;
  private final Sessions sessions;

  Approvals(
      MoveRunner runner, Blobs blobs, TemplateCatalog catalog, Moves moves, Sessions sessions) {
    this.runner = runner;
    this.kept = new Kept(blobs);
    this.catalog = catalog;
    this.moves = moves;
    this.sessions = sessions;
  }

  Verdict approve(CaseFile file, Person person, Decision decision) {
    Optional<TemplatePack> pack = file.kindIfKnown().flatMap(catalog::find);
    Optional<Refusal> refusal = refusal(file, person);
    if (refusal.isPresent() || pack.isEmpty()) {
      return new Verdict.Refused(refusal.orElseGet(() -> noAct(file)));
    }
    CaseFile done =
        runner.commit(
            Move.APPROUVER,
            file,
            decision,
            (current, tx) -> signOff(current, tx, pack.get(), decision));
    return new Verdict.Done(done, Receipts.approved(done, person));
  }

  /** What stands in the way of an approval, beyond roles and states. */
  Optional<Refusal> refusal(CaseFile file, Person person) {
    return moves
        .approvalRefusal(file, person, kept.findings(file))
        .or(() -> stepRefusal(file, person, file.kindIfKnown().flatMap(catalog::find)))
        .or(() -> orderRefusal(file));
  }

  private Refusal noAct(CaseFile file) {
    Optional<String> broken = file.kindIfKnown().flatMap(catalog::broken);
    if (broken.isPresent()) {
      return new Refusal(
          "L'approbation du dossier " + file.ref() + " est refusée.",
          broken.get(),
          "rien d'autre : le dossier attend, l'agent informatique doit corriger ce modèle");
    }
    return new Refusal(
        "L'approbation du dossier " + file.ref() + " est refusée.",
        "il n'y a pas encore de projet d'acte : la nature de l'acte n'est pas choisie",
        "choisissez-la : « nature = … » dans consigne.txt, dossier déplacé dans a-reprendre/");
  }

  private Optional<Refusal> stepRefusal(CaseFile file, Person person, Optional<TemplatePack> pack) {
    if (pack.isEmpty() || file.document(Kept.ACT).isEmpty()) {
      return Optional.of(noAct(file));
    }
    boolean twoSteps = pack.get().circuit() == Circuit.DEUX_ETAPES && kept.vote(file).isEmpty();
    return twoSteps ? moves.stepRefusal(file, person, standing(file)) : Optional.empty();
  }

  /** The texts of a session take their numbers in its order (CGCT R2121-9). */
  private Optional<Refusal> orderRefusal(CaseFile file) {
    return kept.vote(file)
        .filter(vote -> vote.resultat().adopts())
        .flatMap(
            vote ->
                sessions
                    .before(vote)
                    .map(
                        first ->
                            new Refusal(
                                "L'approbation du dossier " + file.ref() + " est refusée.",
                                "le dossier "
                                    + first
                                    + " passe avant lui dans la séance du "
                                    + Typographie.date(vote.seance())
                                    + " et n'a pas encore son numéro : les numéros suivent l'ordre"
                                    + " de la séance",
                                "approuvez d'abord le dossier "
                                    + first
                                    + ", ou renvoyez-le en séance s'il ne peut pas l'être")));
  }

  private List<Decision> standing(CaseFile file) {
    return Moves.standing(file, runner.shown(file));
  }

  private CaseFile.Edit signOff(
      CaseFile current, Connection tx, TemplatePack pack, Decision decision) throws SQLException {
    CaseFile.Edit edit = current.edit().decision(decision);
    Optional<SessionVote> vote = kept.vote(current);
    if (vote.isPresent()) {
      return signVoted(current, edit, tx, vote.get());
    }
    if (pack.circuit() == Circuit.DEUX_ETAPES && standing(current).isEmpty()) {
      return edit;
    }
    if (pack.family() == Family.DELIBERATION) {
      return edit.state(CaseState.EN_SEANCE);
    }
    int year = decision.at().atZone(ZoneId.systemDefault()).getYear();
    return edit.state(CaseState.VALIDE).numero(Registers.next(tx, pack.registre(), year));
  }

  /** An adopted text takes its number; a refused one is kept without. */
  private static CaseFile.Edit signVoted(
      CaseFile current, CaseFile.Edit edit, Connection tx, SessionVote vote) throws SQLException {
    if (!vote.resultat().adopts()) {
      return edit.state(CaseState.VALIDE);
    }
    if (Sessions.before(tx, vote).isPresent()) {
      throw new StaleVersion(current.ref(), current.version());
    }
    return edit.state(CaseState.VALIDE)
        .numero(Registers.next(tx, vote.registre(), vote.seance().getYear()));
  }
}
