package org.paraphe.rendering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * LibreOffice without a window: opens all files of a folder and saves them elsewhere, in one run.
 */
final class LibreOffice {
  private LibreOffice() {}

  static Path convert(Path from, Path to, String format) throws IOException, InterruptedException {
    Files.createDirectories(to);
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + to.resolveSibling("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                to.toString()));
    try (Stream<Path> files = Files.list(from)) {
      files.map(Path::toString).sorted().forEach(command::add);
    }
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(to.resolveSibling("soffice.log").toFile())
            .start();
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError("soffice did not end");
    }
    return to;
  }
}
