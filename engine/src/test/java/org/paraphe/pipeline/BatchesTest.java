package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.act.ActKind;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;
import org.paraphe.dossier.Sha256;
import org.paraphe.dossier.TransientFailure;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Extractor;

class BatchesTest {

  private static final ActKind SYNTHESE = new ActKind("synthese-juridique");

  @TempDir Path folder;
  private Path source;
  private Paraphe paraphe;
  private final Set<String> failing = new HashSet<>();
  private final List<String> opened = new ArrayList<>();

  @BeforeEach
  void open() throws IOException {
    source = Files.createDirectories(folder.resolve("fonds"));
    Home home = Home.at(folder.resolve("home"));
    home.create();
    Files.writeString(home.config(), CrashHome.SETTINGS);
    Settings settings = Settings.load(home);
    paraphe = Paraphe.open(home, settings, Tools.reading(settings, home, new Reader()));
  }

  @AfterEach
  void close() {
    paraphe.close();
  }

  @Test
  void tellsEachFileAndFolderAsADossierAndChangesNothing() throws IOException {
    file("lettre 10.txt", BatchSource.letter(1));
    file("lettre 2.txt", BatchSource.letter(2));
    file("Dossier/note.txt", "Note interne du 2 février 2023\nSuite\n");
    file("Dossier/sous/autre.txt", BatchSource.letter(3));
    Files.createDirectories(source.resolve("vide"));
    Map<String, String> before = BatchSource.print(source);

    BatchReport report = run(false);

    assertThat(BatchSource.print(source)).isEqualTo(before);
    assertThat(report.dossiers()).isEqualTo(4);
    assertThat(report.pieces()).isEqualTo(4);
    List<String[]> rows = rows(report.files().csv());
    assertThat(rows)
        .extracting(r -> r[1])
        .containsExactly("Dossier/", "lettre 2.txt", "lettre 10.txt", "vide/");
    assertThat(rows.get(0))
        .contains("2023-02-02", "2024-03-12", "2", "courrier (1), note (1)", "inventorié");
    assertThat(rows.get(1))
        .contains(
            "prêt de la salle des fêtes n° 2",
            "objet",
            "courrier",
            "Association des Jardins du Bocage",
            Sha256.of(source.resolve("lettre 2.txt")).hex())
        .anyMatch(cell -> cell.contains("numéro de téléphone (1)"))
        .noneMatch(cell -> cell.contains("02 54"));
    assertThat(rows.get(3)).contains("dossier vide");
    assertThat(rows.get(0)[2]).isEqualTo("prêt de la salle des fêtes n° 3");
  }

