package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;
import org.paraphe.casefile.Event;
import org.paraphe.pipeline.FolderMoves.FolderMove;

/** Whatever a clerk does with a folder, it is decided once, or refused in words, or put back. */
class FolderMovesIT extends HomeBench {

  @Test
  void approvesNothingWhileACorrectionLiesInTheFolder() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);
    waiveAll(file);
    Files.writeString(waiting(file).resolve("consigne.txt"), "dateFin = 20 mars 2027\n");

    Verdict verdict = moveTo(paraphe.home().valides(), file);

    assertThat(((Verdict.Refused) verdict).refusal().why()).contains("consigne.txt");
    assertThat(state(file)).isEqualTo(CaseState.A_VALIDER);
    assertThat(waiting(file).resolve("consigne.txt")).hasContent("dateFin = 20 mars 2027\n");
    assertThat(waiting(file).resolve("refus.txt")).content().contains("a-reprendre/");
  }

  @Test
  void approvesNothingWhileAPieceIsNotTheOneReceivedAndKeepsBoth() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);
    waiveAll(file);
    Files.writeString(waiting(file).resolve("pieces/lettre.txt"), "du 15 au 30 mars 2027");

    Verdict verdict = moveTo(paraphe.home().valides(), file);

    assertThat(((Verdict.Refused) verdict).refusal().why()).contains("« lettre.txt »");
    assertThat(waiting(file).resolve("pieces/lettre.txt")).hasContent(LETTER);
    assertThat(waiting(file).resolve("pieces_lettre.txt")).hasContent("du 15 au 30 mars 2027");
  }

  @Test
  void putsBackAFolderMovedOntoNobodysDeskAndSaysSo() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);
    Path nobody = Files.createDirectories(paraphe.home().valides().resolve("jean.dupont"));
    for (Path desk : List.of(nobody, paraphe.home().valides())) {
      Files.move(waiting(file), desk.resolve(file.ref().value()));

      assertThat(handleFound()).isInstanceOf(Verdict.Refused.class);

      assertThat(waiting(file).resolve("projet.docx")).exists();
      assertThat(waiting(file).resolve("refus.txt"))
          .content()
          .contains("bureau de personne")
          .contains("valides/<votre identifiant>/");
    }
  }

  @Test
  void putsBackAFolderOfTheSessionMovedToValides() throws IOException {
    CaseFile file = inSession(drop("lettre.txt", LETTER));
    Path session = paraphe.home().enSeance().resolve(file.ref().value());
    Files.move(session, paraphe.home().valides().resolve("claire.morvan/" + file.ref()));

    assertThat(handleFound()).isInstanceOf(Verdict.Refused.class);

    assertThat(session.resolve("projet.docx")).exists();
    assertThat(session.resolve("refus.txt")).content().contains("EN_SEANCE");
    assertThat(paraphe.folderMoves().found()).isEmpty();
  }

  @Test
  void sendsBackOnceThoughACrashKeptTheReceiptFromBeingWritten() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);
    Path desk = paraphe.home().aReprendre().resolve("claire.morvan/" + file.ref());
    Files.move(waiting(file), desk);
    Files.writeString(
        desk.resolve(Receipts.BEGUN), "a-reprendre/claire.morvan/" + file.ref() + " 0\n");
    paraphe.decisions().sendBack(file.ref(), claire, "dossier", "Plus court.", Map.of());
    paraphe.steps().runAll();

    assertThat(handleFound()).isInstanceOf(Verdict.Done.class);

    assertThat(paraphe.cases().find(file.ref()).orElseThrow().decisions()).hasSize(1);
    assertThat(desk.resolve("recu.txt")).content().contains("renvoyé en rédaction");
    assertThat(desk.resolve(Receipts.BEGUN)).doesNotExist();
    assertThat(paraphe.folderMoves().found()).isEmpty();
  }

  @Test
  void rejectsOnceThoughACrashKeptTheFolderFromBeingWritten() throws IOException {
    CaseFile file = drop("note.txt", "Compte rendu de la visite de jeudi.");
    Path desk = paraphe.home().rejetes().resolve("claire.morvan/" + file.ref());
    Files.move(waiting(file), desk);
    paraphe.decisions().reject(file.ref(), claire, "dossier", "Sans objet.");
    Files.delete(desk.resolve("recu.txt"));
    Files.writeString(desk.resolve("controle.html"), "celui d'avant");
    Files.writeString(desk.resolve(Receipts.BEGUN), "rejetes/claire.morvan/" + file.ref() + " 0\n");
    paraphe.cases().behind(file.ref());

    paraphe.recover();
    assertThat(handleFound()).isInstanceOf(Verdict.Done.class);

    assertThat(paraphe.folderMoves().found()).isEmpty();
    assertThat(desk.resolve("recu.txt")).exists();
    assertThat(desk.resolve(Receipts.BEGUN)).doesNotExist();
    assertThat(paraphe.cases().find(file.ref()).orElseThrow().decisions()).hasSize(1);
  }

  @Test
  void sendsBackOnceThoughTheDocumentWasEditedAndKeepsIt() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);
    Files.writeString(waiting(file).resolve("consigne.txt"), "dateFin = 20 mars 2027\n");
    Files.writeString(waiting(file).resolve("projet.docx"), "le mien");
    moveTo(paraphe.home().aReprendre(), file);

    assertThat(paraphe.folderMoves().found()).isEmpty();
    paraphe.steps().runAll();
    assertThat(paraphe.folderMoves().found()).isEmpty();

    Path desk = paraphe.home().aReprendre().resolve("claire.morvan/" + file.ref());
    assertThat(desk.resolve("projet-modifie.docx")).hasContent("le mien");
    assertThat(desk.resolve("recu.txt"))
        .content()
        .contains("n'a pas été lu", "projet-modifie.docx")
        .endsWith("(reçu de a-reprendre/claire.morvan/" + file.ref() + ")\n");
    assertThat(paraphe.cases().find(file.ref()).orElseThrow().decisions()).hasSize(1);
  }

  @Test
  void looksAgainAtAFolderWithAReceiptWhenANewDraftComesIntoItOrItMovesOn() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);
    Files.writeString(waiting(file).resolve("consigne.txt"), "dateFin = 20 mars 2027\n");
    moveTo(paraphe.home().aReprendre(), file);
    Path desk = paraphe.home().aReprendre().resolve("claire.morvan/" + file.ref());
    assertThat(paraphe.folderMoves().found()).isEmpty();
    paraphe.steps().runAll();

    Files.copy(waiting(file).resolve("projet.docx"), desk.resolve("projet.docx"));
    assertThat(paraphe.folderMoves().found()).hasSize(1);
    Files.delete(desk.resolve("projet.docx"));
    Files.move(desk, paraphe.home().valides().resolve("claire.morvan/" + file.ref()));

    assertThat(paraphe.folderMoves().found()).hasSize(1);
    assertThat(handleFound()).isInstanceOf(Verdict.Refused.class);
    assertThat(paraphe.folderMoves().found()).isEmpty();
  }

  @Test
  void looksAgainAtARefusedFolderThatStayedOnceItsContentChanges() throws IOException {
    Path odd = paraphe.home().valides().resolve("claire.morvan/ancien nom");
    Files.createDirectories(odd);
    assertThat(handleFound()).isInstanceOf(Verdict.Refused.class);
    assertThat(paraphe.folderMoves().found()).isEmpty();

    Files.writeString(odd.resolve("note.txt"), "et maintenant ?");
    assertThat(paraphe.folderMoves().found()).hasSize(1);
  }

  @Test
  void putsBackAFolderThatWasDeletedByMistake() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);
    deleteAll(waiting(file));

    paraphe.recover();

    assertThat(waiting(file).resolve("projet.docx")).exists();
  }

  @Test
  void leavesAFolderThatIsOnADeskThere() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);
    Files.move(waiting(file), paraphe.home().valides().resolve("claire.morvan/" + file.ref()));

    paraphe.recover();

    assertThat(waiting(file)).doesNotExist();
  }

  @Test
  void refusesTheApprovalOfAVersionThatIsNoLongerTheLatest() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);
    waiveAll(file);
    CaseFile seen = paraphe.cases().find(file.ref()).orElseThrow();
    paraphe.decisions().set(file.ref(), claire, "cli", Map.of("dateFin", "20 mars 2027"));
    paraphe.steps().runAll();

    Verdict verdict = paraphe.decisions().approve(seen, claire, "dossier");

    assertThat(((Verdict.Refused) verdict).refusal().why()).contains("vient de changer");
    assertThat(state(file)).isEqualTo(CaseState.A_VALIDER);
  }

  @Test
  void showsTheNewestVersionWhoeverComesLateWithAnOlder() throws IOException {
    CaseFile older = paraphe.cases().find(drop("lettre.txt", LETTER).ref()).orElseThrow();
    paraphe.decisions().reject(older.ref(), claire, "cli", "retirée");

    paraphe.projections().show(older);

    assertThat(waiting(older)).doesNotExist();
  }

  @Test
  void keepsAPersonsFileThatHasTheBytesOfAPieceOrSharesAName() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);
    Files.writeString(waiting(file).resolve("copie pour le maire.txt"), LETTER);
    Files.writeString(waiting(file).resolve("pieces/recu.txt"), "reçu du loueur");

    paraphe.decisions().set(file.ref(), claire, "cli", Map.of("dateFin", "20 mars 2027"));
    paraphe.steps().runAll();

    assertThat(filesOf(waiting(file)))
        .contains("copie pour le maire.txt", "projet.docx")
        .anyMatch(name -> name.endsWith("recu.txt"));
  }

  @Test
  void bringsBackWhatACrashLeftInAHiddenFolder() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);
    for (String mark : List.of("nouveau", "ancien")) {
      Path left = waiting(file).resolveSibling("." + file.ref() + "." + mark);
      Files.createDirectories(left);
      Files.writeString(left.resolve("note-" + mark + ".txt"), "à ne pas perdre");
    }
    paraphe.projections().show(file);

    assertThat(filesOf(waiting(file)))
        .contains("note-nouveau.txt", "note-ancien.txt", "projet.docx");
    assertThat(filesOf(paraphe.home().aValider())).containsExactly(file.ref().value());
  }

  @Test
  void tellsThatAnApprovedActCannotBeArchivedAndWhy() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);
    waiveAll(file);
    paraphe.decisions().approve(file.ref(), claire, "cli");
    CaseFile approved = paraphe.cases().find(file.ref()).orElseThrow();
    Path place = paraphe.home().root().resolve(Receipts.archivePlace(approved.numero()));
    Files.createDirectories(place);
    Files.writeString(place.resolve("autre.txt"), "quelque chose d'autre");

    paraphe.steps().runAll();

    assertThat(state(file)).isEqualTo(CaseState.VALIDE);
    assertThat(paraphe.queue().list(false).toString())
        .contains(file.ref().value())
        .contains("manifeste");
    assertThat(paraphe.doctor().run())
        .filteredOn(d -> d.id().equals("attente"))
        .singleElement()
        .satisfies(d -> assertThat(d.what()).contains(file.ref().value()));
  }

  @Test
  void saysThatNobodyFollowedAnInstructionInWords() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);
    paraphe.decisions().sendBack(file.ref(), claire, "cli", "Plus court, merci.", Map.of());
    paraphe.steps().runAll();

    assertThat(paraphe.queue().show(file.ref()).orElseThrow().get("findings").toString())
        .contains("La consigne n'a pas été suivie");
  }

  private Verdict handleFound() {
    List<FolderMove> found = paraphe.folderMoves().found();
    assertThat(found).hasSize(1);
    return paraphe.folderMoves().handle(found.get(0), "dossier");
  }

  private CaseFile inSession(CaseFile file) {
    CaseFile now = paraphe.cases().find(file.ref()).orElseThrow();
    CaseFile moved =
        paraphe
            .cases()
            .move(
                now.ref(),
                now.version(),
                Event.step("essai"),
                (current, tx) -> current.edit().state(CaseState.EN_SEANCE));
    paraphe.projections().show(moved);
    return moved;
  }

  private static List<String> filesOf(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(f -> f.getFileName().toString()).toList();
    }
  }
}
