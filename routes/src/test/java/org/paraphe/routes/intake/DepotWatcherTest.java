package org.paraphe.routes.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.act.ActKind;

class DepotWatcherTest {

  private static final ActKind KIND = new ActKind("arrete-circulation");

  @TempDir Path home;
  private Path depot;
  private long nanos;
  private long room = Long.MAX_VALUE;
  private DepotWatcher watcher;

  @BeforeEach
  void openTheDepot() throws IOException {
    depot = Files.createDirectories(home.resolve("depot"));
    Files.createDirectories(depot.resolve(".en-cours/abc"));
    Duration delay = Duration.ofSeconds(5);
    watcher =
        new DepotWatcher(
            depot, () -> Set.of(KIND), delay, new Stability(delay, () -> nanos), () -> room);
  }

  @Test
  void handsOutAFileAndAFolderAsOneDossierEach() throws IOException {
    write("lettre.docx");
    write("dossier/lettre.docx");
    write("dossier/pieces/plan.pdf");

    assertThat(afterTheDelay())
        .extracting(DepotItem::path, DepotItem::kind)
        .containsExactly(
            tuple(depot.resolve("dossier"), null), tuple(depot.resolve("lettre.docx"), null));
  }

  @Test
  void saysOfAFolderThatItIsNoBoxWhileItCanBeRenamed() throws IOException {
    write("arrete-circulations/lettre.docx");
    write("fete/lettre.docx");

    assertThat(watcher.waiting())
        .extracting(WaitingFile::why)
        .satisfiesExactly(
            why ->
                assertThat(why)
                    .startsWith("sera pris par le service")
                    .endsWith(
                        ", comme un seul dossier. « depot/arrete-circulations/ » n'est pas une"
                            + " boîte : aucune nature installée n'a ce nom ; la plus proche est «"
                            + " arrete-circulation » ; renommez-le si c'en est une"),
            why -> assertThat(why).doesNotContain("boîte"));
    assertThat(watcher.unexplained(Instant.now().plus(Duration.ofHours(1)))).hasSize(2);
  }

  /** Word would leave out half a character of such a name: no lock can be looked for there. */
  @Test
  void handsOutFilesWhoseNamesBeginWithAPairOfSurrogates() throws IOException {
    write("🎉 fête.txt");
    write("🎉");
    write("a🎉.docx");

    assertThat(afterTheDelay()).hasSize(3);
  }

  @Test
  void keepsNothingElseWaitingWhereAFaultOfOursHindersOneItem() throws IOException {
    Duration delay = Duration.ofSeconds(5);
    AtomicBoolean fault = new AtomicBoolean(true);
    LongSupplier clock =
        () -> {
          if (fault.getAndSet(false)) {
            throw new IllegalStateException("a fault that nobody foresaw");
          }
          return nanos;
        };
    watcher =
        new DepotWatcher(depot, () -> Set.of(KIND), delay, new Stability(delay, clock), () -> room);
    write("a.txt");
    write("b.txt");
    watcher.stableItems();

    assertThat(watcher.waiting())
        .extracting(WaitingFile::path, file -> file.why().contains("défaut de Paraphe"))
        .containsExactly(tuple("depot/a.txt", true), tuple("depot/b.txt", false));
    assertThat(watcher.unexplained(Instant.now()))
        .extracting(WaitingFile::path)
        .containsExactly("depot/a.txt");
    nanos += TimeUnit.SECONDS.toNanos(6);
    assertThat(watcher.stableItems()).extracting(DepotItem::path).contains(depot.resolve("b.txt"));
  }

  @Test
  void leavesWhatTheDiskHasNoRoomForAndTakesTheRest() throws IOException {
    Files.write(depot.resolve("gros.bin"), new byte[3_000_000]);
    write("lettre.docx");
    room = 69_000_000;

    assertThat(afterTheDelay()).extracting(i -> name(i.path())).containsExactly("lettre.docx");
    assertThat(watcher.waiting())
        .extracting(WaitingFile::why)
        .anySatisfy(why -> assertThat(why).contains("pas assez de place", "70 Mo"));
    room = 80_000_000;
    assertThat(watcher.stableItems()).extracting(i -> name(i.path())).containsExactly("gros.bin");
  }

