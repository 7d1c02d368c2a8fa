package org.paraphe.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is killed leaves no process, and its next start removes what it left on disk. */
class KilledParentTest {

  @TempDir Path folder;

  /** A service that has started two children, one of them at work. */
  static final class Parent {
    public static void main(String[] arguments) {
      IsolatedExtractor extractor =
          new IsolatedExtractor(ExtractionSettings.standard(), Path.of(arguments[0]));
      extractor.warmUp();
      System.out.println(extractor.workers().size());
      while (true) {
        extractor.extract("long.txt", Path.of(arguments[1]));
      }
    }
  }

  @Test
  void leavesNoProcessWhenItIsKilledAndNoFolderAfterItsNextStart() throws IOException {
    Path work = Files.createDirectory(folder.resolve("travail"));
    Path text = Files.writeString(folder.resolve("long.txt"), "mot ".repeat(1_000_000));
    Process parent = start(work, text);
    List<ProcessHandle> children;
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(said.readLine()).isEqualTo("2");
      children = parent.descendants().toList();
      assertThat(children).hasSizeGreaterThanOrEqualTo(2).allMatch(ProcessHandle::isAlive);
    } finally {
      parent.destroyForcibly(); // SIGKILL: nothing of it runs any more
    }

    await().atMost(Duration.ofSeconds(10)).until(() -> children.stream().noneMatch(isAlive()));
    assertThat(left(work)).isEqualTo(1);
    try (IsolatedExtractor next = new IsolatedExtractor(ExtractionSettings.standard(), work)) {
      assertThat(next.workers()).isEmpty();
      assertThat(left(work)).isEqualTo(1); // its own
    }
    assertThat(left(work)).isZero();
  }

  private static Predicate<ProcessHandle> isAlive() {
    return ProcessHandle::isAlive;
  }

  private static long left(Path work) throws IOException {
    try (Stream<Path> list = Files.list(work)) {
      return list.count();
    }
  }

  private static Process start(Path work, Path text) throws IOException {
    return new ProcessBuilder(
            Isolation.javaHome().resolve("bin").resolve("java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Parent.class.getName(),
            work.toString(),
            text.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
