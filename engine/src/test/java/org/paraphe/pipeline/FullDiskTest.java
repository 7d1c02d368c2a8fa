package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;
import org.paraphe.casefile.Durable;
import org.paraphe.casefile.Durable.Write;
import org.paraphe.casefile.SetClock;
import org.paraphe.pipeline.CrashHome.Stage;

/** A disk that takes nothing for a while: everything waits, and goes on by itself afterwards. */
class FullDiskTest {

  @TempDir Path folder;
  private final SetClock clock = new SetClock(Instant.now());
  private Paraphe paraphe;

  @BeforeEach
  void open() throws IOException {
    CrashHome.prepare(folder, Stage.DECIDER);
    Home home = Home.at(folder);
    paraphe = Paraphe.open(home, Settings.load(home), CrashHome.tools(home), clock);
  }

  @AfterEach
  void close() {
    Durable.watch((write, place) -> {});
    paraphe.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 23})
  void losesNothingWhereverTheDiskIsFullAndTakesUpTheWorkOnceThereIsRoom(int writes) {
    Durable.watch(new Full(writes));
    for (int i = 0; i < 8; i++) {
      tolerate(() -> CrashHome.takeAll(paraphe));
      tolerate(() -> paraphe.steps().runAll());
      paraphe.recover();
      clock.advance(Duration.ofMinutes(10));
    }
    assertThat(paraphe.cases().list())
        .as("nothing is put in quarantine by a full disk, but what is empty")
        .filteredOn(f -> f.state() == CaseState.QUARANTAINE)
        .allSatisfy(f -> assertThat(f.origine()).isEqualTo("vide.txt"));

    Durable.watch((write, place) -> {});
    clock.advance(Duration.ofMinutes(10));
    CrashHome.rest(paraphe);

    assertThat(HomeAudit.of(paraphe, CrashHome.inputs(Stage.DECIDER)).toString())
        .isEqualTo("lost 0, duplicate 0, ghost 0, in doubt 0");
    assertThat(paraphe.cases().list()).extracting(CaseFile::trouble).doesNotContain("disque");
  }

  @Test
  void freesACaseThatCouldNotBeGivenBackAsSoonAsThereIsRoom() {
    CrashHome.takeAll(paraphe);
    int[] commits = {0};
    Durable.watch(
        (write, place) -> {
          boolean afterTheClaim = write == Write.COMMIT && ++commits[0] > 1;
          if (afterTheClaim || write == Write.BLOB) {
            throw new UncheckedIOException(new IOException("No space left on device"));
          }
        });
    tolerate(() -> paraphe.steps().extract());
    assertThat(paraphe.cases().holders()).as("it is held: nothing could be written").isNotEmpty();

    Durable.watch((write, place) -> {});
    paraphe.recover();

    assertThat(paraphe.cases().holders()).isEmpty();
    assertThat(paraphe.steps().extract()).isPositive();
  }

  @Test
  void keepsAnApprovedActWhileTheArchiveTakesNothingAndSaysSo() throws IOException {
    CrashHome.rest(paraphe);
    Path blocked = Files.writeString(paraphe.home().archives().resolve(".tmp"), "lecture seule");
    Stage.DECIDER.clerk(paraphe);
    CrashHome.handleFound(paraphe);
    for (int i = 0; i < 7; i++) {
      paraphe.steps().archive();
      clock.advance(Duration.ofMinutes(10));
    }
    CaseFile approved = file("arrete.txt");
    assertThat(approved.state()).isEqualTo(CaseState.VALIDE);
    assertThat(approved.trouble()).contains("archiver", "disque");

    Files.delete(blocked);
    clock.advance(Duration.ofMinutes(10));
    CrashHome.rest(paraphe);

    assertThat(file("arrete.txt").state()).isEqualTo(CaseState.ARCHIVE);
    assertThat(HomeAudit.of(paraphe, CrashHome.inputs(Stage.DECIDER)).toString())
        .isEqualTo("lost 0, duplicate 0, ghost 0, in doubt 0");
  }

  private CaseFile file(String origine) {
    return paraphe.cases().list().stream()
        .filter(f -> f.origine().equals(origine))
        .findFirst()
        .orElseThrow();
  }

  /** As the routes do: a fault is logged, and the next ring tries again. */
  private static void tolerate(Runnable work) {
    try {
      work.run();
    } catch (UncheckedIOException | org.paraphe.dossier.TransientFailure e) {
      assertThat(e).isNotNull();
    }
  }

  /** Takes so many writes, then no more. */
  private record Full(int[] left) implements Durable.Witness {
    Full(int writes) {
      this(new int[] {writes});
    }

    @Override
    public synchronized void before(Write write, Path place) {
      if (write != Write.REMOVAL && write != Write.MOVE && left[0]-- <= 0) {
        throw new UncheckedIOException(new IOException("No space left on device"));
      }
    }
  }
}
