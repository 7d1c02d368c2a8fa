package org.paraphe.pipeline;

import java.util.stream.Collectors;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Decision;
import org.paraphe.review.Move;
import org.paraphe.review.MoveTable;
import org.paraphe.review.Person;
import org.paraphe.review.Refusal;
import org.paraphe.review.Role;

/** Who is to look at a case. It opens nothing and closes nothing: the roles stay the rule. */
final class Assignments {

  private final MoveRunner runner;

  Assignments(MoveRunner runner) {
    this.runner = runner;
  }

  Verdict assign(CaseFile file, Person person, Decision decision, Person to) {
    boolean useful =
        to.actif()
            && MoveTable.rules().stream()
                .filter(r -> r.from() == file.state() && r.life() == MoveTable.Life.of(file))
                .filter(r -> r.move() != Move.ATTRIBUER)
                .anyMatch(r -> r.roles().stream().anyMatch(to::has));
    if (!useful) {
      return new Verdict.Refused(refusal(file, to));
    }
    CaseFile done =
        runner.commit(
            Move.ATTRIBUER,
            file,
            decision,
            (current, tx) -> current.edit().decision(decision).assignee(to.id()));
    return new Verdict.Done(done, Receipts.changed(done, person, "confié à " + to.nom()));
  }

  private static Refusal refusal(CaseFile file, Person to) {
    String roles = to.roles().stream().map(Role::label).sorted().collect(Collectors.joining(", "));
    return new Refusal(
        "Le dossier " + file.ref() + " n'est pas confié à " + to.nom() + ".",
        to.actif()
            ? "avec "
                + (roles.isEmpty() ? "aucun rôle" : "le rôle " + roles)
                + ", cette personne"
                + " n'y peut rien à l'état "
                + file.state().name()
            : "son compte est désactivé",
        "choisissez une personne qui peut décider (« paraphe person list » les montre)");
  }
}
