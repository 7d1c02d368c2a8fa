package org.paraphe.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.pipeline.Home;
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
    Home home = Home.at(folder);
    DemoHome.prepare(home, terminal());
    Files.writeString(home.depot().resolve("reste.txt"), "reste");
    DemoHome.prepare(home, terminal());
    assertThat(home.depot()).isDirectoryNotContaining("glob:**reste.txt");
    assertThat(DemoMarker.isOn(home)).isTrue();
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
