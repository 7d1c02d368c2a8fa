package org.paraphe.routes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.act.ActKind;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;
import org.paraphe.casefile.Event;
import org.paraphe.dossier.Piece;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.routes.SampleHome;

/** What a clerk sees of {@code depot/}, whatever is put there and however it comes. */
class WatchedFolderTest {

  private static final ActKind BOX = new ActKind("arrete-circulation");

  @TempDir Path folder;
  private Paraphe paraphe;
  private Path depot;
  private DepotWatcher watcher;
  private long nanos;

  @BeforeEach
  void openTheHome() throws IOException {
    paraphe = Paraphe.open(SampleHome.in(folder).home());
    depot = paraphe.home().depot();
    Duration delay = Duration.ofSeconds(5);
    watcher =
        new DepotWatcher(
            depot,
            () -> Set.of(BOX),
            delay,
            new Stability(delay, () -> nanos),
            () -> Long.MAX_VALUE);
  }

  @AfterEach
  void everythingIsSomewhere() {
    assertThat(paraphe.home().enCours()).isEmptyDirectory();
    assertThat(paraphe.journal().verify().ok()).isTrue();
    paraphe.close();
  }

  @Test
  void aFileThatIsCopiedAtOneKilobyteASecondIsTakenWholeAndOnce() throws IOException {
    Path slow = depot.resolve("lettre.txt");
    StringBuilder written = new StringBuilder();
    for (int second = 0; second < 12; second++) {
      String part = ("ligne " + second + "\n").repeat(128).substring(0, 1024);
      Files.writeString(slow, part, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      written.append(part);
      pass(1);
      assertThat(look()).as("second " + second).isEmpty();
    }
    afterTheDelay();
    assertThat(textOf(only())).isEqualTo(written.toString());
  }

  @Test
  void aTransferIsTakenUnderItsLastNameOnly() throws IOException {
    drop("plan.pdf.filepart", "contenu");
    assertThat(afterTheDelay()).isEmpty();
    assertThat(why("depot/plan.pdf.filepart")).contains("transfert en cours");

    Files.move(depot.resolve("plan.pdf.filepart"), depot.resolve("plan.pdf"));
    assertThat(look()).as("a new name waits anew").isEmpty();
    afterTheDelay();

    assertThat(only().origine()).isEqualTo("plan.pdf");
  }

  @Test
  void aFolderOfAnExplorerOrAFinderIsTakenWithoutWhatTheyAdd() throws IOException {
    drop("affaire/lettre.docx", "contenu");
    for (String litter : List.of("Thumbs.db", "desktop.ini", ".DS_Store", "._lettre.docx")) {
      drop("affaire/" + litter, "vignettes");
    }
    afterTheDelay();
    assertThat(only().pieces()).extracting(Piece::name).containsExactly("lettre.docx");
    assertThat(paraphe.home().quarantaine()).isEmptyDirectory();
  }

  @Test
  void aFolderOfThumbnailsAloneWaitsForAPiece() throws IOException {
    drop("affaire/Thumbs.db", "vignettes");
    assertThat(afterTheDelay()).isEmpty();
    assertThat(why("depot/affaire")).startsWith("dossier vide");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "~$lettre.docx",
        "~$ettre.docx",
        "~$ttre.docx",
        ".~lock.lettre.docx#",
        "affaire/~$ttre.docx",
        "affaire/.~lock.lettre.docx#",
        "affaire/pieces/~$plan.xlsx"
      })
  void aDocumentThatIsOpenWaitsUntilItIsClosed(String lock) throws IOException {
    boolean alone = !lock.contains("/");
    drop(alone ? "lettre.docx" : "affaire/lettre.docx", "contenu");
    drop(lock, "verrou");
    assertThat(afterTheDelay()).isEmpty();
    assertThat(why(alone ? "depot/lettre.docx" : "depot/affaire"))
        .contains("est ouvert", "« " + lock.substring(lock.lastIndexOf('/') + 1) + " »", "15 min");

    Files.delete(depot.resolve(lock));
    afterTheDelay();

    assertThat(only().pieces()).extracting(Piece::name).containsExactly("lettre.docx");
  }

