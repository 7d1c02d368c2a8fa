package org.paraphe.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Thousands of small letters dropped at once into the depot of a service with a heap of 512 MB: how
 * long until the first draft, until the last, and what the process holds meanwhile. Runs the
 * program on its own class path, so it is started with that of the built program:
 *
 * <pre>
 * mvn -q -DskipTests package
 * java -cp "benchmarks/target/classes:routes/target/paraphe/lib/*" \
 *   org.paraphe.benchmarks.DepotFlood /tmp/flood 20000
 * </pre>
 *
 * Handles, threads and memory are read from {@code /proc}, so on Linux only.
 */
public final class DepotFlood {

  private static final Duration STABILITY = Duration.ofSeconds(5);

  private final Path home;
  private final int count;

  private DepotFlood(Path home, int count) {
    this.home = home;
    this.count = count;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    new DepotFlood(Path.of(args[0]).toAbsolutePath(), Integer.parseInt(args[1])).run();
  }

  private void run() throws IOException, InterruptedException {
    Files.createDirectories(home.resolve("config"));
    Files.writeString(
        home.resolve("config/paraphe.yaml"),
        """
        collectivite: {nom: Commune de Montrieux-les-Étangs, type: commune, lieu: Montrieux-les-Étangs}
        signataire: {nom: Paul Estrade, qualite: Maire}
        depot: {stabilite: 5s}
        """);
    Process service =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                "org.paraphe.routes.cli.Main",
                "serve",
                "--home",
                home.toString())
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("service.log").toFile())
            .start();
    try {
      await(service, home.resolve("depot/.en-cours"));
      flood();
      watch(service);
    } finally {
      service.destroy();
      service.waitFor();
    }
  }

  /** Written elsewhere on the same disk, then renamed in: all are there in a moment. */
  private void flood() throws IOException {
    Path ready = Files.createDirectories(home.resolve("etat/lettres"));
    for (int i = 0; i < count; i++) {
      Files.writeString(ready.resolve(String.format("lettre-%05d.txt", i)), letter(i));
    }
    try (Stream<Path> letters = Files.list(ready)) {
      for (Path letter : letters.toList()) {
        Path target = home.resolve("depot").resolve(letter.getFileName());
        Files.move(letter, target, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private void watch(Process service) throws IOException, InterruptedException {
    Instant dropped = Instant.now();
    Instant told = dropped;
    boolean first = true;
    long drafts = 0;
    while (drafts < count && service.isAlive()) {
      Thread.sleep(200);
      drafts = entries(home.resolve("a-valider"));
      Duration since = Duration.between(dropped, Instant.now());
      if (first && drafts > 0) {
        first = false;
        System.out.printf(
            "first draft %.1f s after the stability delay%n",
            since.minus(STABILITY).toMillis() / 1000.0);
      }
      if (Duration.between(told, Instant.now()).toSeconds() >= 15 || drafts == count) {
        told = Instant.now();
        System.out.printf(
            "%5d s: %d in depot, %d drafts, %s%n",
            since.toSeconds(), entries(home.resolve("depot")), drafts, held(service));
      }
    }
    System.out.println(drafts == count ? "all done" : "the service stopped: see service.log");
  }

  private static String held(Process service) throws IOException {
    Path proc = Path.of("/proc", Long.toString(service.pid()));
    String rss =
        Files.readAllLines(proc.resolve("status")).stream()
            .filter(line -> line.startsWith("VmRSS"))
            .map(line -> line.replaceAll("\\D+", ""))
            .findFirst()
            .orElse("0");
    return entries(proc.resolve("fd"))
        + " handles, "
        + entries(proc.resolve("task"))
        + " threads, "
        + Long.parseLong(rss) / 1024
        + " MB resident";
  }

  private static void await(Process service, Path place) throws InterruptedException {
    while (!Files.exists(place) && service.isAlive()) {
      Thread.sleep(100);
    }
  }

  /** What people see: hidden names left out. */
  private static long entries(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(p -> !p.getFileName().toString().startsWith(".")).count();
    }
  }

  private static String letter(int i) {
    return """
        Objet : demande d'arrêté de circulation

        Madame, Monsieur le Maire,

        Nous vous demandons de bien vouloir réglementer la circulation rue des Tanneurs en raison
        de travaux de raccordement, du 15 mars 2027 au 19 mars 2027, de 8 h à 17 h. Référence : %d.

        Mesures demandées : circulation interdite à tous les véhicules sauf riverains.
        """
        .formatted(i);
  }
}
