package org.paraphe.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Half of the normal rate at least, while hostile files go through the same workers. It measures
 * time, so it is no part of the gate:
 *
 * <pre>
 * mvn -q verify -pl engine -am -Dit.test=HostileNeighbours -Dtest=NoUnitTest \
 *     -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false
 * </pre>
 */
class HostileNeighbours {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** What waiting for a child that good files keep may add. */
  private static final Duration SLACK = Duration.ofSeconds(5);

  private static final int ALONE = 400;

  @TempDir static Path folder;

  @Test
  void areReadAtHalfTheNormalRateAtLeast() throws Exception {
    ExtractionSettings settings = ExtractionSettings.standard().withLimits(LIMIT, LIMIT);
    try (IsolatedExtractor extractor =
        new IsolatedExtractor(settings, folder.resolve("travail"), Isolation.strongest(folder))) {
      extractor.warmUp();
      Path letter = Samples.file(folder, "bonne.docx", Samples.letter());
      Path sheet = Samples.file(folder, "bon.xlsx", Samples.workbook());
      List<Path> good = List.of(letter, sheet);
      double before = rate(extractor, good, new AtomicBoolean(), ALONE);
      AtomicBoolean over = new AtomicBoolean();
      HostilePool pool = new HostilePool(extractor, LIMIT.plus(SLACK), "canari");
      Thread hostile =
          new Thread(
              () -> {
                pool.read(HostilePdfs.all(true), folder);
                pool.read(HostileMails.all(true), folder);
                pool.read(Mutants.make(300), folder);
                over.set(true);
              });
      hostile.start();
      double beside = rate(extractor, good, over, Integer.MAX_VALUE);
      hostile.join();
      double after = rate(extractor, good, new AtomicBoolean(), ALONE);
      double normal = (before + after) / 2; // the machine may have other work

      System.out.printf("good files: %.0f a second alone, %.0f beside%n", normal, beside);
      pool.assertAll();
      assertThat(over).isTrue();
      assertThat(beside).isGreaterThan(normal / 2);
    }
  }

  private static double rate(
      IsolatedExtractor extractor, List<Path> files, AtomicBoolean over, int most) {
    long begin = System.nanoTime();
    int count = 0;
    while (!over.get() && count < most) {
      Path file = files.get(count % files.size());
      assertThat(extractor.extract("bon.docx", file).get(0).outcome()).isEqualTo(Outcome.LU);
      count++;
    }
    return count / ((System.nanoTime() - begin) / 1e9);
  }
}
