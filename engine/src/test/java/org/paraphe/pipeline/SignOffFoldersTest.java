package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Decision;
import org.paraphe.casefile.CaseState;
import org.paraphe.pipeline.CrashHome.Stage;
import org.paraphe.pipeline.FolderMoves.FolderMove;
import org.paraphe.review.Role;

/** What a clerk sees of the folders moved to decide, however the file manager moves them. */
class SignOffFoldersTest {

  private static final String CLAIRE = "claire.morvan";
  private static final String PAUL = "paul.estrade";

  @TempDir Path folder;
  private Paraphe paraphe;
  private Home home;
  private String ref;

  @BeforeEach
  void draftOneLetter() throws IOException {
    CrashHome.prepare(folder, Stage.CONTROLER);
    Files.delete(folder.resolve("depot/vide.txt"));
    paraphe = CrashHome.open(folder);
    home = paraphe.home();
    home.createFoldersOf(
        paraphe.people().add(PAUL, "Paul Estrade", EnumSet.allOf(Role.class), null));
    CrashHome.rest(paraphe);
    ref = theCase().ref().value();
    CrashHome.waiveWhatBlocks(paraphe, theCase());
  }

  @AfterEach
  void close() {
    assertThat(paraphe.journal().verify().ok()).isTrue();
    paraphe.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"valides", "rejetes", "a-reprendre"})
  void ofTwoClerksAtOnceOneDecidesAndTheOtherIsToldWhy(String desk) throws Exception {
    Path hers = onDesk("valides", CLAIRE);
    Path his = onDesk(desk, PAUL);
    copy(waiting(), hers);
    Files.writeString(waiting().resolve("motif.txt"), desk.equals("rejetes") ? "Sans objet." : "");
    Files.writeString(
        waiting().resolve("consigne.txt"), desk.equals("a-reprendre") ? "Plus court." : "");
    Files.move(waiting(), his);

    List<Verdict> verdicts = atOnce(paraphe.folderMoves().found());
    CrashHome.rest(paraphe);

    assertThat(verdicts).hasSize(2).hasAtLeastOneElementOfType(Verdict.Refused.class);
    assertThat(theCase().decisions()).extracting(Decision::move).hasSize(1);
    assertThat(paraphe.folderMoves().found()).as("both are answered").isEmpty();
    assertThat(notes())
        .anyMatch(n -> n.endsWith("recu.txt"))
        .anyMatch(n -> n.endsWith("refus.txt"));
  }

  @Test
  void aFolderTakenBackBeforeItIsHandledDecidesNothingAndLeavesNoTrace() throws IOException {
    List<String> before = shown(waiting());
    for (String desks : List.of("valides", "rejetes", "a-reprendre", "votes")) {
      Path desk = onDesk(desks, CLAIRE);
      Files.move(waiting(), desk);
      FolderMove found = only();
      Files.move(desk, waiting());

      paraphe.folderMoves().handle(found, "dossier");

      assertThat(desk).as("no ghost of it").doesNotExist();
      assertThat(shown(waiting())).isEqualTo(before);
    }
    assertThat(theCase().decisions()).isEmpty();
    assertThat(theCase().state()).isEqualTo(CaseState.A_VALIDER);
  }

  @Test
  void aDecidedFolderMovedBackKeepsItsReceiptAndDecidesNothingAgain() throws IOException {
    Path desk = onDesk("valides", CLAIRE);
    Files.move(waiting(), desk);
    CrashHome.rest(paraphe);
    Files.move(desk, waiting());

    CrashHome.rest(paraphe);
    assertThat(waiting().resolve("recu.txt")).content().contains("approuvé par Claire Morvan");
    Files.move(waiting(), desk);
    CrashHome.rest(paraphe);

    assertThat(theCase().state()).isEqualTo(CaseState.ARCHIVE);
    assertThat(theCase().decisions()).hasSize(1);
    assertThat(paraphe.folderMoves().found()).isEmpty();
  }

  @Test
  void aHalfCopiedFolderIsRefusedInWordsAndDecidedOnceItIsWhole() throws IOException {
    Path desk = Files.createDirectories(onDesk("valides", CLAIRE).resolve("pieces"));
    desk = desk.getParent();
    for (String next : List.of("controle.html", "projet.docx")) {
      Files.copy(waiting().resolve(next), desk.resolve(next));
      assertThat(paraphe.folderMoves().handle(only(), "dossier"))
          .isInstanceOf(Verdict.Refused.class);
      assertThat(desk.resolve("refus.txt")).content().contains("manque dans le dossier déplacé");
      assertThat(paraphe.folderMoves().found()).as("told once, until it changes").isEmpty();
    }
    Files.copy(waiting().resolve("projet.pdf"), desk.resolve("projet.pdf"));

    assertThat(paraphe.folderMoves().handle(only(), "dossier")).isInstanceOf(Verdict.Done.class);
    assertThat(theCase().decisions()).hasSize(1);
    assertThat(desk.resolve("refus.txt")).doesNotExist();
  }

  @Test
  void aTextLongerThanAnybodyWritesIsRefusedInWords() throws IOException {
    Path desk = onDesk("rejetes", CLAIRE);
    Files.move(waiting(), desk);
    Files.writeString(desk.resolve("motif.txt"), "trop ".repeat(300_000));

    assertThat(paraphe.folderMoves().handle(only(), "dossier")).isInstanceOf(Verdict.Refused.class);

    assertThat(waiting().resolve("refus.txt")).content().contains("motif.txt", "mégaoctet");
    assertThat(theCase().decisions()).isEmpty();
  }

  @Test
  void aNoteOfOursThatSomebodyFilledKeepsNoOtherDecisionWaiting() throws IOException {
    Path strange = Files.createDirectories(onDesk("valides", PAUL).resolveSibling("2026-000099"));
    Files.writeString(strange.resolve("recu.txt"), "trop ".repeat(300_000));
    Files.move(waiting(), onDesk("valides", CLAIRE));

    for (FolderMove move : paraphe.folderMoves().found()) {
      paraphe.folderMoves().handle(move, "dossier");
    }

    assertThat(theCase().decisions()).extracting(Decision::move).endsWith("approuver");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s (copie)", "%s - Copie", "Copie de %s", "%s 2", "%s(1)"})
  void aCopyUnderAnotherNameDecidesNothingAndSaysSo(String name) throws IOException {
    Path copy = onDesk("valides", CLAIRE).resolveSibling(String.format(name, ref));
    copy(waiting(), copy);

    assertThat(paraphe.folderMoves().handle(only(), "dossier")).isInstanceOf(Verdict.Refused.class);

    assertThat(copy.resolve("refus.txt"))
        .content()
        .contains("« " + copy.getFileName() + " »")
        .containsPattern("rendez(-lui| à celui-ci) le nom");
    assertThat(theCase().decisions()).isEmpty();
    assertThat(waiting().resolve("projet.docx")).exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "projet - Copie.docx",
        "projet (copie).odt",
        "Copie de projet.docx",
        "projet copie.docx",
        "projet (1).doc",
        "Projet.DOCX"
      })
  void aCopyOfTheDraftThatSaysSomethingElseIsNeverPassedOver(String name) throws IOException {
    Files.writeString(waiting().resolve(name), "une autre version");
    Files.move(waiting(), onDesk("valides", CLAIRE));

    paraphe.folderMoves().handle(only(), "dossier");

    assertThat(theCase().decisions()).isEmpty();
    assertThat(waiting().resolve("refus.txt")).content().contains("« " + name + " »");
    assertThat(waiting().resolve(name)).hasContent("une autre version");
  }

  @Test
  void aCopyOfTheSameDraftAndPapersOfOnesOwnHinderNothing() throws IOException {
    Files.copy(waiting().resolve("projet.docx"), waiting().resolve("projet (copie).docx"));
    Files.writeString(waiting().resolve("avant-projet.txt"), "mes notes");
    Files.writeString(waiting().resolve("projet-modifie.docx"), "mis de côté par Paraphe");
    Files.move(waiting(), onDesk("valides", CLAIRE));

    assertThat(paraphe.folderMoves().handle(only(), "dossier")).isInstanceOf(Verdict.Done.class);
    assertThat(onDesk("valides", CLAIRE).resolve("avant-projet.txt")).hasContent("mes notes");
  }

  @Test
  void aDraftThatComesLongAfterTheReceiptIsLookedAtThoughReceiptsAreNotReadEachTime()
      throws IOException {
    Path desk = onDesk("valides", CLAIRE);
    Files.move(waiting(), desk);
    CrashHome.rest(paraphe);
    Files.setLastModifiedTime(desk, FileTime.from(Instant.now().minusSeconds(3_600)));
    assertThat(paraphe.folderMoves().found()).isEmpty();
    assertThat(paraphe.folderMoves().found()).isEmpty();

    Files.writeString(desk.resolve("projet.docx"), "un autre");

    assertThat(paraphe.folderMoves().found()).hasSize(1);
  }

  private List<Verdict> atOnce(List<FolderMove> moves) throws Exception {
    CyclicBarrier together = new CyclicBarrier(moves.size());
    ExecutorService clerks = Executors.newFixedThreadPool(moves.size());
    try {
      List<Future<Verdict>> verdicts =
          moves.stream()
              .map(
                  move ->
                      clerks.submit(
                          () -> {
                            together.await(1, TimeUnit.MINUTES);
                            return paraphe.folderMoves().handle(move, "dossier");
                          }))
              .toList();
      return List.of(
          verdicts.get(0).get(1, TimeUnit.MINUTES), verdicts.get(1).get(1, TimeUnit.MINUTES));
    } finally {
      clerks.shutdownNow();
    }
  }

  private CaseFile theCase() {
    return paraphe.cases().list().get(0);
  }

  private FolderMove only() {
    List<FolderMove> found = paraphe.folderMoves().found();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private Path waiting() {
    return home.aValider().resolve(ref);
  }

  private Path onDesk(String desks, String login) {
    return folder.resolve(desks).resolve(login).resolve(ref);
  }

  private List<String> notes() throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.map(p -> folder.relativize(p).toString()).toList();
    }
  }

  private static List<String> shown(Path place) throws IOException {
    try (Stream<Path> walk = Files.walk(place)) {
      return walk.map(p -> place.relativize(p).toString()).sorted().toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    CrashLoop.copy(from, to);
  }
}
