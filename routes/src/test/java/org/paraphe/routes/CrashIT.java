package org.paraphe.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.routes.cli.Main;

/** The service as a process, killed without warning while dossiers are on their way. */
class CrashIT {

  private static final int DOSSIERS = 10;

  @TempDir Path folder;
  private Process serving;

  @AfterEach
  void leaveNoProcess() throws InterruptedException {
    if (serving != null) {
      serving.descendants().forEach(ProcessHandle::destroyForcibly);
      serving.destroyForcibly().waitFor();
    }
  }

  @Test
  void bringsEachDossierToItsEndOnceWhateverMomentItIsKilledAt() throws Exception {
    SampleHome sample = SampleHome.in(folder);
    for (int i = 1; i <= DOSSIERS; i++) {
      sample.drop("demande-" + i + ".txt", letter(i));
    }

    for (int shown : List.of(0, 2, 6)) {
      serve();
      Path mark = shown == 0 ? sample.home().enCours() : sample.home().aValider();
      await().atMost(Duration.ofSeconds(90)).until(() -> entries(mark) > shown || done(sample));
      serving.destroyForcibly().waitFor(); // SIGKILL: no hook runs
    }
    serve();
    await().atMost(Duration.ofSeconds(120)).until(() -> done(sample));
    assertThat(stop()).as("exit code after SIGTERM").isIn(0, 143);

    assertThat(entries(sample.home().depot()) + entries(sample.home().enCours())).isZero();
    try (Paraphe paraphe = Paraphe.open(sample.home())) {
      List<CaseFile> cases = paraphe.cases().list();
      assertThat(cases)
          .extracting(CaseFile::origine)
          .containsExactlyInAnyOrderElementsOf(
              IntStream.rangeClosed(1, DOSSIERS).mapToObj(i -> "demande-" + i + ".txt").toList());
      assertThat(cases).extracting(CaseFile::state).containsOnly(CaseState.A_VALIDER);
      assertThat(paraphe.cases().notProjected()).isEmpty();
      paraphe.appender().append();
      assertThat(paraphe.journal().verify().ok()).isTrue();
    }
  }

  private static boolean done(SampleHome sample) {
    return entries(sample.home().aValider()) + entries(sample.home().quarantaine()) >= DOSSIERS;
  }

  private static String letter(int i) {
    return """
        Madame, Monsieur le Maire,

        L'association Les Amis du Moulin n° %d sollicite une subvention de fonctionnement de
        %d00 € pour l'exercice 2027, afin d'organiser sa fête annuelle.

        La Présidente
        """
        .formatted(i, i + 3);
  }

  private void serve() throws IOException {
    serving =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(),
                Main.class.getName(),
                "serve",
                "--home",
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log()))
            .start();
  }

  private int stop() throws InterruptedException {
    serving.destroy();
    assertThat(serving.waitFor(30, TimeUnit.SECONDS)).as("stops on SIGTERM").isTrue();
    return serving.exitValue();
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private File log() {
    return folder.resolve("etat").resolve("serve.out").toFile();
  }

  /** What people see there: hidden names are half done. */
  private static int entries(Path folder) {
    try (Stream<Path> list = Files.list(folder)) {
      return (int) list.filter(p -> !p.getFileName().toString().startsWith(".")).count();
    } catch (IOException e) {
      return 0; // between a removal and its replacement
    }
  }
}
