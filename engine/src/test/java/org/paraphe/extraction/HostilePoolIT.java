package org.paraphe.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files made to break readers: a share of those that were collected, our own bombs and mutants.
 * With {@code -Dparaphe.hostile=all} all of them, at full size, and the rate of good files beside
 * them; then each test prints its table by outcome:
 *
 * <pre>
 * mvn -q verify -pl engine -am -Dit.test=HostilePoolIT -Dtest=NoUnitTest \
 *   -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false \
 *   -Dparaphe.hostile=all
 * </pre>
 */
class HostilePoolIT {

  private static final boolean ALL = System.getProperty("paraphe.hostile", "").equals("all");
  private static final Duration LIMIT = Duration.ofSeconds(ALL ? 10 : 2);

  /** On a calm machine none; beside other work, for hashing, copying and killing. */
  private static final Duration SLACK = Duration.ofSeconds(ALL ? 0 : 5);

  private static final String CANARY = "canari-7f3a-ne-doit-sortir-de-nulle-part";
  private static final int SHARE = 6;

  @TempDir static Path folder;
  private static IsolatedExtractor extractor;

  @BeforeAll
  static void start() throws IOException {
    Files.writeString(folder.resolve("canari.txt"), CANARY);
    extractor = extractor("travail", Isolation.strongest(folder));
    extractor.warmUp();
  }

  @AfterAll
  static void stop() {
    extractor.close();
  }

  private static IsolatedExtractor extractor(String name, Isolation isolation) {
    ExtractionSettings standard = ExtractionSettings.standard().withLimits(LIMIT, LIMIT);
    ExtractionSettings settings =
        ALL ? standard : standard.withCaps(1_000_000, 200_000_000, 50_000_000, 40);
    return new IsolatedExtractor(settings, folder.resolve(name), isolation);
  }

  @Test
  void givesEveryCollectedFileAnOutcomeInTimeAndStaysHealthy() throws IOException {
    List<Path> files = HostilePool.collected();
    assumeTrue(!files.isEmpty(), "no hostile files");
    int step = ALL ? 1 : SHARE;
    HostilePool pool = pool(extractor);

    pool.read(
        IntStream.range(0, files.size()).filter(i -> i % step == 0).mapToObj(files::get).toList());

    assertHealthy(pool);
  }

  @Test
  void survivesBombsWithoutLosingTheirGoodNeighbours() {
    HostilePool pool = pool(extractor);

    pool.read(HostileZips.all(ALL), folder);
    pool.read(HostilePdfs.all(ALL), folder);
    pool.read(HostileMails.all(ALL), folder);

    assertHealthy(pool);
    assertThat(pool.ended())
        .filteredOn(e -> List.of("chiffre.zip", "ferme.pdf").contains(e.file()))
        .extracting(HostilePool.Ended::outcome)
        .containsExactly(Outcome.CHIFFRE, Outcome.CHIFFRE);
    assertThat(pool.ended())
        .filteredOn(e -> e.file().matches("(gz|7z|rar)-.*"))
        .extracting(HostilePool.Ended::outcome)
        .hasSize(12)
        .allMatch(o -> o == Outcome.TYPE_REFUSE || o == Outcome.ILLISIBLE);
    assertThat(pool.ended())
        .filteredOn(e -> e.file().equals("immense.png"))
        .extracting(HostilePool.Ended::outcome)
        .containsExactly(Outcome.TROP_GROS);
  }

  @Test
  void survivesDamagedDocuments() {
    HostilePool pool = pool(extractor);

    pool.read(Mutants.make(ALL ? 2_000 : 54), folder);

    assertHealthy(pool);
  }

  /** Without the kernel's help: the readers themselves must not ask. */
  @Test
  void asksNoFileAndNoAddressThatADocumentNames() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        IsolatedExtractor open = extractor("ouvert", Isolation.AUCUN)) {
      Thread counter = new Thread(() -> count(listener, calls));
      counter.start();
      HostilePool pool = pool(open);
      String address = "http://127.0.0.1:" + listener.getLocalPort();

      String canary = folder.resolve("canari.txt").toString();
      pool.read(HostileXml.all(address, canary), folder);
      pool.read(share(HostilePieces.all(ALL, address, canary)), folder);

      new Socket(InetAddress.getLoopbackAddress(), listener.getLocalPort()).close();
      org.awaitility.Awaitility.await().until(() -> calls.get() > 0);
      assertThat(calls).as("the listener hears us, and nobody else").hasValue(1);
      report(pool);
    }
  }

  private static Map<String, byte[]> share(Map<String, byte[]> files) {
    Map<String, byte[]> some = new LinkedHashMap<>();
    int at = 0;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (ALL || at++ % SHARE == 0) {
        some.put(file.getKey(), file.getValue());
      }
    }
    return some;
  }

  private static void count(ServerSocket listener, AtomicInteger calls) {
    try {
      while (true) {
        listener.accept().close();
        calls.incrementAndGet();
      }
    } catch (IOException closed) {
      assertThat(listener.isClosed()).isTrue();
    }
  }

  private static HostilePool pool(IsolatedExtractor reader) {
    return new HostilePool(reader, LIMIT.plus(SLACK), CANARY);
  }

  private static void assertHealthy(HostilePool pool) {
    Path good = Samples.file(folder, "bon.txt", Samples.utf8("Bonjour"));
    assertThat(extractor.extract("bon.txt", good).get(0).outcome()).isEqualTo(Outcome.LU);
    assertThat(folder.resolve("evade.txt")).doesNotExist();
    assertThat(Path.of("/tmp/evade.txt")).doesNotExist();
    report(pool);
  }

  private static void report(HostilePool pool) {
    if (ALL || Boolean.getBoolean("paraphe.hostile.table")) {
      System.out.println(pool.table());
      pool.ended().stream()
          .filter(e -> e.took().compareTo(LIMIT.dividedBy(5)) > 0)
          .forEach(e -> System.out.println("  " + e));
    }
    pool.assertAll();
  }
}
