package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.Database;
import org.paraphe.casefile.Event;
import org.paraphe.dossier.Piece;
import org.paraphe.dossier.TransientFailure;

/** What is dropped is never lost nor doubled, whatever breaks while it is taken. */
class IntakeTest {

  private static final String MARK = "22222222-2222-2222-2222-222222222222";

  @TempDir Path folder;
  private Home home;
  private Database database;
  private Blobs blobs;
  private CaseFiles cases;
  private Intake intake;

  @BeforeEach
  void open() {
    home = Home.at(folder.resolve("home"));
    home.create();
    database = Database.open(home.database());
    blobs = new Blobs(home.blobs());
    cases = new CaseFiles(database, blobs, Clock.systemUTC());
    intake = new Intake(home, cases, blobs);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsAFileWhoseFolderCannotBeForcedToTheDisk() throws IOException {
    Path dropped = Files.writeString(home.depot().resolve("lettre.txt"), "Bonjour");
    Intake onAShare = new Intake(home, cases, blobs, IntakeTest::refuse);

    assertThatThrownBy(() -> onAShare.take(dropped, null)).isInstanceOf(TransientFailure.class);
    assertThat(onAShare.resume()).hasSize(1);

    Piece piece = cases.list().get(0).pieces().get(0);
    assertThat(piece.name()).isEqualTo("lettre.txt");
    assertThat(blobs.text(piece.sha256())).isEqualTo("Bonjour");
  }

  @Test
  void takesOnceAFileWhoseRenameTheShareMadeAndThenCalledAFault() throws IOException {
    Path dropped = Files.writeString(home.depot().resolve("lettre.txt"), "Bonjour");
    Intake onAShare = new Intake(home, cases, blobs, new Share(true, true));

    assertThatThrownBy(() -> onAShare.take(dropped, null)).isInstanceOf(TransientFailure.class);
    assertThat(onAShare.resume()).hasSize(1);

    assertThat(cases.list()).hasSize(1);
    assertThat(home.depot()).isDirectoryNotContaining("glob:**lettre.txt");
  }

  @Test
  void losesAndDoublesNothingWhereARenameLeavesTheOldNameForAWhile() throws IOException {
    Path dropped = Files.writeString(home.depot().resolve("lettre.txt"), "Bonjour");
    Intake onAShare = new Intake(home, cases, blobs, new Share(false, false));

    CaseFile first = onAShare.take(dropped, null).orElseThrow();
    CaseFile again = intake.take(dropped, null).orElseThrow();

    assertThat(again.ref()).isEqualTo(first.ref());
    assertThat(cases.list()).hasSize(1);
    assertThat(home.enCours()).isEmptyDirectory();
  }

  /** A share whose rename is no single act. */
  private record Share(boolean removes, boolean fails) implements Intake.Disk {
    @Override
    public void force(Path folder) {}

    @Override
    public void move(Path from, Path to) throws IOException {
      Files.copy(from, to);
      if (removes) {
        Files.delete(from);
      }
      if (fails) {
        throw new IOException("Host is down");
      }
    }
  }

  @Test
  void takesTheLetterAndNotWhatSystemsLeaveBesideIt() throws IOException {
    Path dropped = Files.createDirectories(home.depot().resolve("affaire/plans"));
    Files.writeString(dropped.resolve("plan.txt"), "plan");
    Files.writeString(dropped.resolveSibling("lettre.txt"), "Bonjour");
    for (String litter :
        List.of(
            "Thumbs.db",
            "desktop.ini",
            ".DS_Store",
            "._lettre.txt",
            "~$ttre.docx",
            ".~lock.lettre.odt#",
            ".smbdeleteAAA0f3c4",
            ".nfs000000000012ab34000001c2",
            ".fuse_hidden0000001200000003")) {
      Files.writeString(dropped.resolve(litter), litter);
      Files.writeString(dropped.resolveSibling(litter), litter);
    }
    CaseFile file = intake.take(home.depot().resolve("affaire"), null).orElseThrow();

    assertThat(file.pieces())
        .extracting(Piece::name)
        .containsExactly("lettre.txt", "plans/plan.txt");
    assertThat(home.quarantaine()).isEmptyDirectory();
    assertThat(home.enCours()).isEmptyDirectory();
  }

  private static void refuse(Path folder) throws IOException {
    throw new IOException("Invalid argument");
  }

  @Test
  void takesUpLaterWhatAFaultOfTheDiskKeptFromBeingStored() throws IOException {
    Path broken = Files.createFile(folder.resolve("full"));
    Blobs full = new Blobs(folder.resolve("blobs"));
    Path store = folder.resolve("blobs/.tmp");
    Files.delete(store);
    Files.move(broken, store);
    Intake failing = new Intake(home, cases, full);
    Path dropped = Files.writeString(home.depot().resolve("lettre.txt"), "Bonjour");

    assertThatThrownBy(() -> failing.take(dropped, null))
        .isInstanceOf(java.io.UncheckedIOException.class);
    assertThat(failing.resume()).isEmpty();
    assertThat(failing.left()).hasSize(1);

    assertThat(intake.resume()).hasSize(1);
    assertThat(intake.left()).isEmpty();
  }

  @Test
  void makesNoCaseOfWhatARemovalCutShortLeft() throws IOException {
    CaseFile file = intake.take(folderOfTwo("affaire"), null).orElseThrow();
    Path cut = Files.createDirectories(home.enCours().resolve(".fini-" + MARK + "/affaire"));
    Files.writeString(cut.resolve("a.txt"), "a");

    assertThat(intake.resume()).isEmpty();

    assertThat(cases.list()).extracting(CaseFile::ref).containsExactly(file.ref());
    assertThat(home.enCours()).isEmptyDirectory();
  }

  @Test
  void keepsAFileThatCameIntoTheFolderWhileTheOthersWereStored() throws IOException {
    blobs.put("a");
    Path cut = Files.createDirectories(home.enCours().resolve(".fini-" + MARK + "/affaire"));
    Files.writeString(cut.resolve("a.txt"), "a");
    Files.writeString(cut.resolve("arrive-tard.txt"), "à ne pas perdre");

    intake.resume();

    Path kept = home.quarantaine().resolve("depot-22222222");
    assertThat(kept.resolve("affaire/arrive-tard.txt")).hasContent("à ne pas perdre");
    assertThat(kept.resolve("affaire/a.txt")).doesNotExist();
    assertThat(kept.resolve("erreur.txt")).content().contains("« arrive-tard.txt »");
    assertThat(intake.left()).isEmpty();
  }

  @Test
  void keepsApartWhatWasWrittenWhileTheDossierWasStored() throws IOException {
    Path late = Files.createDirectories(home.enCours().resolve(MARK)).resolve("lettre.txt");
    Files.writeString(late, "Bonjour, suite et fin");
    cases.open(
        MARK,
        new org.paraphe.dossier.Dossier(List.of(new Piece("lettre.txt", blobs.put("Bonjour"), 7))),
        "lettre.txt",
        null,
        Event.step("recevoir"));

    intake.resume();

    assertThat(home.quarantaine().resolve("depot-22222222/lettre.txt"))
        .hasContent("Bonjour, suite et fin");
    assertThat(home.quarantaine().resolve("depot-22222222/erreur.txt"))
        .content()
        .contains("« lettre.txt » a changé pendant son enregistrement");
    assertThat(intake.left()).isEmpty();
  }

  @Test
  void saysInFrenchThatTwoNamesDifferOnlyByTheirAccentsForm() throws IOException {
    Path both = Files.createDirectories(home.depot().resolve("affaire"));
    Files.writeString(both.resolve("e\u0301tat.txt"), "a");
    Files.writeString(both.resolve("\u00e9tat.txt"), "b");

    assertThat(intake.take(both, null)).isEmpty();

    try (Stream<Path> told = Files.list(home.quarantaine())) {
      assertThat(told.map(f -> f.resolve("erreur.txt")))
          .singleElement()
          .satisfies(f -> assertThat(f).content().contains("deux fichiers ont le même nom"));
    }
  }

  private Path folderOfTwo(String name) throws IOException {
    Path dropped = Files.createDirectories(home.depot().resolve(name));
    Files.writeString(dropped.resolve("a.txt"), "a");
    Files.writeString(dropped.resolve("b.txt"), "b");
    return dropped;
  }
}
