package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseRef;
import org.paraphe.casefile.CaseState;
import org.paraphe.casefile.Event;
import org.paraphe.pipeline.FolderMoves.FolderMove;
import org.paraphe.review.Move;
import org.paraphe.review.Refusal;
import org.paraphe.review.Role;
import org.paraphe.review.SessionVote;

/**
 * What a clerk reads in {@code refus.txt} when a moved folder comes back, to the letter: {@code
 * refus-de-dossier/<case>.txt}, with REF for the reference. Written anew by {@code
 * -Dparaphe.golden.write=true}, whose difference is read before it is committed.
 */
class FolderRefusalsIT extends HomeBench {

  private static final String COPY = "projet - Copie.docx";

  private CaseFile file;

  /** What a clerk did to the folder before it was moved. */
  @FunctionalInterface
  private interface Mischief {
    void on(Path folder) throws IOException;
  }

  @Test
  void saysWhyAndWhatToDoInTheGoldenWords() throws IOException {
    file = drop("lettre.txt", LETTER);
    waiveAll(file);
    Home home = paraphe.home();
    refused("nom-inconnu", Move.APPROUVER, home.valides().resolve("claire.morvan/ancien nom"));
    refused(
        "nom-change",
        Move.APPROUVER,
        home.valides().resolve("claire.morvan/" + file.ref() + " - Copie"));
    refused("bureau-de-personne", Move.APPROUVER, home.valides().resolve("jean.dupont"));
    approval("projet-absent", f -> Files.delete(f.resolve(Kept.DOCX)));
    approval("pdf-modifie", f -> Files.writeString(f.resolve(Kept.PDF), "autre"));
    approval("consigne-laissee", f -> Files.writeString(f.resolve("consigne.txt"), "dateFin = x"));
    approval("motif-laisse", f -> Files.writeString(f.resolve("motif.txt"), "non"));
    approval("piece-modifiee", f -> Files.writeString(f.resolve("pieces/lettre.txt"), "autre"));
    approval("deux-documents-modifies", this::editTwice);
    approval("document-illisible", f -> Files.writeString(f.resolve(Kept.DOCX), "plus un Word"));
    approval("copie-du-projet", f -> Files.writeString(f.resolve(COPY), "autre"));
    approval("texte-modifie-a-relire", this::editTheEnd);
    unknownReference();
    votes();
    editWhatWasVoted();
  }

  private void editWhatWasVoted() throws IOException {
    CaseFile now = paraphe.cases().find(file.ref()).orElseThrow();
    CaseFile voted =
        paraphe
            .cases()
            .move(
                now.ref(),
                now.version(),
                Event.step("essai"),
                (current, tx) ->
                    current
                        .edit()
                        .document(SessionVote.DOCUMENT, paraphe.blobs().put("{}"))
                        .state(CaseState.A_VALIDER));
    paraphe.people().add("paul.estrade", "Paul Estrade", Set.of(Role.SIGNATAIRE), null);
    Path edited = paraphe.home().depot().resolveSibling("projet.docx");
    Files.copy(paraphe.blobs().path(now.document(Kept.DOCX).orElseThrow()), edited);
    EditedDraftsIT.rewrite(edited, body -> body.replace("15 mars 2027", "16 mars 2027"));
    Verdict verdict =
        paraphe
            .editedDrafts()
            .approve(
                voted, paraphe.people().find("paul.estrade").orElseThrow(), "cli", List.of(edited));
    compare("texte-vote-modifie", ((Verdict.Refused) verdict).refusal());
  }

  private void editTheEnd(Path folder) throws IOException {
    EditedDraftsIT.rewrite(
        folder.resolve(Kept.DOCX), body -> body.replace("19 mars 2027", "9 mars 2027"));
  }

  private void unknownReference() throws IOException {
    Verdict verdict =
        paraphe
            .editedDrafts()
            .give(new CaseRef("2026-999999"), claire, "cli", Path.of("projet.docx"));
    compare("document-sans-dossier", ((Verdict.Refused) verdict).refusal());
  }

  private void editTwice(Path folder) throws IOException {
    Files.writeString(folder.resolve(Kept.DOCX), "autre");
    Files.writeString(folder.resolve(Kept.ODT), "autre");
  }

  private void votes() throws IOException {
    CaseFile now = paraphe.cases().find(file.ref()).orElseThrow();
    CaseFile session =
        paraphe
            .cases()
            .move(
                now.ref(),
                now.version(),
                Event.step("essai"),
                (current, tx) -> current.edit().state(CaseState.EN_SEANCE));
    paraphe.projections().show(session);
    vote("vote-sans-feuille", f -> Files.deleteIfExists(f.resolve(SeanceForm.NAME)));
    vote("projet-modifie-au-vote", this::editBeforeVote);
  }

  private void editBeforeVote(Path folder) throws IOException {
    Files.writeString(folder.resolve(SeanceForm.NAME), "dateSeance = 15 juin 2026\n");
    Files.writeString(folder.resolve(Kept.PDF), "autre");
  }

  private void approval(String name, Mischief mischief) throws IOException {
    refused(name, Move.APPROUVER, paraphe.home().aValider(), mischief);
  }

  private void vote(String name, Mischief mischief) throws IOException {
    refused(name, Move.VOTER, paraphe.home().enSeance(), mischief);
  }

  private void refused(String name, Move move, Path from, Mischief mischief) throws IOException {
    Path waiting = from.resolve(file.ref().value());
    mischief.on(waiting);
    Path desks = move == Move.VOTER ? paraphe.home().votes() : paraphe.home().valides();
    Path desk = desks.resolve("claire.morvan").resolve(file.ref().value());
    Files.move(waiting, desk);
    compare(name, handle(new FolderMove(desk, claire, move)));
    assertThat(waiting.resolve("refus.txt")).content().contains("Pourquoi : ", "Que faire : ");
    for (String left : List.of("consigne.txt", "motif.txt", Kept.ODT, COPY)) {
      Files.deleteIfExists(waiting.resolve(left));
    }
  }

  /** A folder where none should be. */
  private void refused(String name, Move move, Path place) throws IOException {
    Path folder = place;
    if (place.endsWith("jean.dupont")) {
      Files.createDirectories(place);
      folder = place.resolve(file.ref().value());
      Files.move(waiting(file), folder);
    } else {
      Files.createDirectories(place);
    }
    compare(name, handle(new FolderMove(folder, place == folder ? claire : null, move)));
  }

  private Refusal handle(FolderMove move) {
    Verdict verdict = paraphe.folderMoves().handle(move, "dossier");
    assertThat(verdict).as("%s", move).isInstanceOf(Verdict.Refused.class);
    return ((Verdict.Refused) verdict).refusal();
  }

  private void compare(String name, Refusal refusal) {
    RefusalGolden.compare("refus-de-dossier/" + name, file, refusal);
  }
}
