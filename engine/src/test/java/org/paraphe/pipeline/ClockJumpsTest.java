package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.casefile.Durable;
import org.paraphe.casefile.Durable.Write;
import org.paraphe.casefile.SetClock;
import org.paraphe.pipeline.CrashHome.Stage;

/** Somebody sets the clock of the machine: no dossier waits for a day that was never to come. */
class ClockJumpsTest {

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
  @ValueSource(ints = {-3_650, -1, 1, 3_650})
  void aDossierThatWaitsForAnotherTryGoesOnWhateverTheClockSaysThen(int days) {
    CrashHome.takeAll(paraphe);
    Durable.watch(
        (write, place) -> {
          if (write == Write.BLOB) {
            throw new UncheckedIOException(new IOException("No space left on device"));
          }
        });
    assertThat(paraphe.steps().extract()).as("each is put off").isZero();
    Durable.watch((write, place) -> {});
    assertThat(paraphe.steps().waiting()).isEmpty();

    clock.advance(Duration.ofDays(days));

    assertThat(paraphe.steps().waiting()).containsExactly(Steps.EXTRACT);
    assertThat(paraphe.steps().extract()).isPositive();
  }

  @Test
  void everyDossierComesToItsEndOnceThoughTheClockGoesBackAndForth() throws IOException {
    int[] jumps = {-400, 800, -800, 30, -1};
    for (int days : jumps) {
      CrashHome.takeAll(paraphe);
      paraphe.steps().runAll();
      Stage.DECIDER.clerk(paraphe);
      CrashHome.handleFound(paraphe);
      paraphe.recover();
      clock.advance(Duration.ofDays(days));
    }
    CrashHome.rest(paraphe);

    assertThat(HomeAudit.of(paraphe, CrashHome.inputs(Stage.DECIDER)).toString())
        .isEqualTo("lost 0, duplicate 0, ghost 0, in doubt 0");
  }
}
