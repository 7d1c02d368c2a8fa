package org.paraphe.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process whom the rights of files bind, also where the tests run as an administrator. */
public final class BoundByRights {

  private BoundByRights() {}

  /**
   * Runs a class of the tests with a folder as its only argument, to its end.
   *
   * @return what it said
   */
  public static String run(Class<?> program, Path folder) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (isAdministrator(folder)) {
      String both = "-dac_override,-dac_read_search";
      command.addAll(List.of("setpriv", "--bounding-set", both, "--inh-caps", both));
    }
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            program.getName(),
            folder.toString()));
    Path log = folder.resolve("dit.log");
    Process child =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(child.waitFor(2, TimeUnit.MINUTES)).isTrue();
    String said = Files.readString(log);
    assertThat(child.exitValue()).as(said).isZero();
    return said;
  }

  private static boolean isAdministrator(Path folder) throws IOException {
    return Files.isReadable(closed(Files.createFile(folder.resolve("ferme"))));
  }

  /** The file, which nobody may read or write any more. */
  public static Path closed(Path file) throws IOException {
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
  }
}
