package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.pipeline.Rappels.Chiffrement;
import org.paraphe.pipeline.Reminders.Mail;
import org.paraphe.review.Absences;
import org.paraphe.review.Absences.Absence;
import org.paraphe.review.Delegations;
import org.paraphe.review.Delegations.Delegation;
import org.paraphe.review.Moves;
import org.paraphe.review.People;
import org.paraphe.review.Person;
import org.paraphe.review.Role;
import org.paraphe.review.SentReminders;

/** Who is reminded, of what, when, and in which words. */
class RemindersTest extends DecisionBench {

  private static final ZoneId HERE = ZoneId.systemDefault();

  /** A Thursday. */
  private static final LocalDate DAY = LocalDate.of(2027, 6, 10);

  private LocalDateTime now = DAY.atTime(9, 0);
  private People people;
  private Absences absences;
  private Delegations delegations;
  private Person claire;
  private Person paul;
  private Reminders reminders;

  @Override
  Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return HERE;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public java.time.Instant instant() {
        return now.atZone(HERE).toInstant();
      }
    };
  }

  @BeforeEach
  void hire() {
    people = new People(database);
    absences = new Absences(database);
    delegations = new Delegations(database);
    claire = with("claire.morvan", "Claire Morvan", Role.AGENT, Role.VALIDATEUR);
    paul = with("paul.estrade", "Paul Estrade", Role.SIGNATAIRE);
    reminders = reminders(true);
  }

  private Person with(String login, String name, Role... roles) {
    people.mail(people.add(login, name, Set.of(roles), null), login + "@mairie.example");
    return people.find(login).orElseThrow();
  }

  private Reminders reminders(boolean active) {
    Settings standard = Settings.standard();
    Settings settings =
        new Settings(
            standard.collectivite(),
            standard.signataire(),
            standard.recours(),
            standard.depot(),
            standard.decisions(),
            standard.modele(),
            standard.cloches(),
            standard.recherche(),
            standard.lecture(),
            standard.images(),
            new Rappels(
                active,
                "localhost",
                25,
                Chiffrement.AUCUN,
                null,
                null,
                "paraphe@mairie.example",
                3,
                3));
    return new Reminders(
        cases,
        catalog,
        new Deadlines(blobs, individual(), settings.given()),
        new Expected(
            people, new DatedSubstitutions(people, delegations, absences, clock()), catalog, kept),
        new SentReminders(database),
        settings,
        clock());
  }

  @Test
  void remindsOnceADayOfWhatWaitsTooLongAndSaysNothingOfTheAct() {
    CaseFile file = drafted(taken("arrete-circulation"), List.of(BLOCKING));
    later(2);
    assertThat(reminders.due()).isEmpty();
    later(4); // Monday: not on Sunday, though it is the third day

    Mail mail = only(reminders.due());
    String title = catalog.find(file.kind()).orElseThrow().title();
    assertThat(mail.address()).isEqualTo("claire.morvan@mairie.example");
    assertThat(mail.subject()).isEqualTo("Paraphe : un dossier attend");
    assertThat(mail.text())
        .contains(
            "- dossier " + file.ref() + ", " + title,
            "attend depuis le 10 juin 2027",
            "a-valider/" + file.ref() + "/, ou « paraphe queue show " + file.ref() + " »")
        .doesNotContain("lettre.txt", "montant", file.pieces().get(0).sha256().hex());

    assertThat(reminders.due()).as("not sent yet").hasSize(1);
    reminders.sent(mail);
    assertThat(reminders.due()).isEmpty();
    CaseFile other = drafted(taken("arrete-circulation"), List.of());
    assertThat(reminders.due()).as("%s is new", other.ref()).isEmpty();
    later(5);
    assertThat(only(reminders.due()).refs()).containsExactly(file.ref());
  }

  @Test
  void waitsForTheMorningAndForAWorkedDay() {
    drafted(taken("arrete-circulation"), List.of());
    later(2);
    now = LocalDate.of(2027, 7, 14).atTime(9, 0);
    assertThat(reminders.due()).isEmpty();
    now = LocalDate.of(2027, 7, 15).atTime(7, 59);
    assertThat(reminders.due()).isEmpty();
    now = LocalDate.of(2027, 7, 15).atTime(8, 0);
    assertThat(reminders.due()).hasSize(1);
    assertThat(reminders(false).due()).isEmpty();
  }

  @Test
  void remindsOfATermBeforeItAndOfAVoteAfterItsSession() {
    CaseFile projet =
        step(
            taken("deliberation-subvention"),
            (c, tx) ->
                c.edit().typed(Map.of("dateSeance", "2027-06-21")).state(CaseState.EN_SEANCE));
    later(1);
    assertThat(reminders.of(now(projet))).isEmpty();
    now = LocalDate.of(2027, 6, 22).atTime(9, 0);
    assertThat(only(reminders.due()).text()).contains("en-seance/" + projet.ref() + "/");
  }

  @Test
  void remindsOfASignedActUntilAMonthAfterItsTermAndReadsNoOlderOne() {
    CaseFile file = drafted(taken("arrete-circulation"), List.of());
    decisions(new Moves(false)).approve(file.ref(), claire, "cli");
    CaseFile signed = step(file, (c, tx) -> c.edit().state(CaseState.ARCHIVE));
    later(11);
    assertThat(reminders.due()).isEmpty();
    later(12);
    assertThat(only(reminders.due()).text())
        .contains("transmettre au représentant de l'État, au plus tard le 25 juin 2027");
    later(43);
    assertThat(reminders.due()).hasSize(1);
    later(46);
    assertThat(reminders.due()).as("the queue's list alone tells it now").isEmpty();

    assertThat(cases.since(CaseState.ARCHIVE, DAY)).containsExactly(signed);
    assertThat(cases.since(CaseState.ARCHIVE, DAY.plusDays(1))).isEmpty();
    assertThat(cases.since(CaseState.VALIDE, DAY)).isEmpty();
  }

  @Test
  void turnsToTheSignatoryAfterTheFirstOfTwoApprovalsAndToTheDelegateOfWhoIsAway() {
    CaseFile file = drafted(taken(TWO_STEPS), List.of());
    decisions(new Moves(false)).approve(file.ref(), claire, "cli");
    later(5);
    assertThat(only(reminders.due()).person()).isEqualTo(paul.id());

    absences.add(new Absence(paul.id(), DAY, DAY.plusDays(10)));
    assertThat(only(reminders.due()).person()).as("nobody else may").isEqualTo(paul.id());
    Person anne = with("anne.morel", "Anne Morel", Role.AGENT);
    delegations.add(delegation(anne, Set.of("arrete-circulation")));
    assertThat(only(reminders.due()).person()).as("of other acts").isEqualTo(paul.id());
    delegations.add(delegation(anne, Set.of(TWO_STEPS)));
    assertThat(only(reminders.due()).person()).isEqualTo(anne.id());
  }

  @Test
  void namesWhoHasNoAddressAndRemindsTheOneItIsEntrustedTo() {
    CaseFile file = drafted(taken("arrete-circulation"), List.of());
    Person luc = people.add("luc.perrin", "Luc Perrin", Set.of(Role.VALIDATEUR), null);
    later(4);
    assertThat(reminders.unreachable()).containsExactly(luc);
    assertThat(only(reminders.due()).person()).isEqualTo(claire.id());

    decisions(new Moves(false)).assign(file.ref(), claire, "cli", luc);
    assertThat(reminders.due()).isEmpty();
  }

  @Test
  void refusesSettingsThatWouldSendSecretsInTheClearOrNowhere() {
    assertThatThrownBy(() -> rappels("smtp.example", Chiffrement.AUCUN, "a@mairie.example"))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("STARTTLS ou TLS");
    assertThatThrownBy(() -> rappels("smtp.example", Chiffrement.TLS, "la mairie"))
        .hasMessageContaining("rappels.expediteur");
    assertThatThrownBy(() -> rappels(null, Chiffrement.TLS, "a@mairie.example"))
        .hasMessageContaining("rappels.serveur");
  }

  private static Rappels rappels(String server, Chiffrement how, String from) {
    return new Rappels(true, server, 25, how, null, null, from, 3, 3);
  }

  private Delegation delegation(Person to, Set<String> kinds) {
    return new Delegation(paul.id(), to.id(), DAY, DAY.plusDays(20), "arrêté n° 2027-012", kinds);
  }

  private void later(int days) {
    now = DAY.plusDays(days).atTime(9, 0);
  }

  private static Mail only(List<Mail> mails) {
    assertThat(mails).hasSize(1);
    return mails.get(0);
  }
}
