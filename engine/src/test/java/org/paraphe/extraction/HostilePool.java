package org.paraphe.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;

/** Reads files made to break readers, and looks at how each of them ended. */
final class HostilePool {

  /** How one file ended. */
  record Ended(String file, Outcome outcome, int pieces, Duration took) {}

  private final IsolatedExtractor extractor;
  private final Duration limit;
  private final String canary;
  private final List<Ended> ended = new ArrayList<>();
  private final SoftAssertions soft = new SoftAssertions();

  /**
   * @param limit of one file, with what a busy machine may add
   * @param canary words that must come out of no file
   */
  HostilePool(IsolatedExtractor extractor, Duration limit, String canary) {
    this.extractor = extractor;
    this.limit = limit;
    this.canary = canary;
  }

  void read(String name, Path file) {
    long begin = System.nanoTime() - extractor.starting().toNanos();
    List<ExtractedPiece> pieces = extractor.extract(name, file);
    long end = System.nanoTime() - extractor.starting().toNanos();
    Duration took = Duration.ofNanos(end - begin);
    soft.assertThat(pieces).as(name).isNotEmpty();
    pieces.forEach(this::assertSound);
    soft.assertThat(took).as(name).isLessThan(limit);
    ended.add(new Ended(name, pieces.get(0).outcome(), pieces.size(), took));
  }

  void read(Map<String, byte[]> files, Path folder) {
    files.forEach((name, bytes) -> read(name, Samples.file(folder, name, bytes)));
  }

  void read(List<Path> files) {
    files.forEach(file -> read(String.valueOf(file.getFileName()), file));
  }

  /** Fails with all that was wrong, so that one file does not keep the others from being told. */
  void assertAll() {
    soft.assertAll();
  }

  List<Ended> ended() {
    return List.copyOf(ended);
  }

  private void assertSound(ExtractedPiece piece) {
    soft.assertThat(piece.outcome() == Outcome.LU || !piece.warnings().isEmpty())
        .as("%s: %s without a warning", piece.name(), piece.outcome())
        .isTrue();
    soft.assertThat(piece.name()).doesNotContain("..").doesNotContain("\u0000", "\u202E", "\\");
    soft.assertThat(piece.text()).as(piece.name()).doesNotContain("root:x:0:0", canary);
    soft.assertThat(piece.hidden().toString() + piece.metadata() + piece.warnings())
        .as(piece.name())
        .doesNotContain("root:x:0:0", canary);
    for (Table table : piece.tables()) {
      for (Table.Cell cell : table.cells()) {
        soft.assertThat(piece.text().substring(cell.start(), cell.end())).isEqualTo(cell.text());
      }
    }
  }

  /** How many files ended how, and how long the slowest took. */
  String table() {
    Map<Outcome, List<Ended>> byOutcome = new TreeMap<>();
    ended.forEach(e -> byOutcome.computeIfAbsent(e.outcome(), k -> new ArrayList<>()).add(e));
    StringBuilder table = new StringBuilder("outcome        files  slowest\n");
    byOutcome.forEach(
        (outcome, files) -> {
          Ended slowest = files.stream().max(Comparator.comparing(Ended::took)).orElseThrow();
          table.append(
              String.format(
                  Locale.ROOT,
                  "%-14s %5d  %.1f s %s%n",
                  outcome,
                  files.size(),
                  slowest.took().toMillis() / 1000.0,
                  slowest.file()));
        });
    return table.append("all            ").append(ended.size()).append('\n').toString();
  }

  /** The files that others collected; empty where they are not there. */
  static List<Path> collected() throws IOException {
    Optional<Path> pool = shared().map(path -> path.resolve("hostile")).filter(Files::isDirectory);
    if (pool.isEmpty()) {
      System.out.println(
          "Test sauté. Fichiers hostiles absents : PARAPHE_SHARED ou ../shared/data");
      return List.of();
    }
    try (Stream<Path> all = Files.walk(pool.get())) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
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
