package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseRef;
import org.paraphe.casefile.CaseState;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.dossier.Sha256;
import org.paraphe.pipeline.Reminders.Mail;
import org.paraphe.review.Delegations;
import org.paraphe.review.Person;

/**
 * A home of release 0.1, with a case in every state, opened, saved, restored, rebuilt: the same
 * counts and hashes each time.
 */
class BackupTest {
  private static final Mail REMINDED =
      new Mail(
          "maire",
          "maire@mairie.example",
          "Paraphe : un dossier attend",
          "Bonjour",
          List.of(new CaseRef("2026-000001")),
          LocalDate.of(2026, 6, 11));

  private static final Delegations.Delegation DELEGATION =
      new Delegations.Delegation(
          "maire",
          "adjointe",
          LocalDate.of(2026, 1, 1),
          LocalDate.of(2026, 12, 31),
          "arrêté n° 2026-012",
          Set.of("arrete-circulation", "decision-contrat"));

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void unpackTheHomeOfTheFirstRelease() throws IOException {
    home = Home.at(folder.resolve("espace"));
    try (ZipInputStream zip =
        new ZipInputStream(BackupTest.class.getResourceAsStream("espace-0.1.zip"))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = home.root().resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, zip.readAllBytes());
      }
    }
    home.create();
  }

  @Test
  void opensAHomeOfTheFirstReleaseAndGoesOn() {
    try (Paraphe paraphe = CrashHome.open(home.root())) {
      assertThat(paraphe.cases().list())
          .extracting(CaseFile::state)
          .containsExactlyInAnyOrder(CaseState.values());

      CrashHome.rest(paraphe);

      assertThat(paraphe.cases().list())
          .extracting(f -> f.origine() + " " + f.state())
          .containsExactlyInAnyOrder(
              "archive.txt ARCHIVE",
              "valide.txt ARCHIVE",
              "en-seance.txt EN_SEANCE",
              "rejete.txt REJETE",
              "quarantaine.txt QUARANTAINE",
              "a-reprendre.txt A_VALIDER",
              "a-valider.txt A_VALIDER",
              "redige.txt A_VALIDER",
              "extrait.txt A_VALIDER",
              "recu.txt A_VALIDER");
      assertThat(paraphe.journal().verify().ok()).isTrue();
      assertThat(HomeAudit.of(paraphe, inputs(paraphe)).toString())
          .isEqualTo("lost 0, duplicate 0, ghost 0, in doubt 0");
    }
  }

  @Test
  void refusesADatabaseOfANewerReleaseInWords() throws Exception {
    try (Paraphe paraphe = CrashHome.open(home.root())) {
      paraphe.recover();
    }
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + home.database());
        var insert = c.createStatement()) {
      insert.executeUpdate(
          "INSERT INTO flyway_schema_history SELECT 99, '99', description, type, script, checksum,"
              + " installed_by, installed_on, execution_time, success FROM flyway_schema_history"
              + " LIMIT 1");
    }

    assertThatThrownBy(() -> CrashHome.open(home.root()))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("version plus récente de Paraphe (schéma 99)")
        .hasMessageContaining("installez");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sauvegarde.zip", "sauvegarde"})
  void restoresWhatWasSavedWhileTheServiceWorked(String name) throws Exception {
    Path backup = folder.resolve(name);
    Files.writeString(home.depot().resolve("pas encore pris.txt"), "à ne pas perdre");
    List<String> saved;
    try (Paraphe paraphe = CrashHome.open(home.root())) {
      paraphe.recover();
      saved = dump(home);
      assertThat(paraphe.backup().write(backup, false).leftOut()).isEmpty();
      CrashHome.rest(paraphe); // goes on; the backup does not
    }
    Map<String, Sha256> archive = hashes(home.archives());
    Path corpus = Files.writeString(home.corpus().resolve("index"), "textes importés");

    Restore.Report report = new Restore(backup, home).run();

    assertThat(report.cases()).isEqualTo(10);
    assertThat(report.before()).hasValueSatisfying(before -> assertThat(before).isDirectory());
    assertThat(dump(home)).isEqualTo(saved);
    assertThat(archive).containsAllEntriesOf(hashes(home.archives()));
    assertThat(corpus).hasContent("textes importés");
    assertThat(home.depot().resolve("pas encore pris.txt")).hasContent("à ne pas perdre");
    try (Paraphe paraphe = CrashHome.open(home.root())) {
      CrashHome.rest(paraphe);
      Map<String, List<Sha256>> inputs = inputs(paraphe);
      inputs.put("pas encore pris.txt", List.of(Sha256.of("à ne pas perdre")));
      assertThat(HomeAudit.of(paraphe, inputs).toString())
          .isEqualTo("lost 0, duplicate 0, ghost 0, in doubt 0");
    }
  }

  @Test
  void refusesABackupInWhichOneByteChangedAndReplacesNothing() throws Exception {
    Path backup = folder.resolve("sauvegarde");
    try (Paraphe paraphe = CrashHome.open(home.root())) {
      paraphe.backup().write(backup, false);
    }
    Path blob = backup.resolve(home.root().relativize(aBlob()).toString());
    byte[] bytes = Files.readAllBytes(blob);
    bytes[0] ^= 1;
    Files.write(blob, bytes);
    List<String> before = dump(home);

    assertThatThrownBy(() -> new Restore(backup, home).run())
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("n'est pas intacte ; rien n'a été remplacé")
        .hasMessageContaining(blob.getFileName().toString());

    assertThat(dump(home)).isEqualTo(before);
    assertThat(Files.list(folder).map(p -> p.getFileName().toString()))
        .containsExactlyInAnyOrder("espace", "sauvegarde");
  }

  @Test
  void rehearsesWithoutChangingAnything() throws Exception {
    Path backup = folder.resolve("sauvegarde.zip");
    try (Paraphe paraphe = CrashHome.open(home.root())) {
      paraphe.backup().write(backup, false);
    }
    List<String> before = dump(home);

    assertThat(new Restore(backup, home).rehearse().cases()).isEqualTo(10);
    assertThat(new Rebuild(home).rehearse().cases()).isEqualTo(10);

    assertThat(dump(home)).isEqualTo(before);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).hasSize(2);
    }
  }

  @Test
  void tellsABlobThatWasAlteredWhileItSaves() throws Exception {
    Path blob = aBlob();
    Files.writeString(blob, "altéré");
    try (Paraphe paraphe = CrashHome.open(home.root())) {
      assertThat(paraphe.backup().write(folder.resolve("s.zip"), false).leftOut())
          .singleElement()
          .asString()
          .contains(blob.getFileName().toString(), "altéré");
    }
  }

  @Test
  void rebuildsADeletedDatabaseFromTheJournalTheBlobsAndTheArchive() throws Exception {
    try (Paraphe paraphe = CrashHome.open(home.root())) {
      CrashHome.rest(paraphe);
      paraphe.delegations().add(DELEGATION);
      paraphe.reminders().sent(REMINDED);
      Files.writeString(home.depot().resolve("neuf.txt"), "Compte rendu de dimanche.");
      CrashHome.rest(paraphe);
      paraphe.recover();
    }
    List<String> before = dump(home);
    assertThat(before)
        .contains(
            "maire | adjointe | 2026-01-01 | 2026-12-31 | arrêté n° 2026-012 |"
                + " arrete-circulation,decision-contrat",
            "maire | 2026-000001 | 2026-06-11");
    for (String end : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(home.etat().resolve("paraphe.db" + end));
    }

    Rebuild.Report report = new Rebuild(home).run();

    assertThat(report.cases()).isEqualTo(11);
    assertThat(report.doubts()).isEmpty();
    assertThat(dump(home)).isEqualTo(before);
    try (Paraphe paraphe = CrashHome.open(home.root())) {
      List<String> seen = CrashHome.seen(paraphe);
      CrashHome.rest(paraphe);
      assertThat(CrashHome.seen(paraphe)).isEqualTo(seen);
      assertThat(paraphe.journal().verify().ok()).isTrue();
      Person claire = paraphe.people().find("claire.morvan").orElseThrow();
      CaseFile waiting =
          paraphe.cases().list().stream()
              .filter(f -> f.origine().equals("neuf.txt"))
              .findFirst()
              .orElseThrow();
      assertThat(paraphe.decisions().reject(waiting.ref(), claire, "cli", "Sans objet."))
          .isInstanceOf(Verdict.Done.class);
    }
  }

  @Test
  void rebuildsNothingFromAJournalThatWasAltered() throws Exception {
    Path journal = home.journal().resolve("journal.jsonl");
    String lines = Files.readString(journal);
    Files.writeString(journal, lines.replaceFirst("\"cli\"", "\"web\""));

    assertThatThrownBy(() -> new Rebuild(home).run())
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("rompu à la ligne")
        .hasMessageContaining("rien n'a été reconstruit");
    assertThat(home.database()).exists();
  }

  @Test
  void tellsAnArchivedActThatTheJournalsLostEndKnewOf() throws Exception {
    Path journal = home.journal().resolve("journal.jsonl");
    List<String> lines = Files.readAllLines(journal);
    int archived =
        lines.indexOf(
            lines.stream()
                .filter(l -> l.contains("\"event\":\"approuver\""))
                .findFirst()
                .orElseThrow());
    Files.write(journal, lines.subList(0, archived));

    assertThat(new Rebuild(home).rehearse().doubts())
        .singleElement()
        .asString()
        .contains("n'est pas au journal");
  }

  private Path aBlob() throws IOException {
    try (Stream<Path> walk = Files.walk(home.blobs())) {
      return walk.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
    }
  }

  private static Map<String, List<Sha256>> inputs(Paraphe paraphe) {
    Map<String, List<Sha256>> inputs = new java.util.HashMap<>();
    paraphe
        .cases()
        .list()
        .forEach(f -> inputs.put(f.origine(), f.pieces().stream().map(p -> p.sha256()).toList()));
    return inputs;
  }

  private static Map<String, Sha256> hashes(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile)
          .collect(
              java.util.stream.Collectors.toMap(
                  p -> root.relativize(p).toString(), p -> Sha256.of(p)));
    }
  }

  /** Every row of the database, marks that older journals did not keep left out. */
  private static List<String> dump(Home home) throws Exception {
    List<String> rows = new ArrayList<>();
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + home.database())) {
      for (String sql :
          List.of(
              "SELECT ref, version, state, fingerprint, data FROM case_file ORDER BY ref",
              "SELECT name, year, last FROM series ORDER BY name, year",
              "SELECT seq, line, hash FROM journal ORDER BY seq",
              "SELECT id, login, nom, roles, actif, os_user FROM person ORDER BY id",
              "SELECT * FROM delegation ORDER BY delegant",
              "SELECT personne, ref, jour FROM rappel")) {
        try (var query = c.createStatement();
            var found = query.executeQuery(sql)) {
          while (found.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
              row.add(String.valueOf(found.getObject(i)));
            }
            rows.add(String.join(" | ", row));
          }
        }
      }
    }
    return rows;
  }
}
