package org.paraphe.routes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StabilityTest {

  @TempDir Path folder;
  private long nanos;
  private Stability stability;
  private Path file;

  @BeforeEach
  void dropOneFile() throws IOException {
    stability = new Stability(Duration.ofSeconds(5), () -> nanos);
    file = Files.writeString(folder.resolve("lettre.txt"), "Bonjour");
  }

  @Test
  void waitsForTheWholeDelay() throws IOException {
    assertThat(stability.settled(file)).isFalse();
    pass(4);
    assertThat(stability.settled(file)).isFalse();
    pass(1);
    assertThat(stability.settled(file)).isTrue();
  }

  @Test
  void countsFromFirstSightWhateverTheModificationTimeSays() throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    assertThat(stability.settled(file)).isFalse();
    pass(4);
    assertThat(stability.settled(file)).isFalse();
  }

  @Test
  void startsAgainWhenTheFileGrows() throws IOException {
    stability.settled(file);
    pass(4);
    Files.writeString(file, "Bonjour, voici la suite");
    assertThat(stability.settled(file)).isFalse();
    pass(4);
    assertThat(stability.settled(file)).isFalse();
    pass(1);
    assertThat(stability.settled(file)).isTrue();
  }

  @Test
  void startsAgainWhenAFileDeepInsideAFolderAppears() throws IOException {
    Path deep = Files.createDirectories(folder.resolve("dossier/pieces"));
    stability.settled(folder);
    pass(4);
    Files.writeString(deep.resolve("plan.txt"), "plan");
    assertThat(stability.settled(folder)).isFalse();
    pass(4);
    assertThat(stability.settled(folder)).isFalse();
  }

  @Test
  void restsBeforeHandingOutTheSameItemAgain() throws IOException {
    stability.settled(file);
    pass(5);
    assertThat(stability.settled(file)).isTrue();
    pass(6);
    assertThat(stability.settled(file)).isFalse();
    pass(20);
    assertThat(stability.settled(file)).isTrue();
  }

  @Test
  void forgetsWhatIsGone() throws IOException {
    stability.settled(file);
    pass(5);
    stability.keepOnly(List.of());
    assertThat(stability.settled(file)).as("a new file under an old name waits").isFalse();
  }

  private void pass(int seconds) {
    nanos += Duration.ofSeconds(seconds).toNanos();
  }
}
