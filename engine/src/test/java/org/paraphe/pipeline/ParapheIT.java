package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;

/** The whole way of a case by folders, without Camel: the rules that every channel shares. */
class ParapheIT extends HomeBench {

  @Test
  void takesALetterToAFolderThatWaitsForAPerson() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);

    Path waiting = waiting(file);
    assertThat(state(file)).isEqualTo(CaseState.A_VALIDER);
    assertThat(waiting.resolve("projet.docx")).isNotEmptyFile();
    assertThat(waiting.resolve("projet.pdf")).isNotEmptyFile();
    assertThat(waiting.resolve("controle.html")).content().contains("rue des Tanneurs");
    assertThat(waiting.resolve("pieces/lettre.txt")).hasContent(LETTER);
    assertThat(paraphe.home().depot().resolve("lettre.txt")).doesNotExist();
    assertThat(paraphe.home().enCours()).isEmptyDirectory();
  }

  @Test
  void approvesByMovingTheFolderAndArchivesUnderTheRegistersNumber() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);
    waiveAll(file);

    Verdict verdict = moveTo(paraphe.home().valides(), file);
    paraphe.steps().runAll();

    assertThat(verdict).isInstanceOf(Verdict.Done.class);
    CaseFile archived = paraphe.cases().find(file.ref()).orElseThrow();
    assertThat(archived.state()).isEqualTo(CaseState.ARCHIVE);
    Path act = paraphe.home().root().resolve(Receipts.archivePlace(archived.numero()));
    assertThat(act.resolve("acte.pdf")).isNotEmptyFile();
    assertThat(act.resolve("preuves.json")).content().contains("Claire Morvan");
    assertThat(act.resolve("pieces/lettre.txt")).hasContent(LETTER);
    assertThat(paraphe.home().valides().resolve("claire.morvan/" + file.ref() + "/recu.txt"))
        .content()
        .contains(archived.numero().texte());
    assertThat(waiting(file)).doesNotExist();
    assertThat(paraphe.folderMoves().found()).isEmpty();
    assertThat(paraphe.journal().verify().ok()).isTrue();
  }

  @Test
  void undoesTheApprovalOfADocumentThatWasEditedAndKeepsTheEdit() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);
    waiveAll(file);
    Files.writeString(waiting(file).resolve("projet.docx"), "edited by hand");

    Verdict verdict = moveTo(paraphe.home().valides(), file);

    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    assertThat(state(file)).isEqualTo(CaseState.A_VALIDER);
    assertThat(waiting(file).resolve("refus.txt")).content().contains("Que faire");
    assertThat(waiting(file).resolve("projet-modifie.docx")).hasContent("edited by hand");
    assertThat(waiting(file).resolve("projet.docx")).isNotEmptyFile();
  }

  @Test
  void refusesARejectionWithoutAReasonThenTakesIt() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);

    assertThat(moveTo(paraphe.home().rejetes(), file)).isInstanceOf(Verdict.Refused.class);
    Files.writeString(waiting(file).resolve("motif.txt"), "Demande retirée par l'entreprise.");
    assertThat(moveTo(paraphe.home().rejetes(), file)).isInstanceOf(Verdict.Done.class);

    Path rejected = paraphe.home().rejetes().resolve("claire.morvan/" + file.ref());
    assertThat(state(file)).isEqualTo(CaseState.REJETE);
    assertThat(rejected.resolve("recu.txt")).isNotEmptyFile();
    assertThat(rejected.resolve("motif.txt")).hasContent("Demande retirée par l'entreprise.");
    assertThat(rejected.resolve("pieces/lettre.txt")).hasContent(LETTER);
    assertThat(paraphe.folderMoves().found()).isEmpty();
  }

  @Test
  void redraftsWithTheValuesOfTheInstructions() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);
    Files.writeString(
        waiting(file).resolve("consigne.txt"), "Corriger la fin.\ndateFin = 20 mars 2027\n");

    assertThat(moveTo(paraphe.home().aReprendre(), file)).isInstanceOf(Verdict.Done.class);
    paraphe.steps().runAll();

    Map<String, Object> shown = paraphe.queue().show(file.ref()).orElseThrow();
    assertThat(shown.get("state")).isEqualTo("A_VALIDER");
    assertThat(shown.get("fields").toString()).contains("value=2027-03-20, status=saisi");
    assertThat(waiting(file).resolve("projet.docx")).isNotEmptyFile();
  }

  @Test
  void refusesAValueThatIsNoneOfItsType() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);
    Files.writeString(waiting(file).resolve("consigne.txt"), "dateFin = bientôt\n");

    Verdict verdict = moveTo(paraphe.home().aReprendre(), file);

    assertThat(((Verdict.Refused) verdict).refusal().text())
        .contains("« bientôt »")
        .contains("date");
    assertThat(waiting(file).resolve("consigne.txt")).exists();
  }

  @Test
  void putsWhatCannotBeReadInQuarantineWithTheReason() throws IOException {
    CaseFile file = drop("vide.txt", "");

    Path quarantine = paraphe.home().quarantaine().resolve(file.ref().value());
    assertThat(state(file)).isEqualTo(CaseState.QUARANTAINE);
    assertThat(quarantine.resolve("erreur.txt"))
        .content()
        .contains("vide.txt")
        .contains("Que faire");

    paraphe.decisions().drop(file.ref(), claire, "cli", "fichier vide");
    assertThat(state(file)).isEqualTo(CaseState.REJETE);
    assertThat(quarantine).doesNotExist();
  }

  @Test
  void asksAPersonForTheKindThatItCannotTell() throws IOException {
    CaseFile file = drop("divers.txt", "Bonjour, voici le compte rendu de la visite de jeudi.");

    assertThat(state(file)).isEqualTo(CaseState.A_VALIDER);
    assertThat(waiting(file).resolve("controle.html")).content().contains("nature");
    assertThat(paraphe.decisions().approve(file.ref(), claire, "cli"))
        .isInstanceOf(Verdict.Refused.class);

    paraphe.decisions().set(file.ref(), claire, "cli", Map.of("nature", "arrete-circulation"));
    paraphe.steps().runAll();
    assertThat(waiting(file).resolve("projet.docx")).exists();
  }

  @Test
  void tellsADossierSentTwiceInsteadOfMakingTwoCases() throws IOException {
    CaseFile first = drop("lettre.txt", LETTER);
    CaseFile second = drop("copie.txt", LETTER);

    assertThat(second.ref()).isEqualTo(first.ref());
    assertThat(paraphe.cases().list()).hasSize(1);
    try (Stream<Path> told = Files.list(paraphe.home().quarantaine())) {
      assertThat(told.map(p -> p.resolve("erreur.txt")))
          .singleElement()
          .satisfies(f -> assertThat(f).content().contains(first.ref().value()));
    }
  }

  @Test
  void endsWhatACrashLeftHalfTaken() throws IOException {
    Path claimed =
        Files.createDirectories(
            paraphe
                .home()
                .enCours()
                .resolve("11111111-1111-1111-1111-111111111111@arrete-circulation"));
    Files.writeString(claimed.resolve("lettre.txt"), LETTER);

    paraphe.recover();
    paraphe.recover();

    assertThat(paraphe.cases().list())
        .singleElement()
        .satisfies(f -> assertThat(f.kind().id()).isEqualTo("arrete-circulation"));
    assertThat(claimed).doesNotExist();
  }

  @Test
  void writesTheFoldersThatACrashLeftBehind() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);
    deleteAll(waiting(file));
    CaseFile changed =
        paraphe
            .cases()
            .move(
                file.ref(),
                paraphe.cases().find(file.ref()).orElseThrow().version(),
                org.paraphe.casefile.Event.step("essai"),
                (current, tx) -> current.edit());

    paraphe.recover();

    assertThat(waiting(changed).resolve("projet.docx")).exists();
  }

  @Test
  void refusesALinkInsideADroppedFolderAndKeepsEverything() throws IOException {
    Path dropped = Files.createDirectories(paraphe.home().depot().resolve("affaire"));
    Files.writeString(dropped.resolve("lettre.txt"), LETTER);
    Files.createSymbolicLink(dropped.resolve("lien.txt"), folder);

    assertThat(paraphe.intake().take(dropped, null)).isEmpty();

    try (Stream<Path> kept = Files.walk(paraphe.home().quarantaine())) {
      assertThat(kept.map(p -> p.getFileName().toString()))
          .contains("lettre.txt", "lien.txt", "erreur.txt");
    }
  }
}
