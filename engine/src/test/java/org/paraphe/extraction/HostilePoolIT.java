package org.paraphe.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to break readers; a share of them, all with {@code -Dparaphe.hostile=all}. */
class HostilePoolIT {

  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final int SHARE = 3;

  @TempDir Path folder;

  @Test
  void givesEveryHostileFileAnOutcomeInTimeAndStaysHealthy() throws IOException {
    List<Path> files = sample();
    Path good = Samples.file(folder, "bon.txt", Samples.utf8("Bonjour"));
    ExtractionSettings settings = ExtractionSettings.standard().withLimits(LIMIT, LIMIT);
    List<String> late = new ArrayList<>();
    try (IsolatedExtractor extractor = new IsolatedExtractor(settings, folder.resolve("travail"))) {
      extractor.warmUp();
      for (Path file : files) {
        long begin = System.nanoTime();
        List<ExtractedPiece> pieces = extractor.extract(file.getFileName().toString(), file);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        // one clock for reading, one for recognition, twice where the worker crashed
        if (took.compareTo(LIMIT.multipliedBy(4L * pieces.size())) > 0) {
          late.add(file + " " + took);
        }
        pieces.forEach(HostilePoolIT::assertSound);
      }
      assertThat(late).isEmpty();
      assertThat(extractor.extract("bon.txt", good).get(0).outcome()).isEqualTo(Outcome.LU);
    }
  }

  private static void assertSound(ExtractedPiece piece) {
    assertThat(piece.outcome()).as(piece.name()).isNotNull();
    assertThat(piece.outcome() == Outcome.LU || !piece.warnings().isEmpty())
        .as("%s: %s without a warning", piece.name(), piece.outcome())
        .isTrue();
    assertThat(piece.text()).as(piece.name()).doesNotContain("root:x:0:0");
    for (Table table : piece.tables()) {
      for (Table.Cell cell : table.cells()) {
        assertThat(piece.text().substring(cell.start(), cell.end())).isEqualTo(cell.text());
      }
    }
  }

  private static List<Path> sample() throws IOException {
    Optional<Path> pool = shared().map(path -> path.resolve("hostile"));
    if (pool.isEmpty() || !Files.isDirectory(pool.get())) {
      System.out.println(
          "Test sauté. Fichiers hostiles absents : PARAPHE_SHARED ou ../shared/data");
    }
    assumeTrue(pool.isPresent() && Files.isDirectory(pool.get()), "no hostile files");
    List<Path> files;
    try (Stream<Path> all = Files.walk(pool.get())) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    int step = System.getProperty("paraphe.hostile", "").equals("all") ? 1 : SHARE;
    return Stream.iterate(0, i -> i < files.size(), i -> i + step).map(files::get).toList();
  }

  private static Optional<Path> shared() {
    String named = System.getProperty("PARAPHE_SHARED", System.getenv("PARAPHE_SHARED"));
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    return Stream.of("../shared/data", "../../shared/data")
        .map(Path::of)
        .filter(Files::isDirectory)
        .findFirst();
  }
}
