package org.paraphe;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Programs of the system that a test needs. Missing, the test is skipped with a line that says so;
 * with {@code -Dparaphe.require=all} it fails.
 */
public final class SystemPackage {

  /** A probe may fetch a package of a dozen megabytes over a slow line. */
  private static final int LONGEST_PROBE_MINUTES = 5;

  private SystemPackage() {}

  /**
   * @param name the Debian package
   * @param probe a command that ends with 0 where it is installed
   */
  public static void require(String name, String... probe) {
    if (answers(probe)) {
      return;
    }
    String line = "Paquet absent : " + name + " (" + String.join(" ", probe) + ")";
    if (System.getProperty("paraphe.require", "none").equals("all")) {
      fail(line);
    }
    System.out.println("Test sauté. " + line);
    assumeTrue(false, line);
  }

  private static boolean answers(String... probe) {
    try {
      Process process =
          new ProcessBuilder(probe)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = process.waitFor(LONGEST_PROBE_MINUTES, TimeUnit.MINUTES);
      if (!ended) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      return ended && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
