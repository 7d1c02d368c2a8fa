package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.CaseState;
import org.paraphe.casefile.Claim;
import org.paraphe.casefile.Database;
import org.paraphe.casefile.Event;
import org.paraphe.casefile.JournalAppender;
import org.paraphe.casefile.SetClock;
import org.paraphe.dossier.Dossier;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.dossier.Piece;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Extractor;
import org.paraphe.review.People;

/** A step that fails leaves its case where people can see it and say why. */
class StepsTest {

  @TempDir Path folder;
  private final SetClock clock = new SetClock(Instant.parse("2026-11-23T08:00:00Z"));
  private Database database;
  private CaseFiles cases;
  private Home home;
  private Blobs blobs;

  @BeforeEach
  void open() {
    home = Home.at(folder);
    home.create();
    database = Database.open(home.database());
    blobs = new Blobs(home.blobs());
    cases = new CaseFiles(database, blobs, clock);
    cases.open(
        "essai",
        new Dossier(List.of(new Piece("lettre.txt", blobs.put("Bonjour"), 7))),
        "lettre.txt",
        null,
        Event.step("recevoir"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void putsAPieceThatExhaustsTheStackInQuarantine() throws IOException {
    steps(
            () -> {
              throw new StackOverflowError();
            })
        .extract();

    assertThat(theCase().state()).isEqualTo(CaseState.QUARANTAINE);
    assertThat(theCase().trouble()).contains("StackOverflowError");
    compare("plus-que-la-machine");
  }

  @Test
  void putsAPieceThatMeetsAFaultOfOursInQuarantine() throws IOException {
    steps(
            () -> {
              throw new IllegalStateException("essai");
            })
        .extract();

    assertThat(theCase().state()).isEqualTo(CaseState.QUARANTAINE);
    compare("faute-du-logiciel");
  }

  private void compare(String name) throws IOException {
    String ref = theCase().ref().value();
    RefusalGolden.compare(
        "refus-de-traiter/" + name,
        Files.readString(home.quarantaine().resolve(ref).resolve("erreur.txt"))
            .replace(ref, "REF"));
  }

  @Test
  void triesForEverOnABrokenDiskAndSaysSoOnce() {
    Steps steps =
        steps(
            () -> {
              throw new UncheckedIOException(new IOException("No space left on device"));
            });
    for (int i = 0; i < 5; i++) {
      steps.extract();
      clock.advance(Duration.ofMinutes(10));
    }
    CaseFile told = theCase();
    for (int i = 0; i < 20; i++) {
      steps.extract();
      clock.advance(Duration.ofMinutes(10));
    }

    assertThat(told.state()).isEqualTo(CaseState.RECU);
    RefusalGolden.compare("refus-de-traiter/disque-plein", String.valueOf(told.trouble()));
    assertThat(theCase().version()).isEqualTo(told.version());
    assertThat(
            new QueueView(
                    cases,
                    blobs,
                    new People(database),
                    new Deadlines(
                        blobs, org.paraphe.template.TemplatePacks.load(null), java.util.Map.of()),
                    file -> java.util.Optional.empty())
                .list(false))
        .singleElement()
        .satisfies(e -> assertThat(e.get("trouble").toString()).contains("No space left"));
  }

  @ParameterizedTest
  @EnumSource(names = {"EXTRAIT", "REDIGE"})
  void goesOnBesideACaseThatTakesLong(CaseState waiting) throws Exception {
    cases.open(
        "suite",
        new Dossier(List.of(new Piece("note.txt", blobs.put("Bonsoir"), 7))),
        "note.txt",
        null,
        Event.step("recevoir"));
    for (int i = 0; i < 2; i++) {
      Claim claim =
          cases.claim(Set.of(CaseState.RECU), "essai", Duration.ofMinutes(1)).orElseThrow();
      cases.commit(
          claim,
          Event.step("essai"),
          (current, tx) ->
              current
                  .edit()
                  .document(Kept.EXTRACTION, new Kept(blobs).pieces(List.of()))
                  .state(waiting));
    }
    CyclicBarrier both = new CyclicBarrier(2);
    AtomicInteger met = new AtomicInteger();
    Steps steps =
        steps(
            () -> {},
            () -> {
              try {
                both.await(20, TimeUnit.SECONDS);
                met.incrementAndGet();
              } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                Thread.currentThread().interrupt();
              }
              throw new PermanentFailure("essai");
            });

    int moved = waiting == CaseState.EXTRAIT ? steps.draft() : steps.check();

    assertThat(moved).isEqualTo(2);
    assertThat(met).hasValue(2);
  }

  private CaseFile theCase() {
    return cases.list().get(0);
  }

  private Steps steps(Runnable fault) {
    return steps(fault, () -> {});
  }

  /**
   * @param fault of the first step
   * @param packs runs where a step looks for the kinds of acts; nothing is drafted
   */
  @SuppressWarnings("NullAway")
  private Steps steps(Runnable fault, Runnable packs) {
    Extractor failing =
        new Extractor() {
          @Override
          public List<ExtractedPiece> extract(String name, Path file) {
            fault.run();
            return List.of();
          }

          @Override
          public void close() {}
        };
    return new Steps(
        cases,
        blobs,
        failing,
        new ActMaker(
            () -> {
              packs.run();
              return List.of();
            },
            null,
            null,
            null,
            Map.of()),
        null,
        null,
        null,
        new Projections(
            home,
            cases,
            blobs,
            new People(database),
            new SeancePage(new org.paraphe.review.Sessions(database), blobs, java.util.Map.of())),
        new JournalAppender(database, home.journal()),
        clock,
        2);
  }
}
