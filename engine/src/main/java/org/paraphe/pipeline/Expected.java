package org.paraphe.pipeline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;
import org.paraphe.review.MoveTable;
import org.paraphe.review.Moves;
import org.paraphe.review.People;
import org.paraphe.review.Person;
import org.paraphe.review.Role;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePack.Circuit;

/**
 * Whose turn it is on a case: the person it was entrusted to, else those whose role comes next; for
 * who is away, whoever holds their delegation. It opens nothing: the roles stay the rule.
 */
final class Expected {

  private final People people;
  private final DatedSubstitutions substitutions;
  private final TemplateCatalog catalog;
  private final Kept kept;

  Expected(People people, DatedSubstitutions substitutions, TemplateCatalog catalog, Kept kept) {
    this.people = people;
    this.substitutions = substitutions;
    this.catalog = catalog;
    this.kept = kept;
  }

  List<Person> of(CaseFile file) {
    List<Person> present = people.list().stream().filter(Person::actif).toList();
    Role role = role(file);
    Optional<Person> assignee =
        present.stream().filter(p -> p.id().equals(file.assignee())).findFirst();
    List<Person> turn = assignee.map(List::of).orElseGet(() -> held(present, p -> p.has(role)));
    if (turn.isEmpty()) { // a small town where one person does it all
      turn = held(present, p -> p.has(Role.VALIDATEUR) || p.has(Role.SIGNATAIRE));
    }
    Set<Person> found = new LinkedHashSet<>();
    for (Person person : turn) {
      if (substitutions.away(person, file).isEmpty()) {
        found.add(person);
      } else {
        found.addAll(substitutions.standIns(person, file));
      }
    }
    return List.copyOf(found.isEmpty() ? turn : found);
  }

  private static List<Person> held(List<Person> people, Predicate<Person> who) {
    return people.stream().filter(who).toList();
  }

  private Role role(CaseFile file) {
    if (file.state() != CaseState.A_VALIDER) {
      return Role.AGENT;
    }
    return MoveTable.Life.of(file) == MoveTable.Life.VOTE || isHalfApproved(file)
        ? Role.SIGNATAIRE
        : Role.VALIDATEUR;
  }

  private boolean isHalfApproved(CaseFile file) {
    return file.kindIfKnown()
            .flatMap(catalog::find)
            .filter(p -> p.circuit() == Circuit.DEUX_ETAPES)
            .isPresent()
        && !Moves.standing(file, kept.shown(file)).isEmpty();
  }
}
