package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A batch in a program of its own with 512 MB, killed without warning while it reads and started
 * again: it ends with each file once. Here 40 plain texts and one kill; {@code
 * -Dparaphe.batch.files=2000 -Dparaphe.batch.kills=2} reads mixed formats in isolated processes, as
 * the command does. {@code -Dparaphe.batch.plain=true -Dparaphe.batch.heap=64m} shows for any
 * number of plain texts that memory does not grow with them.
 */
class BatchKillIT {

  private static final int FILES = Integer.getInteger("paraphe.batch.files", 40);
  private static final int KILLS = Integer.getInteger("paraphe.batch.kills", 1);
  private static final String HEAP = System.getProperty("paraphe.batch.heap", "512m");
  private static final boolean PLAIN = FILES <= 100 || Boolean.getBoolean("paraphe.batch.plain");

  @TempDir Path folder;

  @Test
  void tellsEachFileOnceWheneverItIsKilled() throws Exception {
    Path home = folder.resolve("home");
    Home.at(home).create();
    Files.writeString(Home.at(home).config(), CrashHome.SETTINGS);
    Path source = folder.resolve("fonds");
    BatchSource.make(source, FILES, PLAIN);
    Map<String, String> before = BatchSource.print(source);
    long begun = System.nanoTime();
    for (int kill = 1; kill <= KILLS; kill++) {
      assertThat(start(home, source, FILES * kill / (KILLS + 1))).as("killed at work").isNull();
    }
    assertThat(home.resolve("lots/lot-0001")).doesNotExist();
    String last = start(home, source, Integer.MAX_VALUE);
    System.out.printf(
        "%d files, %d kills, %s in all, last start: %s%n",
        FILES, KILLS, Duration.ofNanos(System.nanoTime() - begun).withNanos(0), last);

    assertThat(BatchSource.print(source)).isEqualTo(before);
    assertThat(told(home)).isEqualTo(hashes(before));
    assertThat(Files.readAllLines(home.resolve("lots/lot-0001/inventaire.csv"))).hasSize(FILES + 1);
    assertThat(Files.list(home.resolve("etat/lots"))).as("one batch, taken up again").hasSize(1);
  }

  /** Place and hash of each row; fails where a place is told twice. */
  private static Map<String, String> told(Path home) throws IOException {
    List<String> rows =
        Files.readAllLines(home.resolve("lots/lot-0001/inventaire-pieces.csv")).stream()
            .skip(1)
            .toList();
    return rows.stream()
        .map(row -> row.split(";"))
        .collect(Collectors.toMap(c -> c[1], c -> c[11], (a, b) -> a + " twice", TreeMap::new));
  }

  private static Map<String, String> hashes(Map<String, String> print) {
    Map<String, String> hashes = new TreeMap<>();
    print.forEach(
        (name, seen) -> {
          if (seen.contains(" ")) {
            hashes.put(name, seen.split(" ")[0]);
          }
        });
    return hashes;
  }

  /**
   * @return what the program said at its end; null where it was killed
   */
  private @Nullable String start(Path home, Path source, int killAt)
      throws IOException, InterruptedException {
    Path log = folder.resolve("child.log");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dparaphe.batch.plain=" + PLAIN,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Program.class.getName(),
                home.toString(),
                source.toString())
            .redirectError(log.toFile())
            .start();
    try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith("end ")) {
          assertThat(child.waitFor()).as(Files.readString(log)).isZero();
          return line.substring(4);
        }
        if (Integer.parseInt(line) >= killAt) {
          return null;
        }
      }
    } finally {
      child.destroyForcibly().waitFor();
    }
    throw new AssertionError("it ended by itself: " + Files.readString(log));
  }

  /** What {@code paraphe batch --resume} does. */
  static final class Program {

    private Program() {}

    public static void main(String[] args) throws IOException {
      try (Paraphe paraphe = open(Path.of(args[0]))) {
        BatchReport report =
            paraphe
                .batches()
                .run(
                    new BatchRequest(Path.of(args[1]), null, true, null),
                    p -> System.out.println(p.done()));
        System.out.println(
            "end %d read, %d not readable, heap at most %d MB of %d"
                .formatted(
                    report.fresh(),
                    report.unread(),
                    peak() >> 20,
                    Runtime.getRuntime().maxMemory() >> 20));
      }
    }

    private static Paraphe open(Path home) {
      return PLAIN_READING ? CrashHome.open(home) : Paraphe.open(Home.at(home));
    }

    private static final boolean PLAIN_READING = Boolean.getBoolean("paraphe.batch.plain");

    private static long peak() {
      return ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getPeakUsage)
          .mapToLong(usage -> usage.getUsed())
          .sum();
    }
  }
}