  @Test
  void aLockThatNeverGoesHoldsADossierForAQuarterOfAnHour() throws IOException {
    drop("affaire/lettre.docx", "contenu");
    drop("affaire/~$ttre.docx", "verrou d'un Word qui s'est arrêté");
    look();
    pass(14 * 60);
    assertThat(look()).isEmpty();
    assertThat(health(19).oldestUnexplained()).isEmpty();
    assertThat(health(21).oldestUnexplained()).as("nobody took it").isPresent();
    pass(60);
    look();
    assertThat(only().pieces()).extracting(Piece::name).containsExactly("lettre.docx");
  }

  @Test
  void theCopiesThatAFileManagerMakesAreToldAsDoubles() throws IOException {
    drop("lettre.txt", "contenu");
    for (String copy : List.of("lettre (copie).txt", "lettre - Copie.txt", "Copie de lettre.txt")) {
      drop(copy, "contenu");
    }
    afterTheDelay();
    assertThat(cases()).hasSize(1);
    try (Stream<Path> told = Files.list(paraphe.home().quarantaine())) {
      assertThat(told).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {".smbdeleteAAA0f3c4", ".nfs000000000012ab34000001c2", ".fuse_hidden00012"})
  void whatAShareKeepsOfADeletedFileIsLeftAndExplained(String name) throws IOException {
    drop(name, "déjà supprimé");
    assertThat(afterTheDelay()).isEmpty();
    assertThat(why("depot/" + name)).contains("ignoré");
    Files.delete(depot.resolve(name));
  }

  @Test
  void aTimeThatTheShareRoundsAfterwardsOnlyStartsTheWaitAgain() throws IOException {
    Path file = drop("lettre.txt", "contenu");
    look();
    pass(4);
    long seconds = Files.getLastModifiedTime(file).toMillis() / 2_000 * 2;
    Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(seconds)));
    assertThat(look()).isEmpty();
    pass(4);
    assertThat(look()).isEmpty();
    pass(1);
    look();
    assertThat(textOf(only())).isEqualTo("contenu");
  }

  @Test
  void anEmptyFileIsTakenAndToldOfNotLeftBehind() throws IOException {
    drop("vide.txt", "");
    afterTheDelay();
    assertThat(only().pieces()).singleElement().satisfies(p -> assertThat(p.size()).isZero());
  }

  @Test
  void aNameOfTwoHundredAndFiftyFiveBytesIsKept() throws IOException {
    String name = "é".repeat(125) + "x.txt";
    drop(name, "contenu");
    afterTheDelay();
    assertThat(only().origine()).isEqualTo(name);
  }

  @Test
  void theTwoWaysToWriteAnAccentGiveTheSameName() throws IOException {
    drop("re\u0301sume\u0301.txt", "venu d'un Mac");
    drop("d\u00e9claration.txt", "venu d'un PC");
    afterTheDelay();
    assertThat(cases())
        .extracting(CaseFile::origine)
        .containsExactlyInAnyOrder("r\u00e9sum\u00e9.txt", "d\u00e9claration.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a:b?.txt", "CON", "fin. ", "<x>|y.txt", "2026-000123", "..txt", "%2e%2e%2fx"})
  void aNameThatSomeSystemDoesNotLikeIsKeptAsItIs(String name) throws IOException {
    drop("affaire/" + name, "contenu");
    afterTheDelay();
    assertThat(only().pieces()).extracting(Piece::name).containsExactly(name);
    assertThat(textOf(only())).isEqualTo("contenu");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x\\..\\..\\evasion.txt", "a\\b.txt"})
  void aNameWithABackslashLeadsNowhereElse(String name) throws IOException {
    drop(name, "contenu");
    afterTheDelay();
    assertThat(cases()).isEmpty();
    assertThat(inQuarantine("erreur.txt")).contains("\\", "Que faire");
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(p -> p.getFileName().toString().contains("\\")))
          .singleElement()
          .satisfies(p -> assertThat(p).startsWith(paraphe.home().quarantaine()));
    }
  }

  @Test
  void aSocketIsLeftAndExplained() throws IOException {
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      Path short1 = Files.createTempDirectory(Path.of("/tmp"), "s");
      Path path = short1.resolve("prise");
      socket.bind(UnixDomainSocketAddress.of(path));
      Files.move(path, depot.resolve("prise"));
      Files.delete(short1);
      assertThat(afterTheDelay()).isEmpty();
      assertThat(why("depot/prise")).contains("ni un fichier ni un dossier", "déposez");
      Files.delete(depot.resolve("prise"));
    }
  }

  @Test
  void aFileThatSomebodyStillHoldsOpenLosesNothingThatWasWrittenBeforeItWasStored()
      throws IOException {
    Path held = depot.resolve("lettre.txt");
    try (OutputStream out = Files.newOutputStream(held)) {
      out.write("début".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      out.flush();
      look();
      pass(4);
      out.write(", fin".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      out.flush();
      assertThat(look()).as("it changed").isEmpty();
      afterTheDelay();
    }
    assertThat(textOf(only())).isEqualTo("début, fin");
  }

  @Test
  void theSameBytesTwiceGiveOneDossierOneEventAndOneMessageThatNamesIt() throws IOException {
    drop("lettre.txt", "contenu");
    afterTheDelay();
    drop("copie.txt", "contenu");
    afterTheDelay();

    assertThat(inQuarantine("erreur.txt")).contains("« copie.txt »", only().ref().value());
    paraphe.appender().append();
    assertThat(Files.readString(folder.resolve("etat/journal/journal.jsonl")).lines())
        .filteredOn(line -> line.contains("\"doublon\""))
        .singleElement()
        .asString()
        .contains("\"ref\":\"" + only().ref() + "\"");
  }

  @Test
  void theSameBytesAfterwardsGiveANewDossier() throws IOException {
    drop("lettre.txt", "contenu");
    afterTheDelay();
    CaseFile first = only();
    paraphe
        .cases()
        .move(
            first.ref(),
            first.version(),
            Event.step("essai"),
            (current, tx) -> current.edit().state(CaseState.REJETE));
    drop("lettre.txt", "contenu");
    afterTheDelay();

    assertThat(cases()).hasSize(2);
    CaseFile again = cases().get(1);
    assertThat(paraphe.cases().twinBefore(again))
        .hasValueSatisfying(twin -> assertThat(twin.ref()).isEqualTo(first.ref()));
  }

  @Test
  void theSameNameWithOtherBytesIsAnotherDossier() throws IOException {
    drop("lettre.txt", "la première");
    afterTheDelay();
    drop("lettre.txt", "la seconde");
    afterTheDelay();
    assertThat(cases()).extracting(CaseFile::origine).containsExactly("lettre.txt", "lettre.txt");
  }

  @Test
  void aFolderThatGrowsWaitsAsAWholeHoweverDeep() throws IOException {
    drop("affaire/lettre.txt", "lettre");
    for (int i = 0; i < 5; i++) {
      look();
      pass(4);
      drop("affaire/pieces/annexes/plan-" + i + ".txt", "plan " + i);
      assertThat(look()).isEmpty();
    }
    afterTheDelay();
    assertThat(only().pieces()).hasSize(6);
  }

  @Test
  void aFileOfTheFutureOrOfLongAgoWaitsLikeAnyOther() throws IOException {
    for (Instant date : List.of(Instant.EPOCH, Instant.now().plus(Duration.ofDays(400)))) {
      Path file = drop("du " + date.getEpochSecond() + ".txt", "contenu " + date);
      Files.setLastModifiedTime(file, FileTime.from(date));
      assertThat(look()).isEmpty();
      pass(4);
      assertThat(look()).isEmpty();
      assertThat(watcher.waiting().get(0).firstSeen())
          .isBetween(Instant.now().minusSeconds(600), Instant.now());
      afterTheDelay();
    }
    assertThat(cases()).hasSize(2);
  }

  @Test
  void aNewNameInOtherCapitalsIsSeenAsANewFile() throws IOException {
    drop("LETTRE.txt", "contenu");
    look();
    pass(4);
    Files.move(depot.resolve("LETTRE.txt"), depot.resolve("lettre.txt"));
    pass(2);
    assertThat(look()).isEmpty();
    afterTheDelay();
    assertThat(only().origine()).isEqualTo("lettre.txt");
  }

  @Test
  void aBoxThatIsRenamedWhileItIsEmptyWaitsForAPiece() throws IOException {
    Files.createDirectories(depot.resolve(BOX.id()));
    look();
    Files.move(depot.resolve(BOX.id()), depot.resolve("arrêtés de circulation"));
    assertThat(afterTheDelay()).isEmpty();
    assertThat(why("depot/arrêtés de circulation")).startsWith("dossier vide");
  }

  @Test
  void whatWaitsIsAlwaysExplainedAndTooLongAWaitTurnsHealthRed() throws IOException {
    drop("lettre.txt", "contenu");
    drop("plan.pdf.part", "contenu");
    assertThat(watcher.waiting()).hasSize(2).allSatisfy(w -> assertThat(w.why()).isNotBlank());
    assertThat(health(0).oldestUnexplained()).isEmpty();

    DepotHealth later = health(10);

    assertThat(later.oldestUnexplained())
        .hasValueSatisfying(age -> assertThat(age).isGreaterThan(Duration.ofMinutes(9)));
    assertThat(later.diagnosis().ok()).isFalse();
    assertThat(later.diagnosis().what()).contains("depot/lettre.txt").contains("1 dépôt");
    Files.delete(depot.resolve("lettre.txt"));
    assertThat(later.diagnosis().ok()).as("what has a reason is no alarm").isTrue();
    Files.delete(depot.resolve("plan.pdf.part"));
  }

  @Test
  void ofThousandsTheFirstAreHandedOutAtOnceAndTheOthersSoon() throws IOException {
    for (int i = 0; i < 500; i++) {
      Files.writeString(depot.resolve("lettre-" + i + ".txt"), "contenu " + i);
    }
    watcher.stableItems();
    pass(6);
    int handed = 0;
    for (int looks = 0; looks < 3; looks++) {
      List<DepotItem> items = watcher.stableItems();
      assertThat(items).hasSizeLessThanOrEqualTo(200);
      for (DepotItem item : items) {
        Files.delete(item.path());
      }
      handed += items.size();
    }
    assertThat(handed).isEqualTo(500);
  }

  private DepotHealth health(int minutes) {
    Instant then = Instant.now().plus(Duration.ofMinutes(minutes));
    return new DepotHealth(watcher, Clock.fixed(then, ZoneOffset.UTC));
  }

  private Path drop(String name, String text) throws IOException {
    Path file = depot.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void pass(int seconds) {
    nanos += Duration.ofSeconds(seconds).toNanos();
  }

  private List<DepotItem> look() {
    List<DepotItem> items = watcher.stableItems();
    items.forEach(item -> paraphe.intake().take(item.path(), item.kind()));
    return items;
  }

  private List<DepotItem> afterTheDelay() {
    look();
    pass(6);
    return look();
  }

  private List<CaseFile> cases() {
    return paraphe.cases().list();
  }

  private CaseFile only() {
    assertThat(cases()).hasSize(1);
    return cases().get(0);
  }

  private String textOf(CaseFile file) {
    return paraphe.blobs().text(file.pieces().get(0).sha256());
  }

  private String why(String path) {
    return watcher.waiting().stream()
        .filter(w -> w.path().equals(path))
        .map(WaitingFile::why)
        .findFirst()
        .orElse("");
  }

  private String inQuarantine(String name) throws IOException {
    try (Stream<Path> walk = Files.walk(paraphe.home().quarantaine())) {
      return Files.readString(walk.filter(p -> p.endsWith(name)).findFirst().orElseThrow());
    }
  }
}
