package org.paraphe.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a child may touch: its own folder, and nothing else of a person's. */
class ConfinementTest {

  private static final int READS = 1;
  private static final int WRITES = 2;
  private static final int WRITES_THROUGH_A_PROGRAM = 4;
  private static final int WRITES_AT_HOME = 8;

  @TempDir Path folder;
  private Path own;
  private Path foreign;

  /** What a child runs: tries what it should not be able to do, and exits with what it could. */
  static final class Burglar {
    public static void main(String[] arguments) {
      Guard.installIfAsked();
      Path foreign = Path.of(arguments[0]);
      int done = 0;
      done |= succeeds(foreign, f -> Files.readString(f).isEmpty()) ? READS : 0;
      done |= succeeds(foreign.resolveSibling("b"), Burglar::write) ? WRITES : 0;
      done |= succeeds(foreign.resolveSibling("c"), Burglar::touch) ? WRITES_THROUGH_A_PROGRAM : 0;
      Path home = Path.of(System.getProperty("java.io.tmpdir"), "d");
      done |= succeeds(home, Burglar::write) ? WRITES_AT_HOME : 0;
      System.exit(done);
    }

    private interface Attempt {
      boolean on(Path path) throws IOException;
    }

    private static boolean succeeds(Path path, Attempt attempt) {
      try {
        attempt.on(path);
        return true;
      } catch (IOException | SecurityException e) {
        return false;
      }
    }

    private static boolean write(Path path) throws IOException {
      return Files.writeString(path, "x").isAbsolute();
    }

    private static boolean touch(Path path) throws IOException {
      try {
        if (new ProcessBuilder("touch", path.toString()).start().waitFor() != 0) {
          throw new IOException("refused");
        }
        return true;
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }

  @BeforeEach
  void prepare() throws IOException {
    own = Files.createDirectories(folder.toRealPath().resolve("enfant"));
    foreign = Files.writeString(folder.toRealPath().resolve("a"), "au maire");
  }

  @ParameterizedTest
  @EnumSource(
      value = Isolation.class,
      names = {"ENCLOS", "ESPACE_DE_NOMS", "GARDIEN_JAVA"})
  void writesInItsOwnFolderOnlyAndReadsNoOtherFile(Isolation isolation) throws Exception {
    assumeIsThere(isolation);

    assertThat(burgle(isolation)).isEqualTo(WRITES_AT_HOME);
    try (Stream<Path> left = Files.list(own.getParent())) {
      assertThat(left).containsExactlyInAnyOrder(own, foreign);
    }
  }

  @Test
  void wouldDoAllThatWithoutIsolation() throws Exception {
    assertThat(burgle(Isolation.AUCUN))
        .isEqualTo(READS | WRITES | WRITES_THROUGH_A_PROGRAM | WRITES_AT_HOME);
  }

  private void assumeIsThere(Isolation isolation) {
    boolean kernel = isolation == Isolation.ENCLOS || isolation == Isolation.ESPACE_DE_NOMS;
    assumeTrue(
        !kernel || Isolation.strongest(folder) == Isolation.ENCLOS, "unshare is not allowed here");
  }

  private int burgle(Isolation isolation) throws Exception {
    Path temporary = Files.createDirectories(WorkerCommand.temporary(own));
    String classPath = System.getProperty("java.class.path");
    List<String> command =
        new ArrayList<>(isolation.prefix(own, WorkerCommand.programs(classPath)));
    command.add(Isolation.javaHome().resolve("bin").resolve("java").toString());
    command.addAll(isolation.jvmOptions(temporary));
    command.addAll(List.of("-Djava.io.tmpdir=" + temporary, "-cp", classPath));
    command.addAll(List.of(Burglar.class.getName(), foreign.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isLessThan(16);
    return process.exitValue();
  }
}
