package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Decision;
import org.paraphe.casefile.CaseState;
import org.paraphe.dossier.Piece;
import org.paraphe.pipeline.FolderMoves.FolderMove;

/** What cannot be treated: what its folder says, and how a person gives it up or tries it again. */
class QuarantineIT extends HomeBench {

  private static final String MARK = "22222222-2222-2222-2222-222222222222";

  @Test
  void saysWhyAndWhatToDoInTheGoldenWords() throws IOException {
    CaseFile empty = drop("vide.txt", "");
    compare("piece-illisible", empty, told(paraphe.home().quarantaine().resolve(ref(empty))));
    Path depot = paraphe.home().depot();
    Path linked = Files.createDirectories(depot.resolve("affaire"));
    Files.createSymbolicLink(linked.resolve("plan.pdf"), folder);
    compare("lien", empty, refused(linked));
    Path both = Files.createDirectories(depot.resolve("deux"));
    Files.writeString(both.resolve("e\u0301tat.txt"), "a");
    Files.writeString(both.resolve("\u00e9tat.txt"), "b");
    compare("noms-confondus", empty, refused(both));
    CaseFile letter = drop("lettre.txt", LETTER);
    compare("doublon", letter, refused(Files.writeString(depot.resolve("copie.txt"), LETTER)));
    compare("arrive-tard", empty, late());
  }

  private static void compare(String name, CaseFile file, String text) {
    RefusalGolden.compare("refus-de-traiter/" + name, text.replace(file.ref().value(), "REF"));
  }

  private static String ref(CaseFile file) {
    return file.ref().value();
  }

  private static String told(Path folder) throws IOException {
    return Files.readString(folder.resolve("erreur.txt"));
  }

  /** What the one folder that came into the quarantine says. */
  private String refused(Path dropped) throws IOException {
    List<Path> before = quarantine();
    paraphe.intake().take(dropped, null);
    List<Path> now = quarantine().stream().filter(f -> !before.contains(f)).toList();
    assertThat(now).hasSize(1);
    return told(now.get(0));
  }

  private List<Path> quarantine() throws IOException {
    try (Stream<Path> list = Files.list(paraphe.home().quarantaine())) {
      return list.toList();
    }
  }

  private String late() throws IOException {
    Path cut = Files.createDirectories(paraphe.home().enCours().resolve(".fini-" + MARK + "/deux"));
    Files.writeString(cut.resolve("arrive-tard.txt"), "à ne pas perdre");
    paraphe.intake().resume();
    return told(paraphe.home().quarantaine().resolve("depot-22222222"));
  }

  @Test
  void isGivenUpByMovingItsFolderWithAReason() throws IOException {
    CaseFile file = drop("vide.txt", "");
    Path desk = onto(paraphe.home().rejetes(), file);

    assertThat(((Verdict.Refused) handle()).refusal().fix()).contains("motif.txt");
    Path waiting = paraphe.home().quarantaine().resolve(ref(file));
    assertThat(waiting.resolve("refus.txt")).content().contains("motif.txt");

    Files.writeString(waiting.resolve("motif.txt"), "Fichier vide, redemandé au service.");
    onto(paraphe.home().rejetes(), file);
    assertThat(handle()).isInstanceOf(Verdict.Done.class);

    CaseFile now = now(file);
    assertThat(now.state()).isEqualTo(CaseState.REJETE);
    assertThat(now.decisions()).extracting(Decision::move).containsExactly("abandonner");
    assertThat(now.decisions()).extracting(Decision::channel).containsExactly("dossier");
    assertThat(desk.resolve("recu.txt")).content().contains("abandonné");
    assertThat(desk.resolve("motif.txt")).hasContent("Fichier vide, redemandé au service.");
    assertThat(desk.resolve("pieces/vide.txt")).exists();
    assertThat(waiting).doesNotExist();
    assertThat(paraphe.folderMoves().found()).isEmpty();
  }

  @Test
  void isGivenUpOnceThoughACrashKeptTheReceiptFromBeingWritten() throws IOException {
    CaseFile file = drop("vide.txt", "");
    Path desk = onto(paraphe.home().rejetes(), file);
    paraphe.decisions().drop(file.ref(), claire, "dossier", "Vide.");
    Files.deleteIfExists(desk.resolve("recu.txt"));
    Files.writeString(desk.resolve(Receipts.BEGUN), "rejetes/claire.morvan/" + ref(file) + " 0\n");

    assertThat(handle()).isInstanceOf(Verdict.Done.class);

    assertThat(now(file).decisions()).hasSize(1);
    assertThat(desk.resolve("recu.txt")).content().contains("abandonné");
    assertThat(paraphe.folderMoves().found()).isEmpty();
  }

