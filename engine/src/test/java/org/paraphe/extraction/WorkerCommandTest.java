package org.paraphe.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerCommandTest {

  @TempDir Path lib;

  @Test
  void takesTheArchiveThatTheInstallationHasWritten() throws IOException {
    assertThat(WorkerCommand.archive(lib)).isEmpty();

    Path archive = Files.createFile(lib.resolve("lecture.jsa"));

    assertThat(WorkerCommand.archive(lib)).contains("-XX:SharedArchiveFile=" + archive);
  }
}
