package org.paraphe.pipeline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.paraphe.act.ActKind;
import org.paraphe.act.Typographie;
import org.paraphe.casefile.CaseFile;
import org.paraphe.review.Absences;
import org.paraphe.review.Delegations;
import org.paraphe.review.Delegations.Delegation;
import org.paraphe.review.People;
import org.paraphe.review.Person;
import org.paraphe.review.Refusal;
import org.paraphe.review.Role;
import org.paraphe.review.Substitutions;

/** The delegations and absences that a home holds, on the day it is. Thread-safe. */
final class DatedSubstitutions implements Substitutions {

  private final People people;
  private final Delegations delegations;
  private final Absences absences;
  private final Clock clock;

  public DatedSubstitutions(
      People people, Delegations delegations, Absences absences, Clock clock) {
    this.people = people;
    this.delegations = delegations;
    this.absences = absences;
    this.clock = clock;
  }

  @Override
  public boolean signs(Person person, CaseFile file) {
    return delegations.of(person, nature(file), today()).stream()
        .anyMatch(d -> mayStillSign(d.delegant()));
  }

  /** A delegation of signature ends with the office of who gave it. */
  private boolean mayStillSign(String delegant) {
    return people.byId(delegant).filter(p -> p.actif() && p.has(Role.SIGNATAIRE)).isPresent();
  }

  @Override
  public Optional<Refusal.Reason> why(Person person, CaseFile file) {
    return delegations.givenTo(person).stream()
        .max(Comparator.comparing(Delegation::jusqua))
        .map(last -> why(person, last));
  }

  private Refusal.Reason why(Person person, Delegation last) {
    String which =
        "la délégation de signature donnée à " + person.nom() + " (" + last.acte() + ") ";
    String why =
        !mayStillSign(last.delegant())
            ? "est tombée : qui l'a donnée ne signe plus (« paraphe person list »)"
            : last.jusqua().isBefore(today())
                ? "a pris fin le " + Typographie.date(last.jusqua())
                : last.depuis().isAfter(today())
                    ? "ne commence que le " + Typographie.date(last.depuis())
                    : "ne vaut que pour : " + last.natures().stream().sorted().collect(list());
    return new Refusal.Reason(
        which + why,
        "faites signer le dossier par la personne signataire ; une nouvelle délégation, une fois"
            + " l'acte pris, s'enregistre par « paraphe person delegate »");
  }

  private static java.util.stream.Collector<CharSequence, ?, String> list() {
    return Collectors.joining(", ");
  }

  @Override
  public Optional<Refusal.Reason> away(Person person, CaseFile file) {
    return absences
        .of(person, today())
        .map(
            absence ->
                new Refusal.Reason(
                    "l'absence de "
                        + person.nom()
                        + " est enregistrée du "
                        + Typographie.date(absence.depuis())
                        + " au "
                        + Typographie.date(absence.jusqua())
                        + " : rien ne se décide en son nom pendant ce temps",
                    meanwhile(person, file)
                        + "s'il s'agit d'une erreur ou d'un retour : « paraphe person set "
                        + person.login()
                        + " --present »"));
  }

  private String meanwhile(Person person, CaseFile file) {
    String names =
        standIns(person, file).stream().map(Person::nom).collect(Collectors.joining(" ou "));
    return names.isEmpty()
        ? "confiez ce dossier à une autre personne qui a le rôle qu'il faut ; "
        : "confiez ce dossier à " + names + ", qui a sa délégation de signature ; ";
  }

  /** Who has the person's delegation for such acts today, and is there. */
  public List<Person> standIns(Person person, CaseFile file) {
    return delegations.givenBy(person, today()).stream()
        .filter(d -> d.serves(nature(file)))
        .flatMap(d -> people.byId(d.delegataire()).stream())
        .filter(p -> p.actif() && absences.of(p, today()).isEmpty())
        .toList();
  }

  /** The identifier of the act's kind; empty where it is not told yet. */
  static String nature(CaseFile file) {
    return file.kindIfKnown().map(ActKind::id).orElse("");
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
