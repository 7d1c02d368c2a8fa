package org.paraphe.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.routes.cli.Main;

/** The guided tour as a newcomer runs it, in a process of its own. */
class DemoIT {

  @TempDir Path folder;

  @Test
  void showsTheWholeWayAndCanBeShownAgain() throws Exception {
    for (String run : List.of("first", "second")) {
      Path said = folder.resolve(run + ".out");
      assertThat(demo(said)).as("exit code of the %s run%n%s", run, said).isZero();
      Path home = folder.resolve("home");
      assertThat(entries(home.resolve("a-valider"))).isGreaterThanOrEqualTo(3);
      assertThat(home.resolve("archives/arretes")).isNotEmptyDirectory();
      assertThat(said).content().contains("Journal intact", "controle.html", "paraphe serve");
    }
  }

  private int demo(Path said) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Dparaphe.racine=" + Path.of("..").toAbsolutePath().normalize(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "demo",
                "--home",
                folder.resolve("home").toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      assertThat(process.waitFor(180, TimeUnit.SECONDS)).as("ends by itself").isTrue();
      return process.exitValue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static long entries(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(p -> !p.getFileName().toString().startsWith(".")).count();
    }
  }
}