  @Test
  void tellsExactDoublesOfFilesAndOfWholeDossiers() throws IOException {
    file("a/1.txt", "un");
    file("a/2.txt", "deux");
    file("b/deux.txt", "deux");
    file("b/un.txt", "un");
    file("c.txt", "un");

    BatchReport report = run(false);

    assertThat(report.doubleDossiers()).isEqualTo(1);
    assertThat(rows(report.files().csv()).get(1)[13]).isEqualTo("lot-0001-00001 (a)");
    assertThat(rows(report.files().piecesCsv()))
        .extracting(r -> r[12])
        .containsExactly(
            "",
            "",
            "lot-0001-00001 (a/2.txt)",
            "lot-0001-00001 (a/1.txt)",
            "lot-0001-00001 (a/1.txt)");
    assertThat(opened).as("the same bytes are read once").hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void followsNoLinkAndTellsIt() throws IOException {
    file("dehors.txt", "x");
    Path outside = Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(source.resolve("lien"), outside);
    Files.createSymbolicLink(
        Files.createDirectories(source.resolve("d")).resolve("boucle"), source);

    BatchReport report = run(false);

    assertThat(report.unread()).isEqualTo(2);
    assertThat(unread(report))
        .containsExactly(
            "d/boucle : lien, non suivi (vers « " + source + " »)",
            "lien : lien, non suivi (vers « " + outside + " »)");
    assertThat(opened).containsExactly("dehors.txt");
  }

  @Test
  void writesNoCellThatASpreadsheetRuns() throws IOException {
    file("=cmd|calc.txt", "Objet : =HYPERLINK(\"x\")\n\nBonjour à tous");

    String csv = Files.readString(run(false).files().csv());

    assertThat(csv).startsWith("\uFEFF").contains(";'=cmd|calc.txt;\"'=HYPERLINK(\"\"x\"\")\";");
  }

  @Test
  void triesAgainWhatTheMachineCouldNotReadAndKeepsTheIdentifiers() throws IOException {
    file("b.txt", "deux");
    file("c.txt", "trois");
    failing.add("b.txt");
    BatchReport first = run(false);
    assertThat(unread(first)).singleElement().asString().contains("b.txt").contains("--resume");
    failing.clear();
    opened.clear();
    file("a.txt", "un");

    BatchReport second = run(true);

    assertThat(opened).containsExactlyInAnyOrder("a.txt", "b.txt");
    assertThat(second.unread()).isZero();
    assertThat(rows(second.files().csv()))
        .extracting(r -> r[0] + " " + r[1])
        .containsExactly("lot-0001-00001 b.txt", "lot-0001-00002 c.txt", "lot-0001-00003 a.txt");
    assertThat(run(true).fresh()).isZero();
  }

  @Test
  void readsAChangedFileAgainAndTellsAnAbsentOne() throws IOException {
    Path changed = file("a.txt", "un");
    Path gone = file("b.txt", "deux");
    run(false);
    Files.writeString(changed, "autre");
    Files.setLastModifiedTime(changed, FileTime.fromMillis(1_000_000));
    Files.delete(gone);

    BatchReport report = run(true);

    assertThat(rows(report.files().piecesCsv()).get(0)).contains(Sha256.of(changed).hex());
    assertThat(unread(report)).singleElement().asString().contains("b.txt").contains("absent");
    assertThat(rows(report.files().csv()))
        .hasSize(2)
        .last()
        .satisfies(r -> assertThat(r[15]).isEqualTo("non lu"))
        .satisfies(r -> assertThat(r[19]).contains("absent"));
    file("c.txt", "deux");
    assertThat(unread(run(true))).as("the same bytes elsewhere are not absent").hasSize(1);
  }

  @Test
  void isInABackupThatIsMadeWhileItWorks() throws IOException {
    file("a.txt", "un");
    run(false);
    Path copy = folder.resolve("copie");
    try (BatchStore atWork = BatchFolder.of(paraphe.home(), source.toRealPath()).get().open()) {
      atWork.value("en-cours", "oui");
      paraphe.backup().write(copy, false);
    }

    Path state = copy.resolve("etat/lots/lot-0001");
    assertThat(Files.list(state).map(Path::getFileName).map(Path::toString))
        .containsExactlyInAnyOrder("lot.db", "source.txt");
    try (BatchStore saved = BatchStore.open(state.resolve("lot.db"))) {
      assertThat(saved.value("en-cours")).contains("oui");
      assertThat(saved.piece("a.txt", "a.txt")).isPresent();
    }
    assertThat(copy.resolve("lots/lot-0001/inventaire.xlsx")).exists();
  }

  @Test
  void refusesToBeginAnewWhatIsNotEnded() throws IOException {
    file("a.txt", "un");
    BatchFolder.make(paraphe.home(), source.toRealPath());

    assertThat(paraphe.batches().refusal(request(false)))
        .hasValueSatisfying(why -> assertThat(why).contains("lot-0001").contains("--resume"));
    assertThat(paraphe.batches().refusal(request(true))).isEmpty();
  }

  @Test
  void refusesToWriteWhereItReads() {
    Home home = paraphe.home();
    assertThat(paraphe.batches().refusal(new BatchRequest(home.root(), null, false, null)))
        .isPresent();
    assertThat(paraphe.batches().refusal(new BatchRequest(folder, null, false, null))).isPresent();
    assertThat(
            paraphe
                .batches()
                .refusal(new BatchRequest(source, null, false, source.resolve("sortie"))))
        .isPresent();
  }

  @Test
  void putsEachReadDossierIntoTheQueueOnce() throws IOException {
    file("a.txt", BatchSource.letter(1));
    file("b.txt", BatchSource.letter(1));
    file("c/lettre.txt", BatchSource.letter(2));
    Files.createDirectories(source.resolve("vide"));

    BatchReport report =
        paraphe.batches().run(new BatchRequest(source, SYNTHESE, false, null), p -> {});
    paraphe.batches().run(request(true), p -> {});

    assertThat(report.queued()).isEqualTo(2);
    assertThat(report.notQueued()).isEqualTo(2);
    List<CaseFile> cases = paraphe.cases().list();
    assertThat(cases).extracting(CaseFile::origine).containsExactly("a.txt", "c");
    assertThat(cases).allMatch(f -> f.state() == CaseState.A_VALIDER && SYNTHESE.equals(f.kind()));
    assertThat(rows(report.files().csv()))
        .extracting(r -> r[15])
        .containsExactly(
            "inventorié, en file d'attente",
            "inventorié, doublon, non versé",
            "inventorié, en file d'attente",
            "dossier vide, non versé : rien à lire");
  }

  @Test
  void queuesTheNewBytesOfAFileThatChangedAfterItsCaseWasOpened() throws IOException {
    Path changed = file("a.txt", BatchSource.letter(1));
    paraphe.batches().run(new BatchRequest(source, SYNTHESE, false, null), p -> {});
    Files.writeString(changed, BatchSource.letter(2));
    Files.setLastModifiedTime(changed, FileTime.fromMillis(1_000_000));

    BatchReport report = run(true);

    List<CaseFile> cases = paraphe.cases().list();
    assertThat(cases)
        .extracting(f -> f.pieces().get(0).sha256())
        .hasSize(2)
        .contains(Sha256.of(changed));
    assertThat(rows(report.files().csv()).get(0)[16])
        .as("the inventory names the case of the bytes that it tells")
        .isEqualTo(cases.get(1).ref().value());
  }

  @Test
  void queuesADoubleWhoseFirstCopyVanished() throws IOException {
    Path first = file("a.txt", BatchSource.letter(1));
    file("b.txt", BatchSource.letter(1));
    run(false);
    Files.delete(first);

    BatchReport report =
        paraphe.batches().run(new BatchRequest(source, SYNTHESE, true, null), p -> {});
    assertThat(rows(report.files().csv()))
        .extracting(r -> r[15])
        .containsExactly("non lu, non versé : aucune pièce lue", "inventorié, en file d'attente");
    file("a.txt", BatchSource.letter(1));
    run(true);

    assertThat(paraphe.cases().list()).extracting(CaseFile::origine).containsExactly("b.txt");
    assertThat(rows(report.files().csv()))
        .extracting(r -> r[15])
        .as("and the first gets no second case once it is back")
        .containsExactly("inventorié, doublon, non versé", "inventorié, en file d'attente");
  }

  @ParameterizedTest
  @ValueSource(strings = {".DS_Store", "Thumbs.db", "desktop.ini", "~$note.txt"})
  void seesAChangeSinceTheInventoryBesideAFileOfTheSystem(String technical) throws IOException {
    Path changed = file("c/note.txt", BatchSource.letter(1));
    file("c/" + technical, "système");

    BatchReport report =
        paraphe
            .batches()
            .run(
                new BatchRequest(source, SYNTHESE, false, null),
                p -> {
                  if (p.phase() == BatchProgress.Phase.QUEUE && p.done() == 0) {
                    rewrite(changed);
                  }
                });

    assertThat(paraphe.cases().list()).isEmpty();
    assertThat(rows(report.files().csv()).get(0)[15]).contains("a changé depuis l'inventaire");
  }

  @ParameterizedTest
  @ValueSource(strings = {".DS_Store", "Thumbs.db", "desktop.ini"})
  void takesNoFileOfTheSystemForAChangeOfTheDossier(String technical) throws IOException {
    file("c/note.txt", BatchSource.letter(1));
    file("c/" + technical, "système");
    file("d/note.txt", BatchSource.letter(1));
    paraphe.batches().run(new BatchRequest(source, SYNTHESE, false, null), p -> {});
    file("c/" + technical, "système, encore");

    BatchReport report = run(true);

    assertThat(paraphe.cases().list()).extracting(CaseFile::origine).containsExactly("c");
    assertThat(rows(report.files().csv()))
        .extracting(r -> r[15])
        .containsExactly("inventorié, en file d'attente", "inventorié, doublon, non versé");
  }

  private static void rewrite(Path file) {
    try {
      Files.writeString(file, BatchSource.letter(2));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private BatchReport run(boolean resume) {
    return paraphe.batches().run(request(resume), p -> {});
  }

  private BatchRequest request(boolean resume) {
    return new BatchRequest(source, null, resume, null);
  }

  private List<String> unread(BatchReport report) {
    List<String> told = new ArrayList<>();
    paraphe.batches().unread(report, u -> told.add(u.path() + " : " + u.error()));
    return told;
  }

  private Path file(String name, String text) throws IOException {
    Path file = source.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    return Files.writeString(file, text);
  }

  /** Of a file whose cells hold no quoted separator. */
  private static List<String[]> rows(Path csv) throws IOException {
    return Files.readString(csv)
        .lines()
        .skip(1)
        .map(line -> line.split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
        .collect(Collectors.toList());
  }

  private final class Reader implements Extractor {
    private final PlainReader plain = new PlainReader();

    @Override
    public synchronized List<ExtractedPiece> extract(String name, Path file) {
      opened.add(name);
      if (failing.contains(name)) {
        throw new TransientFailure("La pièce « " + name + " » n'a pas pu être lue.");
      }
      return plain.extract(name, file);
    }

    @Override
    public void close() {}
  }
}
