package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.facts.Value;

class SettingsReaderTest {

  @TempDir Path folder;

  @Test
  void readsTheLimitsOfReading() throws Exception {
    Settings.Lecture lecture =
        read("lecture:\n  processus: 3\n  memoire: 1g\n  delai-reconnaissance: 5m\n").lecture();

    assertThat(lecture)
        .isEqualTo(
            new Settings.Lecture(3, "1g", Duration.ofSeconds(60), Duration.ofMinutes(5), 200));
    assertThatThrownBy(() -> read("lecture:\n  memoire: beaucoup\n"))
        .hasMessageContaining("« lecture.memoire : beaucoup »");
  }

  @Test
  void holdsTheStandardSettingsWhereThereIsNoFile() {
    assertThat(SettingsReader.read(folder.resolve("none.yaml"), Map.of()))
        .isEqualTo(Settings.standard());
  }

  @Test
  void readsWhatIsSetAndKeepsTheRest() throws Exception {
    Settings settings =
        read(
            "collectivite:\n"
                + "  nom: Commune d'Essai\n"
                + "  population: 812\n"
                + "depot:\n"
                + "  stabilite: 500ms\n");

    assertThat(settings.depot().stabilite()).isEqualTo(Duration.ofMillis(500));
    assertThat(settings.given())
        .containsEntry("collectivite", Value.of("Commune d'Essai"))
        .containsEntry("population", Value.of("812"))
        .doesNotContainKey("siren");
    assertThat(settings.modele().actif()).isFalse();
  }

  @Test
  void readsASettingWhoseDefaultIsNothing() throws Exception {
    Settings settings =
        read("modele:\n  actif: true\n  local: true\n  cle-fichier: /etc/cle\n  nom: essai\n");

    assertThat(settings.modele().cleFichier()).isEqualTo("/etc/cle");
    assertThat(settings.modele().delai()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void letsTheEnvironmentOverride() throws Exception {
    Path file = write("depot:\n  stabilite: 5s\n");

    Settings settings =
        SettingsReader.read(
            file,
            Map.of("PARAPHE_DEPOT_STABILITE", "9s", "PARAPHE_MODELE_CLE_FICHIER", "/run/cle"));

    assertThat(settings.depot().stabilite()).isEqualTo(Duration.ofSeconds(9));
    assertThat(settings.modele().cleFichier()).isEqualTo("/run/cle");
  }

  @Test
  void saysWhichKeyOrVariableGivesAWrongValue() throws Exception {
    assertThatThrownBy(() -> read("depot:\n  stabilite: bientôt\n"))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("clé « depot.stabilite », donne « bientôt », qui n'est pas une durée")
        .hasMessageNotContaining("deserialize");
    Path file = write("depot:\n  stabilite: 5s\n");
    assertThatThrownBy(
            () -> SettingsReader.read(file, Map.of("PARAPHE_DEPOT_STABILITE", "bientôt")))
        .hasMessageContaining("La variable d'environnement « PARAPHE_DEPOT_STABILITE » donne")
        .hasMessageNotContaining("paraphe.yaml");
    assertThatThrownBy(() -> read("lecture:\n  processus: beaucoup\n"))
        .hasMessageContaining("« lecture.processus », donne « beaucoup », qui n'est pas un nombre");
    assertThatThrownBy(() -> read("lecture: [1, 2]\n"))
        .hasMessageContaining("« lecture » n'est pas de la forme attendue");
  }

  @Test
  void namesTheNearestKnownKeyForAnUnknownOne() {
    assertThatThrownBy(() -> read("depot:\n  stabilité: 5s\n"))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("« depot.stabilité »")
        .hasMessageContaining("Vouliez-vous dire « stabilite »");
  }

  @Test
  void saysWhereTheYamlBreaks() {
    assertThatThrownBy(() -> read("collectivite:\n  nom: [x\n"))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("ligne");
  }

  private Settings read(String yaml) throws Exception {
    return SettingsReader.read(write(yaml), Map.of());
  }

  private Path write(String yaml) throws Exception {
    return Files.writeString(folder.resolve("paraphe.yaml"), yaml);
  }
}
