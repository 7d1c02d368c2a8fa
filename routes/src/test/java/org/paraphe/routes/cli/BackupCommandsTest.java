package org.paraphe.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.routes.SampleHome;

class BackupCommandsTest {

  @TempDir Path folder;
  private Path home;

  @BeforeEach
  void makeAHome() throws Exception {
    home = folder.resolve("espace");
    SampleHome.in(home);
  }

  @Test
  void savesThenRestoresOnlyWhenAsked() throws Exception {
    assertThat(run("backup", "s.zip").code()).isZero();
    assertThat(run("backup", "s.zip").err()).contains("existe déjà");
    Files.writeString(home.resolve("config/paraphe.yaml"), "perdu");

    assertThat(run("restore", "s.zip", "--dry-run").out()).contains("est intacte");
    Run refused = run("restore", "s.zip");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("--yes");
    assertThat(home.resolve("config/paraphe.yaml")).hasContent("perdu");

    assertThat(run("restore", "s.zip", "--yes").code()).isZero();
    assertThat(home.resolve("config/paraphe.yaml")).content().contains("collectivite");
    assertThat(run("person", "list").out()).contains(SampleHome.CLERK);
  }

  @Test
  void replacesNothingWhileAServiceRuns() throws Exception {
    run("backup", "s.zip");
    try (FileChannel file =
            FileChannel.open(
                home.resolve("etat/service.verrou"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var held = file.lock()) {
      for (String[] command :
          new String[][] {{"restore", "s.zip", "--yes"}, {"rebuild", "--yes"}}) {
        Run refused = run(command);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("arrêtez-le d'abord");
      }
    }
  }

  @Test
  void rebuildsTheDatabaseThatWasDeleted() throws Exception {
    run("queue", "list");
    Files.delete(home.resolve("etat/paraphe.db"));
    assertThat(run("rebuild").code()).isEqualTo(2);
    assertThat(run("rebuild", "--dry-run").out()).contains("peut être reconstruite");
    assertThat(run("rebuild", "--yes").code()).isZero();
    assertThat(run("person", "list").out()).contains(SampleHome.CLERK);
  }

  @Test
  void saysInWordsThatTheHomeIsOfANewerRelease() throws Exception {
    try (var c = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("etat/paraphe.db"));
        var insert = c.createStatement()) {
      insert.executeUpdate(
          "INSERT INTO flyway_schema_history SELECT 99, '99', description, type, script, checksum,"
              + " installed_by, installed_on, execution_time, success FROM flyway_schema_history"
              + " LIMIT 1");
    }
    Run refused = run("queue", "list");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err())
        .contains("version plus récente de Paraphe (schéma 99)", "installez")
        .doesNotContain("Exception", "\tat ");
  }

  private Run run(String... words) {
    String[] all = java.util.Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--home";
    all[words.length + 1] = home.toString();
    return Run.in(folder, all);
  }
}
