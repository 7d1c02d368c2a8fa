package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.paraphe.archive.ArchivePackages;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseRef;
import org.paraphe.casefile.CaseState;
import org.paraphe.checking.Finding;
import org.paraphe.checking.FindingCode;
import org.paraphe.checking.Severity;
import org.paraphe.rendering.ActPictures;
import org.paraphe.review.Absences;
import org.paraphe.review.Absences.Absence;
import org.paraphe.review.Delegations;
import org.paraphe.review.Delegations.Delegation;
import org.paraphe.review.Moves;
import org.paraphe.review.People;
import org.paraphe.review.Person;
import org.paraphe.review.Role;

/**
 * What people read when a decision is refused, to the letter: {@code refus-de-decision/<case>.txt}.
 * Written anew by {@code -Dparaphe.golden.write=true}, whose difference is read before it is
 * committed.
 */
class DecisionRefusalsTest extends DecisionBench {

  private static final Person AGENT = person("p-1", Set.of(Role.AGENT), true);
  private static final Person VALIDATEUR = person("p-2", Set.of(Role.AGENT, Role.VALIDATEUR), true);
  private static final Person GONE = person("p-3", Set.of(Role.values()), false);
  private static final Finding OTHER =
      new Finding(
          FindingCode.FAIT_NON_SOURCE, Severity.BLOQUANT, "article 1", "Rien ne le dit.", "", "");
  private static final String SESSION =
      """
      dateSeance = 16 juin 2025
      dateConvocation = 10 juin 2025
      enExercice = 15
      presents = 10
      pouvoirs = 2
      president = Paul Estrade
      secretaire = Zoé Faure
      pour = 12
      contre = 0
      """;

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 20);

  private final Map<String, Supplier<Verdict>> refused = new LinkedHashMap<>();

  @Override
  Clock clock() {
    return Clock.fixed(Instant.parse("2026-06-20T08:00:00Z"), ZoneOffset.UTC);
  }

  @Test
  void saysWhyAndWhatToDoInTheGoldenWords() throws IOException {
    rules();
    values();
    reading();
    votes();
    twoSteps();
    substitutions();
    followUp();
    standing();
    for (Map.Entry<String, Supplier<Verdict>> one : refused.entrySet()) {
      Verdict verdict = one.getValue().get();
      assertThat(verdict).as(one.getKey()).isInstanceOf(Verdict.Refused.class);
      compare(one.getKey(), ((Verdict.Refused) verdict).refusal().text());
    }
  }

  private static void compare(String name, String text) {
    RefusalGolden.compare("refus-de-decision/" + name, text);
  }

  /** Where a case stands that the move is not for. */
  private void standing() {
    Decisions decisions = decisions(new Moves(false));
    CaseFile stuck = step(taken("arrete-circulation"), (c, tx) -> quarantine(c));
    CaseFile ready = drafted(taken("arrete-circulation"), List.of());
    CaseFile signed = drafted(taken("arrete-circulation"), List.of());
    decisions.approve(signed.ref(), ANYBODY, "cli");
    CaseFile dropped = drafted(taken("arrete-circulation"), List.of());
    decisions.reject(dropped.ref(), ANYBODY, "cli", "sans objet");
    CaseFile voting = drafted(taken("deliberation-subvention"), List.of());
    decisions.approve(voting.ref(), ANYBODY, "cli");
    refused.put("etat-quarantaine", () -> decisions.approve(stuck.ref(), ANYBODY, "cli"));
    refused.put("etat-signe", () -> decisions.approve(signed.ref(), ANYBODY, "cli"));
    refused.put("etat-rejete", () -> decisions.approve(dropped.ref(), ANYBODY, "cli"));
    refused.put("etat-a-valider", () -> decisions.retry(ready.ref(), ANYBODY, "cli"));
    refused.put("etat-en-seance", () -> decisions.retry(voting.ref(), ANYBODY, "cli"));
    CaseFile blocked =
        step(
            voted(decisions, inSession(decisions)),
            (c, tx) ->
                c.edit().document(Kept.FINDINGS, kept.findings(List.of(BLOCKING))).counts(1, 0));
    refused.put(
        "constat-bloquant-d-un-texte-vote", () -> decisions.approve(blocked.ref(), ANYBODY, "cli"));
  }

  /** Who, when, why. */
  private void rules() {
    Decisions decisions = decisions(new Moves(false));
    CaseFile received = taken("arrete-circulation");
    CaseFile ready = drafted(taken("arrete-circulation"), List.of());
    CaseFile stuck = step(taken("arrete-circulation"), (c, tx) -> quarantine(c));
    refused.put("compte-desactive", () -> decisions.approve(ready.ref(), GONE, "cli"));
    refused.put("role-manquant", () -> decisions.approve(ready.ref(), AGENT, "cli"));
    refused.put("etat-trop-tot", () -> decisions.approve(received.ref(), ANYBODY, "cli"));
    refused.put("rejet-sans-motif", () -> decisions.reject(ready.ref(), ANYBODY, "cli", " "));
    refused.put(
        "renvoi-sans-consigne",
        () -> decisions.sendBack(ready.ref(), ANYBODY, "cli", "", Map.of()));
    refused.put(
        "constat-ecarte-sans-raison", () -> decisions.waive(ready.ref(), ANYBODY, "cli", "k", ""));
    refused.put("abandon-sans-raison", () -> decisions.drop(stuck.ref(), ANYBODY, "cli", ""));
    refused.put(
        "reference-inconnue", () -> decisions.approve(new CaseRef("2026-000999"), ANYBODY, "cli"));
    refused.put(
        "constat-inconnu", () -> decisions.waive(ready.ref(), ANYBODY, "cli", "k", "raison"));
    refused.put(
        "attribution-inutile",
        () ->
            decisions.assign(
                stuck.ref(), ANYBODY, "cli", person("p-9", Set.of(Role.ARCHIVISTE), true)));
    refused.put(
        "attribution-a-un-compte-desactive",
        () -> decisions.assign(ready.ref(), ANYBODY, "cli", GONE));
  }

  private static CaseFile.Edit quarantine(CaseFile file) {
    return file.edit().state(CaseState.QUARANTAINE).trouble("illisible");
  }

  private void values() {
    Decisions decisions = decisions(new Moves(false));
    CaseFile ready = drafted(taken("arrete-circulation"), List.of());
    CaseFile untold =
        step(
            taken("arrete-circulation"), (c, tx) -> c.edit().kind(null).state(CaseState.A_VALIDER));
    set("nature-inconnue", decisions, ready, Map.of("nature", "arrete-de-pluie"));
    set("champ-inconnu", decisions, ready, Map.of("couleur", "bleu"));
    set("valeur-mal-typee", decisions, ready, Map.of("dateFin", "bientôt"));
    set("champ-sans-nature", decisions, untold, Map.of("dateFin", "2026-09-01"));
    refused.put("approbation-sans-nature", () -> decisions.approve(untold.ref(), ANYBODY, "cli"));
  }

  private void set(String name, Decisions decisions, CaseFile file, Map<String, String> values) {
    refused.put(name, () -> decisions.set(file.ref(), ANYBODY, "cli", values));
  }

  /** What was read is what is approved. */
  private void reading() {
    Decisions decisions = decisions(new Moves(false));
    Decisions fourEyes = decisions(new Moves(true));
    CaseFile one = drafted(taken("arrete-circulation"), List.of(BLOCKING));
    CaseFile two = drafted(taken("arrete-circulation"), List.of(BLOCKING, OTHER));
    refused.put("constat-bloquant", () -> decisions.approve(one.ref(), ANYBODY, "cli"));
    refused.put("constats-bloquants", () -> decisions.approve(two.ref(), ANYBODY, "cli"));
    CaseFile seen = drafted(taken("arrete-circulation"), List.of());
    decisions.set(seen.ref(), VALIDATEUR, "cli", Map.of("dateFin", "2026-09-01"));
    CaseFile changed = drafted(seen, List.of());
    refused.put("change-entre-temps", () -> decisions.approve(seen, ANYBODY, "cli"));
    refused.put("quatre-yeux", () -> fourEyes.approve(changed.ref(), VALIDATEUR, "cli"));
  }

  private void votes() {
    Decisions decisions = decisions(new Moves(false));
    CaseFile waiting = inSession(decisions);
    CaseFile first = voted(decisions, inSession(decisions));
    CaseFile second = voted(decisions, inSession(decisions));
    CaseFile ready = drafted(taken("deliberation-subvention"), List.of());
    refused.put("projet-en-seance", () -> decisions.approve(waiting.ref(), ANYBODY, "cli"));
    refused.put(
        "vote-avant-l-approbation",
        () -> decisions.vote(now(ready), ANYBODY, "cli", SESSION, Map.of()));
    CaseFile empty =
        step(taken("deliberation-subvention"), (c, tx) -> c.edit().state(CaseState.EN_SEANCE));
    refused.put("vote-sans-projet", () -> decisions.vote(empty, ANYBODY, "cli", SESSION, Map.of()));
    refused.put("texte-vote-a-signer", () -> decisions.approve(first.ref(), VALIDATEUR, "cli"));
    refused.put("ordre-de-la-seance", () -> decisions.approve(second.ref(), ANYBODY, "cli"));
    set("texte-vote-a-corriger", decisions, first, Map.of("montant", "5"));
    refused.put("texte-vote-a-rejeter", () -> decisions.reject(first.ref(), ANYBODY, "cli", "non"));
  }

  private CaseFile inSession(Decisions decisions) {
    CaseFile file = drafted(taken("deliberation-subvention"), List.of());
    decisions.approve(file.ref(), ANYBODY, "cli");
    return now(file);
  }

  private CaseFile voted(Decisions decisions, CaseFile file) {
    assertThat(decisions.vote(file, ANYBODY, "cli", SESSION, Map.of()))
        .isInstanceOf(Verdict.Done.class);
    return step(file, (current, tx) -> current.edit().state(CaseState.A_VALIDER));
  }

  private void twoSteps() {
    Decisions decisions = decisions(new Moves(false));
    Person signatory = person("p-4", Set.of(Role.SIGNATAIRE), true);
    CaseFile fresh = drafted(taken(TWO_STEPS), List.of());
    CaseFile half = drafted(taken(TWO_STEPS), List.of());
    decisions.approve(half.ref(), VALIDATEUR, "cli");
    refused.put(
        "premiere-des-deux-approbations", () -> decisions.approve(fresh.ref(), signatory, "cli"));
    refused.put(
        "deux-approbations-de-la-meme-personne",
        () -> decisions.approve(half.ref(), VALIDATEUR, "cli"));
    refused.put(
        "seconde-des-deux-approbations",
        () -> decisions.approve(half.ref(), person("p-5", Set.of(Role.VALIDATEUR), true), "cli"));
  }

  private void substitutions() {
    People people = new People(database);
    Delegations delegations = new Delegations(database);
    Absences absences = new Absences(database);
    Decisions decisions =
        decisions(new Moves(false, new DatedSubstitutions(people, delegations, absences, clock())));
    Person paul = people.add("paul.estrade", "Paul Estrade", Set.of(Role.SIGNATAIRE), null);
    Person away = people.add("zoe.faure", "Zoé Faure", Set.of(Role.VALIDATEUR), null);
    absences.add(new Absence(paul.id(), TODAY, TODAY.plusDays(9)));
    absences.add(new Absence(away.id(), TODAY.minusDays(1), TODAY));
    CaseFile file = drafted(taken("arrete-circulation"), List.of());
    CaseFile half = drafted(taken(TWO_STEPS), List.of());
    decisions.approve(half.ref(), VALIDATEUR, "cli");
    delegated(people, delegations, paul, "finie", TODAY.minusDays(9), TODAY.minusDays(1), "");
    delegated(people, delegations, paul, "a.venir", TODAY.plusDays(1), TODAY.plusDays(9), "");
    delegated(people, delegations, paul, "limitee", TODAY, TODAY.plusDays(9), TWO_STEPS);
    delegated(people, delegations, paul, "entiere", TODAY, TODAY, "arrete-circulation");
    Person gone = people.add("luc.mercier", "Luc Mercier", Set.of(Role.SIGNATAIRE), null);
    delegated(people, delegations, gone, "tombee", TODAY, TODAY.plusDays(9), "");
    people.disable(gone);
    refused.put("personne-absente", () -> decisions.approve(file.ref(), away, "cli"));
    refused.put("personne-absente-remplacee", () -> decisions.approve(file.ref(), paul, "cli"));
    for (String login : List.of("finie", "a.venir", "limitee", "tombee")) {
      Person delegate = people.find(login).orElseThrow();
      refused.put(
          "delegation-" + login.replace('.', '-'),
          () -> decisions.approve(file.ref(), delegate, "cli"));
    }
    refused.put(
        "delegation-finie-au-second-tour",
        () -> decisions.approve(half.ref(), withRole(people.find("finie").orElseThrow()), "cli"));
  }

  /** The same person, who may approve first and only sign by delegation. */
  private static Person withRole(Person person) {
    return new Person(
        person.id(), person.login(), person.nom(), Set.of(Role.VALIDATEUR), true, null);
  }

  private static void delegated(
      People people,
      Delegations delegations,
      Person from,
      String login,
      LocalDate since,
      LocalDate until,
      String kind) {
    Person to =
        people.add(
            login, login.equals("entiere") ? "Léa Roux" : "Anne Morel", Set.of(Role.AGENT), null);
    delegations.add(
        new Delegation(
            from.id(),
            to.id(),
            since,
            until,
            "arrêté n° 2026-012",
            kind.isEmpty() ? Set.of() : Set.of(kind)));
  }

  private void followUp() {
    Decisions decisions = decisions(new Moves(false));
    CaseFile approved = drafted(taken("arrete-circulation"), List.of());
    decisions.approve(approved.ref(), ANYBODY, "cli");
    CaseFile archived = step(approved, (c, tx) -> c.edit().state(CaseState.ARCHIVE));
    CaseFile lost =
        step(taken("deliberation-subvention"), (c, tx) -> c.edit().state(CaseState.ARCHIVE));
    set("suivi-sans-date", decisions, archived, Map.of());
    set("suivi-illisible", decisions, archived, Map.of("datePublication", "bientôt"));
    set("suivi-avant-la-signature", decisions, archived, Map.of("datePublication", "2026-06-01"));
    set("acte-archive-a-corriger", decisions, archived, Map.of("dateFin", "2026-09-01"));
    set("suivi-d-un-texte-non-adopte", decisions, lost, Map.of());
    publishesNoTextThatWasNotAdopted(lost);
  }

  private void publishesNoTextThatWasNotAdopted(CaseFile lost) {
    Publishing publishing =
        new Publishing(
            cases,
            kept,
            new ArchivePackages(Path.of("archives")),
            catalog,
            Map.of(),
            () -> ActPictures.NONE,
            clock());
    var outcome =
        publishing.copy(new Publishing.Wish(lost.ref(), null, List.of(), List.of())).orElseThrow();
    RefusalGolden.compare(
        "refus-de-publication/non-adopte", lost, ((Publishing.Outcome.Refused) outcome).refusal());
  }
}