  @Test
  void isTriedAgainByMovingItsFolder() throws IOException {
    CaseFile file = stuck(drop("lettre.txt", LETTER));
    Path waiting = paraphe.home().quarantaine().resolve(ref(file));
    Files.writeString(waiting.resolve("consigne.txt"), "dateFin = 20 mars 2027");
    onto(paraphe.home().aReprendre(), file);
    RefusalGolden.compare(
        "refus-de-dossier/nouvel-essai-avec-consigne",
        file,
        ((Verdict.Refused) handle()).refusal());

    Files.delete(waiting.resolve("consigne.txt"));
    Path desk = onto(paraphe.home().aReprendre(), file);
    assertThat(handle()).isInstanceOf(Verdict.Done.class);
    assertThat(now(file).state()).isEqualTo(CaseState.RECU);
    paraphe.steps().runAll();

    assertThat(now(file).state()).isEqualTo(CaseState.A_VALIDER);
    assertThat(now(file).pieces()).extracting(Piece::name).containsExactly("lettre.txt");
    assertThat(desk.resolve("recu.txt")).content().contains("relancé par Claire Morvan");
    assertThat(waiting(file).resolve("projet.docx")).exists();
    assertThat(paraphe.folderMoves().found()).isEmpty();
  }

  @Test
  void isTriedAgainOnceThoughACrashKeptTheReceiptFromBeingWritten() throws IOException {
    CaseFile file = stuck(drop("lettre.txt", LETTER));
    Path desk = onto(paraphe.home().aReprendre(), file);
    Files.writeString(
        desk.resolve(Receipts.BEGUN), "a-reprendre/claire.morvan/" + ref(file) + " 0\n");
    paraphe.decisions().retry(file.ref(), claire, "dossier");

    assertThat(handle()).isInstanceOf(Verdict.Done.class);

    assertThat(now(file).decisions()).extracting(Decision::move).containsExactly("relancer");
    assertThat(desk.resolve("recu.txt")).content().contains("relancé par Claire Morvan");
    assertThat(desk.resolve("refus.txt")).doesNotExist();
  }

  @Test
  void isTriedAgainThoughTheReceiptOfTheFirstTryIsStillThere() throws IOException {
    CaseFile file = drop("vide.txt", "");
    Path first = onto(paraphe.home().aReprendre(), file);
    assertThat(handle()).isInstanceOf(Verdict.Done.class);
    paraphe.steps().runAll();
    Path again = paraphe.home().quarantaine().resolve(ref(file));
    assertThat(first.resolve("recu.txt")).exists();

    Files.move(again.resolve("erreur.txt"), first.resolve("erreur.txt"));
    Files.move(again.resolve("pieces"), first.resolve("pieces"));
    Files.delete(again);

    assertThat(handle()).isInstanceOf(Verdict.Done.class);
    assertThat(now(file).decisions())
        .extracting(Decision::move)
        .containsExactly("relancer", "relancer");
    assertThat(paraphe.folderMoves().found()).isEmpty();
  }

  @Test
  void keepsAReasonInWordsThatServedForAnotherDossier() throws IOException {
    CaseFile one = drop("vide.txt", "");
    paraphe.decisions().drop(one.ref(), claire, "cli", "Sans objet.");
    CaseFile other = stuck(drop("lettre.txt", LETTER));
    Path waiting = paraphe.home().quarantaine().resolve(ref(other));
    Files.writeString(waiting.resolve("motif.txt"), "Sans objet.");

    paraphe.projections().show(now(other));

    assertThat(waiting.resolve("motif.txt")).hasContent("Sans objet.");
    onto(paraphe.home().rejetes(), other);
    assertThat(handle()).isInstanceOf(Verdict.Done.class);
  }

  /** As a fault of the machine leaves it. */
  private CaseFile stuck(CaseFile file) {
    CaseFile stuck =
        paraphe
            .cases()
            .move(
                file.ref(),
                now(file).version(),
                org.paraphe.casefile.Event.step("quarantaine"),
                (current, tx) -> current.edit().state(CaseState.QUARANTAINE).trouble("essai"));
    paraphe.projections().show(stuck);
    return stuck;
  }

  private CaseFile now(CaseFile file) {
    return paraphe.cases().find(file.ref()).orElseThrow();
  }

  private Path onto(Path desks, CaseFile file) throws IOException {
    Path desk = desks.resolve("claire.morvan").resolve(ref(file));
    Files.move(paraphe.home().quarantaine().resolve(ref(file)), desk);
    return desk;
  }

  private Verdict handle() {
    List<FolderMove> found = paraphe.folderMoves().found();
    assertThat(found).hasSize(1);
    return paraphe.folderMoves().handle(found.get(0), "dossier");
  }
}
