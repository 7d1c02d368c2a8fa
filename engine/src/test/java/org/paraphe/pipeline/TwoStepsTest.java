package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;
import org.paraphe.facts.Value;
import org.paraphe.review.Absences;
import org.paraphe.review.Absences.Absence;
import org.paraphe.review.Delegations;
import org.paraphe.review.Delegations.Delegation;
import org.paraphe.review.Moves;
import org.paraphe.review.People;
import org.paraphe.review.Person;
import org.paraphe.review.Role;

/** The whole life of an act that two people approve, and who may stand in for the second. */
class TwoStepsTest extends DecisionBench {

  private static final LocalDate TODAY = LocalDate.of(2026, 8, 12);

  private static final Person CLAIRE = person("p-1", Set.of(Role.AGENT, Role.VALIDATEUR), true);
  private static final Person LUC = person("p-2", Set.of(Role.VALIDATEUR), true);
  private static final Person PAUL = person("p-3", Set.of(Role.SIGNATAIRE), true);

  @Override
  Clock clock() {
    return Clock.fixed(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }

  @Test
  void isSignedOffByTheSignatoryAfterTheValidateurAndNotBefore() {
    Decisions decisions = decisions(new Moves(false));
    CaseFile file = ready();

    assertThat(why(decisions.approve(file.ref(), PAUL, "cli"))).contains("la première revient");
    assertThat(done(decisions.approve(file.ref(), CLAIRE, "cli")).state())
        .isEqualTo(CaseState.A_VALIDER);
    assertThat(now(file).numero()).isNull();
    assertThat(why(decisions.approve(file.ref(), CLAIRE, "cli"))).contains("déjà approuvé");
    assertThat(why(decisions.approve(file.ref(), LUC, "cli"))).contains("que la personne");

    CaseFile signed = done(decisions.approve(file.ref(), PAUL, "cli"));
    assertThat(signed.state()).isEqualTo(CaseState.VALIDE);
    assertThat(signed.numero().rang()).isEqualTo(1);
    assertThat(signed.decisions()).extracting(CaseFile.Decision::who).containsExactly("p-1", "p-3");
  }

  @Test
  void needsANewFirstApprovalOnceAFieldChangedEvenBackAndForth() {
    Decisions decisions = decisions(new Moves(false));
    CaseFile file = ready();
    decisions.approve(file.ref(), CLAIRE, "cli");
    decisions.set(file.ref(), LUC, "cli", Map.of());
    CaseFile again = drafted(file, List.of()); // to the letter what was approved

    assertThat(why(decisions.approve(again.ref(), PAUL, "cli"))).contains("la première revient");
    assertThat(done(decisions.approve(again.ref(), CLAIRE, "cli")).state())
        .isEqualTo(CaseState.A_VALIDER);
    assertThat(done(decisions.approve(again.ref(), PAUL, "cli")).state())
        .isEqualTo(CaseState.VALIDE);
  }

  @Test
  void tellsTheSecondPersonWhatChangedSinceTheyRead() {
    Decisions decisions = decisions(new Moves(false));
    CaseFile file = ready();
    final CaseFile read = done(decisions.approve(file.ref(), CLAIRE, "cli"));
    decisions.set(file.ref(), LUC, "cli", Map.of("cocontractant", "Scierie du Val"));
    drafted(
        file, draft(file.kind(), Map.of("cocontractant", Value.of("Scierie du Val"))), List.of());

    assertThat(why(decisions.approve(read, PAUL, "cli")))
        .contains("vient de changer", "« saisir »", "Scierie du Val");
    assertThat(now(file).state()).isEqualTo(CaseState.A_VALIDER);
  }

  @Test
  void letsADelegateSignBetweenTheDaysAndForTheKindsOfTheDelegationAlone() {
    People people = new People(database);
    Person maire = people.add("paul.estrade", "Paul Estrade", Set.of(Role.SIGNATAIRE), null);
    Person anne = people.add("anne.morel", "Anne Morel", Set.of(Role.AGENT), null);
    Delegations delegations = new Delegations(database);
    Absences absences = new Absences(database);
    Decisions decisions =
        decisions(new Moves(true, new DatedSubstitutions(people, delegations, absences, clock())));
    CaseFile file = ready();
    decisions.approve(file.ref(), CLAIRE, "cli");

    delegations.add(delegation(maire, anne, TODAY.minusDays(30), TODAY.minusDays(1), Set.of()));
    assertThat(why(decisions.approve(file.ref(), anne, "cli")))
        .contains("donnée à Anne Morel (arrêté n° 2026-012) a pris fin le 11 août 2026");
    delegations.add(
        delegation(maire, anne, TODAY, TODAY.plusDays(9), Set.of("arrete-circulation")));
    assertThat(why(decisions.approve(file.ref(), anne, "cli")))
        .contains("ne vaut que pour : arrete-circulation");
    delegations.add(delegation(maire, anne, TODAY.plusDays(1), TODAY.plusDays(20), Set.of()));
    assertThat(why(decisions.approve(file.ref(), anne, "cli")))
        .contains("ne commence que le 13 août 2026");

    absences.add(new Absence(maire.id(), TODAY, TODAY));
    assertThat(why(decisions.approve(file.ref(), maire, "cli")))
        .contains("l'absence de Paul Estrade est enregistrée");
    delegations.add(delegation(maire, anne, TODAY, TODAY, Set.of(TWO_STEPS)));
    assertThat(((Verdict.Refused) decisions.approve(file.ref(), maire, "cli")).refusal().fix())
        .contains("Anne Morel", "person set paul.estrade --present");
    assertThat(done(decisions.approve(file.ref(), anne, "cli")).state())
        .isEqualTo(CaseState.VALIDE);
  }

  @Test
  void keepsFourEyesForADelegateWhoWrote() {
    People people = new People(database);
    Person maire = people.add("paul.estrade", "Paul Estrade", Set.of(Role.SIGNATAIRE), null);
    Person anne = people.add("anne.morel", "Anne Morel", Set.of(Role.AGENT), null);
    Delegations delegations = new Delegations(database);
    delegations.add(delegation(maire, anne, TODAY, TODAY, Set.of()));
    Decisions decisions =
        decisions(
            new Moves(
                true,
                new DatedSubstitutions(people, delegations, new Absences(database), clock())));
    CaseFile file = ready();
    decisions.set(file.ref(), anne, "cli", Map.of());
    drafted(file, List.of());
    decisions.approve(file.ref(), CLAIRE, "cli");

    assertThat(why(decisions.approve(file.ref(), anne, "cli"))).contains("quatre yeux");
    assertThat(done(decisions.approve(file.ref(), maire, "cli")).state())
        .isEqualTo(CaseState.VALIDE);
  }

  private static Delegation delegation(
      Person from, Person to, LocalDate since, LocalDate until, Set<String> kinds) {
    return new Delegation(from.id(), to.id(), since, until, "arrêté n° 2026-012", kinds);
  }

  private CaseFile ready() {
    return drafted(taken(TWO_STEPS), List.of());
  }

  private static CaseFile done(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Done.class);
    return ((Verdict.Done) verdict).file();
  }

  private static String why(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    return ((Verdict.Refused) verdict).refusal().why();
  }
}
