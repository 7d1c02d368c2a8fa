package org.paraphe.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paraphe.pipeline.BatchProgress;
import org.paraphe.pipeline.BatchProgress.Phase;

class BatchBarTest {

  private static final long SECOND = 1_000_000_000;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private long now;

  @Test
  void drawsABarOverItselfWithRateAndRemainingTime() {
    BatchBar bar = bar(true);

    bar.show(new BatchProgress(Phase.READ, 500, 2_000, 0));
    now += 10 * SECOND;
    bar.show(new BatchProgress(Phase.READ, 600, 2_000, 100));

    assertThat(said())
        .endsWith(
            "\r[#######.................] 600 fichiers sur 2000, 10,0/s, reste 2 min 20 s\u001b[K");
  }

  @Test
  void writesPlainLinesAtEachTwentiethWhereThereIsNoScreen() {
    BatchBar bar = bar(false);

    bar.show(new BatchProgress(Phase.READ, 0, 200, 0));
    for (int i = 1; i <= 200; i++) {
      now += SECOND / 2;
      bar.show(new BatchProgress(Phase.READ, i, 200, i));
    }

    assertThat(said().lines()).hasSize(20);
    assertThat(said())
        .contains("10 fichiers sur 200, 2,0/s, reste 1 min 35 s")
        .endsWith("200 fichiers sur 200, 2,0/s" + System.lineSeparator())
        .doesNotContain("\r[");
  }

  private BatchBar bar(boolean screen) {
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Surroundings surroundings =
        new Surroundings(
            InputStream.nullInputStream(), stream, stream, Map.of(), Path.of("."), "x", screen);
    return new BatchBar(new Terminal(surroundings, new Texts(Locale.FRENCH)), () -> now);
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
