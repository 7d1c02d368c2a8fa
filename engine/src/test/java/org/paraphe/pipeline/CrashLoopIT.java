package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.casefile.Durable.Write;

/**
 * Whatever write the program is stopped at, each dossier goes its way once. Here each 60th write of
 * a stage and the first of each kind; all of them with {@code -Dparaphe.chutes=1}.
 */
class CrashLoopIT {

  @TempDir Path folder;

  @Test
  void losesDoublesAndHauntsNothingWhereverItStops() throws Exception {
    long begun = System.nanoTime();
    CrashLoop loop = new CrashLoop(folder, Integer.getInteger("paraphe.chutes", 60));
    loop.run();
    System.out.printf(
        "%d stops in %d s, by write %s; failures %d%n",
        loop.stops().values().stream().mapToInt(i -> i).sum(),
        (System.nanoTime() - begun) / 1_000_000_000,
        loop.stops(),
        loop.failures().size());
    loop.failures().forEach(System.out::println);
    assertThat(loop.failures()).isEmpty();
    assertThat(loop.stops()).containsOnlyKeys(Write.values());
  }
}
