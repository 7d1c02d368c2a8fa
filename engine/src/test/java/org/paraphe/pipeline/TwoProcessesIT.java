package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.Event;

/** The service and a command at once on one home: the same database, the same folders. */
class TwoProcessesIT extends HomeBench {

  private static final int TIMES = 60;

  @Test
  void writeSideBySideWithoutWaitingForEverOrSpoilingTheFoldersOfTheOther() throws Exception {
    CaseFile file = drop("lettre.txt", LETTER);
    Path log = folder.resolve("child.log");
    int before = paraphe.journal().verify().entries();
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Command.class.getName(),
                paraphe.home().root().toString(),
                file.ref().value())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int mine = 0;
    while (other.isAlive() || mine < TIMES) {
      work(paraphe, file);
      mine++;
    }
    assertThat(other.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(other.exitValue()).as(Files.readString(log)).isZero();

    paraphe.appender().append();
    var verified = paraphe.journal().verify();
    assertThat(verified.ok()).isTrue();
    assertThat(verified.entries()).isGreaterThanOrEqualTo(before + mine + TIMES);
    try (Stream<Path> shown = Files.list(paraphe.home().aValider())) {
      assertThat(shown.map(p -> p.getFileName().toString()))
          .as("no half-built folder is left, none is there twice")
          .containsExactly(file.ref().value());
    }
    try (Stream<Path> inside = Files.list(waiting(file))) {
      assertThat(inside.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder("projet.docx", "projet.pdf", "controle.html", "pieces");
    }
  }

  private static void work(Paraphe paraphe, CaseFile file) {
    paraphe.cases().note(file.ref(), Event.step("essai"));
    paraphe.projections().show(file);
    paraphe.appender().append();
  }

  /** What the other process runs. */
  static final class Command {

    private Command() {}

    public static void main(String[] args) throws IOException {
      try (Paraphe paraphe = CrashHome.open(Path.of(args[0]))) {
        CaseFile file =
            paraphe.cases().list().stream()
                .filter(f -> f.ref().value().equals(args[1]))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < TIMES; i++) {
          work(paraphe, file);
        }
      }
    }
  }
}
