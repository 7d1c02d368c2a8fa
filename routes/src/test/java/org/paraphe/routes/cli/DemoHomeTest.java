package org.paraphe.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.pipeline.Home;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.review.Role;
import org.paraphe.routes.config.DemoMarker;

class DemoHomeTest {

  @TempDir Path folder;

  @Test
  void makesAHomeWhereNothingIs() throws IOException {
    Home home = Home.at(folder.resolve("neuf"));
    DemoHome.prepare(home, terminal());
    assertThat(DemoMarker.isOn(home)).isTrue();
    assertThat(home.depot()).isDirectory();
  }

  @Test
  void startsAfreshWhereADemonstrationWas() throws IOException {
    Home home = Home.at(folder.resolve("home"));
    DemoHome.prepare(home, terminal());
    Path sample = Files.writeString(folder.resolve("lettre.txt"), "exemple");
    DemoMarker.remember(home, List.of(sample));
    Files.copy(sample, home.depot().resolve("lettre.txt"));

    DemoHome.prepare(home, terminal());

    assertThat(home.depot()).isDirectoryNotContaining("glob:**lettre.txt");
    assertThat(DemoMarker.isOn(home)).isTrue();
    assertThat(DemoMarker.dropped(home)).isEmpty();
  }

  @Test
  void touchesNothingWhereSomebodyDroppedAFileOfTheirOwnSince() throws IOException {
    Home home = Home.at(folder);
    DemoHome.prepare(home, terminal());
    Path real = Files.writeString(home.depot().resolve("demande.txt"), "vraie");

    assertThatThrownBy(() -> DemoHome.prepare(home, terminal()))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("demande.txt")
        .hasMessageContaining("--home");
    assertThat(real).hasContent("vraie");
  }

  @Test
  void touchesNothingWhereARealDossierIsOnItsWayOrAPersonWasAdded() throws IOException {
    Home home = Home.at(folder);
    DemoHome.prepare(home, terminal());
    try (Paraphe paraphe = Paraphe.open(home)) {
      Path real = Files.writeString(home.depot().resolve("demande.txt"), "vraie");
      paraphe.intake().take(real, null);
    }
    assertThatThrownBy(() -> DemoHome.prepare(home, terminal()))
        .hasMessageContaining("(demande.txt)");
    DemoMarker.remember(home, List.of(Files.writeString(folder.resolve("etat/x"), "vraie")));
    try (Paraphe paraphe = Paraphe.open(home)) {
      paraphe.people().add("jeanne.petit", "Jeanne Petit", Set.of(Role.AGENT), null);
    }
    assertThatThrownBy(() -> DemoHome.prepare(home, terminal()))
        .hasMessageContaining("jeanne.petit");
    assertThat(home.etat().resolve("paraphe.db")).exists();
  }

  @Test
  void touchesNothingUnderARunningService() throws IOException {
    Home home = Home.at(folder);
    DemoHome.prepare(home, terminal());
    try (FileChannel held =
        FileChannel.open(
            home.etat().resolve("service.verrou"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      FileLock lock = held.lock(); // kept: the JVM forgets a lock that nothing refers to
      assertThatThrownBy(() -> DemoHome.prepare(home, terminal()))
          .isInstanceOf(WrongUse.class)
          .hasMessageContaining("--home");
      assertThat(lock.isValid()).isTrue();
    }
  }

  @Test
  void touchesNothingOfAnybodyElses() throws IOException {
    Path treasure = Files.writeString(folder.resolve("registre.xlsx"), "précieux");
    assertThatThrownBy(() -> DemoHome.prepare(Home.at(folder), terminal()))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("--home");
    assertThat(treasure).hasContent("précieux");
    assertThat(folder).isDirectoryContaining(treasure::equals);
    assertThat(Files.exists(folder.resolve("depot"))).isFalse();
  }

  private Terminal terminal() {
    return new Terminal(
        new Surroundings(System.out, System.err, Map.of(), folder, "cmorvan"),
        new Texts(Locale.FRENCH));
  }
}
