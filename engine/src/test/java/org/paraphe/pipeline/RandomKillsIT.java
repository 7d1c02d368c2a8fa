package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.dossier.Sha256;

/**
 * The program killed without warning at any moment, while files keep coming and three threads work:
 * one takes, one goes through the steps, one mends. Here 5 kills over 75 files, for the time it
 * takes; more with {@code -Dparaphe.kills=200 -Dparaphe.files=5000}.
 */
class RandomKillsIT {

  private static final int KILLS = Integer.getInteger("paraphe.kills", 5);
  private static final int FILES = Integer.getInteger("paraphe.files", 75);

  @TempDir Path folder;
  private final Map<String, List<Sha256>> inputs = new HashMap<>();
  private final Random random = new Random(20261126);

  @Test
  void losesDoublesAndHauntsNothingWheneverItIsKilled() throws Exception {
    long begun = System.nanoTime();
    Path home = folder.resolve("home");
    Home.at(home).create();
    Files.writeString(Home.at(home).config(), CrashHome.SETTINGS);
    int killedAtWork = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      killedAtWork += life(home, FILES * kill / KILLS, FILES * (kill + 1) / KILLS) ? 1 : 0;
    }
    try (Paraphe paraphe = CrashHome.open(home)) {
      CrashHome.rest(paraphe);
      HomeAudit audit = HomeAudit.of(paraphe, inputs);
      System.out.printf(
          "%d kills, %d of them at work, %d files, %d cases in %d s: %s%n",
          KILLS,
          killedAtWork,
          FILES,
          paraphe.cases().list().size(),
          (System.nanoTime() - begun) / 1_000_000_000,
          audit);
      assertThat(audit.toString()).isEqualTo("lost 0, duplicate 0, ghost 0, in doubt 0");
      assertThat(paraphe.cases().list()).hasSize(FILES);
    }
    assertThat(killedAtWork).as("kills while something was on its way").isPositive();
  }

  /** Starts the program, drops files while it works, kills it at a random moment. */
  private boolean life(Path home, int from, int to) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Worker.class.getName(),
                home.toString())
            .redirectError(folder.resolve("child.log").toFile())
            .start();
    try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
      String ready = out.readLine();
      assertThat(ready).as(Files.readString(folder.resolve("child.log"))).isEqualTo("ready");
      for (int i = from; i < to; i++) {
        drop(home, i);
      }
      child.waitFor(random.nextInt(900), TimeUnit.MILLISECONDS);
    } finally {
      child.destroyForcibly().waitFor();
    }
    Home where = Home.at(home);
    return Files.list(where.enCours()).findAny().isPresent()
        || Files.list(where.depot()).count() > 1
        || to - from > 0 && Files.list(where.aValider()).count() < to;
  }

  /** Complete at once, as a move is; each tenth has an act to render. */
  private void drop(Path home, int i) throws IOException {
    String text =
        i % 10 == 0
            ? HomeBench.LETTER + "\nNotre référence : " + i + "\n"
            : "Compte rendu n° " + i + " de la visite.\n";
    String name = String.format("courrier-%05d.txt", i);
    inputs.put(name, List.of(Sha256.of(text)));
    Path part = Files.writeString(folder.resolve("part"), text);
    Files.move(part, home.resolve("depot").resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** What the service does, without its routes. */
  static final class Worker {

    private Worker() {}

    public static void main(String[] args) throws IOException {
      Paraphe paraphe = CrashHome.open(Path.of(args[0]));
      paraphe.recover();
      System.out.println("ready");
      start(() -> CrashHome.takeAll(paraphe));
      start(paraphe::recover);
      start(
          () -> {
            paraphe.steps().runAll();
            CrashHome.handleFound(paraphe);
          });
      System.in.read(); // until it is killed, or until the test is gone
    }

    private static void start(Runnable work) {
      Thread thread =
          new Thread(
              () -> {
                while (true) {
                  work.run();
                  Thread.onSpinWait();
                  pause();
                }
              });
      thread.setDaemon(true);
      thread.start();
    }

    private static void pause() {
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