  @Test
  void countsTheRoomOfWhatIsTakenTogether() throws IOException {
    for (String name : List.of("a.bin", "b.bin", "c.bin")) {
      Files.write(depot.resolve(name), new byte[3_000_000]);
    }
    room = 80_000_000; // of 6 MB each, beside the 67 left for the rest, for two of the three

    assertThat(afterTheDelay()).extracting(i -> name(i.path())).containsExactly("a.bin", "b.bin");
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  @Test
  void takesAFolderNamedAsAKindForTheBoxOfThatKind() throws IOException {
    write("arrete-circulation/demande.eml");
    write("arrete-circulation/autre/demande.eml");

    assertThat(afterTheDelay())
        .extracting(i -> depot.relativize(i.path()).toString(), DepotItem::kind)
        .containsExactly(
            tuple("arrete-circulation/autre", KIND), tuple("arrete-circulation/demande.eml", KIND));
  }

  @Test
  void handsOutNothingBeforeTheDelay() throws IOException {
    write("lettre.docx");
    assertThat(watcher.stableItems()).isEmpty();
    nanos += Duration.ofSeconds(4).toNanos();
    assertThat(watcher.stableItems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "~$lettre.docx",
        ".DS_Store",
        "Thumbs.db",
        "scan.pdf.filepart",
        "scan.pdf.part",
        "scan.pdf.crdownload",
        "scan.TMP",
        ".cache"
      })
  void leavesWhatNobodyMeantToDropAndSaysWhy(String name) throws IOException {
    write(name);
    assertThat(afterTheDelay()).isEmpty();
    assertThat(watcher.waiting())
        .singleElement()
        .satisfies(
            w -> {
              assertThat(w.path()).isEqualTo("depot/" + name);
              assertThat(w.why()).containsAnyOf("ignoré", "transfert en cours");
            });
  }

  @Test
  void waitsForAFolderInWhichATransferGoesOn() throws IOException {
    write("dossier/lettre.docx");
    write("dossier/scan.pdf.filepart");
    assertThat(afterTheDelay()).isEmpty();
    assertThat(watcher.waiting())
        .singleElement()
        .extracting(WaitingFile::why)
        .asString()
        .contains("« scan.pdf.filepart »", "transfert");
  }

  @Test
  void waitsForAFileInAnEmptyFolder() throws IOException {
    Files.createDirectory(depot.resolve("dossier"));
    assertThat(afterTheDelay()).isEmpty();
    assertThat(watcher.waiting().get(0).why()).startsWith("dossier vide");
  }

  @Test
  void refusesALinkAndAFolderThatHoldsOne() throws IOException {
    Path outside = Files.writeString(home.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(depot.resolve("lien.txt"), outside);
    write("dossier/lettre.docx");
    Files.createSymbolicLink(depot.resolve("dossier/lien.txt"), outside);

    assertThat(afterTheDelay()).isEmpty();
    assertThat(watcher.waiting())
        .extracting(WaitingFile::why)
        .allSatisfy(why -> assertThat(why).contains("lien", "refusé"));
  }

  @Test
  void refusesAPipeWithoutOpeningIt() throws IOException, InterruptedException {
    Process made = mkfifo(depot.resolve("tube"));
    Assumptions.assumeTrue(
        made.waitFor(5, TimeUnit.SECONDS) && made.exitValue() == 0, "mkfifo is not there");
    assertThat(afterTheDelay()).isEmpty();
    assertThat(watcher.waiting().get(0).why()).contains("ni un fichier ni un dossier");
  }

  @Test
  void tellsHowLongAnOrdinaryFileStillWaits() throws IOException {
    write("lettre.docx");
    assertThat(watcher.waiting().get(0).why()).contains("5 s");
  }

  @Test
  void takesLongAndAccentedNames() throws IOException {
    write("é".repeat(125) + ".txt");
    write("e\u0301tude.txt");
    assertThat(afterTheDelay()).hasSize(2);
  }

  private static Process mkfifo(Path pipe) throws IOException {
    return new ProcessBuilder("mkfifo", pipe.toString()).start();
  }

  private java.util.List<DepotItem> afterTheDelay() {
    watcher.stableItems();
    nanos += Duration.ofSeconds(6).toNanos();
    return watcher.stableItems();
  }

  private void write(String name) throws IOException {
    Path file = depot.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "contenu");
  }
}
