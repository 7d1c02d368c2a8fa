package org.paraphe.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.act.ActKind;
import org.paraphe.dossier.Dossier;
import org.paraphe.dossier.Piece;
import org.paraphe.dossier.Sha256;

class CaseFilesTest {

  private static final Set<CaseState> RECEIVED = EnumSet.of(CaseState.RECU);
  private static final Duration LEASE = Duration.ofMinutes(1);

  @TempDir Path home;
  private Database database;
  private Journal journal;
  private CaseFiles cases;
  private final SetClock clock = new SetClock(Instant.parse("2026-11-23T10:00:00Z"));

  @BeforeEach
  void openHome() {
    database = Database.open(home.resolve("paraphe.db"));
    journal = new Journal(database, home.resolve("journal"));
    cases = new CaseFiles(database, new Blobs(home.resolve("blobs")), clock);
  }

  @AfterEach
  void closeHome() {
    database.close();
  }

  @Test
  void givesEachDossierItsOwnReference() {
    assertThat(open("a").ref()).isEqualTo(new CaseRef("2026-000001"));
    assertThat(open("b").ref()).isEqualTo(new CaseRef("2026-000002"));
  }

  @Test
  void opensOneCaseForOneIntakeHoweverOftenItIsAsked() {
    CaseFile first = open("a");

    assertThat(open("a")).isEqualTo(first);
    assertThat(cases.list()).hasSize(1);
    assertThat(journal.verify().entries()).isEqualTo(1);
  }

  @Test
  void readsBackWhatWasCommitted() {
    open("a");
    Claim claim = cases.claim(RECEIVED, "w", LEASE).orElseThrow();

    CaseFile done =
        cases
            .commit(
                claim,
                Event.step("extraire"),
                (current, tx) ->
                    current
                        .edit()
                        .state(CaseState.EXTRAIT)
                        .objet("Objet à l'essai")
                        .document("acte.xml", Sha256.of("x"))
                        .counts(1, 2))
            .orElseThrow();

    assertThat(cases.find(done.ref())).contains(done);
    assertThat(done.version()).isEqualTo(2);
    assertThat(done.kind()).isEqualTo(new ActKind("arrete-circulation"));
  }

  @Test
  void givesACaseToOneWorkerOnly() {
    open("a");

    assertThat(cases.claim(RECEIVED, "first", LEASE)).isPresent();
    assertThat(cases.claim(RECEIVED, "second", LEASE)).isEmpty();
  }

  @Test
  void givesACaseAgainOnceItsLeaseHasRunOut() {
    open("a");
    Claim lost = cases.claim(RECEIVED, "first", LEASE).orElseThrow();
    clock.advance(LEASE.plusSeconds(1));
    Claim second = cases.claim(RECEIVED, "second", LEASE).orElseThrow();

    assertThat(extracted(lost)).as("the late worker changes nothing").isEmpty();
    assertThat(extracted(second)).isPresent();
    assertThat(cases.list().get(0).version()).isEqualTo(2);
  }

  @Test
  void keepsAReleasedCaseFromBeingTakenBeforeItsPause() {
    open("a");
    cases.release(cases.claim(RECEIVED, "w", LEASE).orElseThrow(), Duration.ofSeconds(30));

    assertThat(cases.waits(CaseState.RECU)).isFalse();
    clock.advance(Duration.ofSeconds(31));
    assertThat(cases.waits(CaseState.RECU)).isTrue();
    assertThat(cases.claim(RECEIVED, "w", LEASE).orElseThrow().attempts()).isEqualTo(1);
  }

  @Test
  void refusesAMoveOnAVersionThatIsNoLongerTheOneSeen() {
    CaseFile seen = open("a");
    extracted(cases.claim(RECEIVED, "w", LEASE).orElseThrow());

    assertThatThrownBy(
            () ->
                cases.move(
                    seen.ref(),
                    seen.version(),
                    Event.move("approuver", "p-1", "cli", null),
                    (current, tx) -> current.edit().state(CaseState.VALIDE)))
        .isInstanceOf(StaleVersion.class);
    assertThat(cases.find(seen.ref()).orElseThrow().state()).isEqualTo(CaseState.EXTRAIT);
  }

  @Test
  void changesNothingWhenTheChangeItselfFails() {
    open("a");
    Claim claim = cases.claim(RECEIVED, "w", LEASE).orElseThrow();

    assertThatThrownBy(
            () ->
                cases.commit(
                    claim,
                    Event.step("x"),
                    (current, tx) -> {
                      Series.next(tx, "registre:arretes", 2026);
                      throw new IllegalStateException("broken");
                    }))
        .isInstanceOf(IllegalStateException.class);
    int number = database.write(tx -> Series.next(tx, "registre:arretes", 2026));

    assertThat(number).as("the number came back").isEqualTo(1);
    assertThat(journal.verify().entries()).isEqualTo(1);
  }

  @Test
  void finishesEachCaseOnceWithManyWorkers() throws Exception {
    for (int i = 0; i < 40; i++) {
      open("intake-" + i);
    }
    Set<CaseRef> done = java.util.Collections.synchronizedSet(new HashSet<>());
    try (Database other = Database.open(home.resolve("paraphe.db"))) {
      CaseFiles elsewhere = new CaseFiles(other, new Blobs(home.resolve("blobs")), clock);
      Callable<Integer> here = () -> drain(cases, "here", done);
      Callable<Integer> there = () -> drain(elsewhere, "there", done);
      var pool = Executors.newFixedThreadPool(4);
      int total = 0;
      for (Future<Integer> worker : pool.invokeAll(List.of(here, there, here, there))) {
        total += worker.get();
      }
      pool.shutdown();
      assertThat(total).isEqualTo(40);
    }
    assertThat(done).hasSize(40);
    assertThat(cases.list(EnumSet.of(CaseState.EXTRAIT))).hasSize(40);
    assertThat(journal.verify()).isEqualTo(new Journal.Verification(true, 80, null));
  }

  private int drain(CaseFiles files, String who, Set<CaseRef> done) {
    int count = 0;
    Optional<Claim> claim;
    while ((claim = files.claim(RECEIVED, who + Thread.currentThread().getId(), LEASE))
        .isPresent()) {
      Optional<CaseFile> next =
          files.commit(
              claim.get(),
              Event.step("extraire"),
              (current, tx) -> current.edit().state(CaseState.EXTRAIT));
      if (next.isPresent()) {
        done.add(next.get().ref());
        count++;
      }
    }
    return count;
  }

  private Optional<CaseFile> extracted(Claim claim) {
    return cases.commit(
        claim, Event.step("extraire"), (current, tx) -> current.edit().state(CaseState.EXTRAIT));
  }

  private CaseFile open(String intake) {
    Dossier dossier =
        new Dossier(List.of(new Piece("lettre.txt", Sha256.of(intake), intake.length())));
    return cases.open(
        intake, dossier, "lettre.txt", new ActKind("arrete-circulation"), Event.step("recevoir"));
  }
}
