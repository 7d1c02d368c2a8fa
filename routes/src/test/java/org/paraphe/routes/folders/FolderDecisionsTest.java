package org.paraphe.routes.folders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.pipeline.FolderMoves.FolderMove;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.review.Move;
import org.paraphe.routes.SampleHome;

class FolderDecisionsTest {

  @TempDir Path folder;

  /** A base that was closed stands for whatever nobody foresaw. */
  @Test
  void tellsInTheFolderThatItWaitsWhereAFaultOfOursHindersTheMove() throws IOException {
    SampleHome home = SampleHome.in(folder);
    FolderDecisions decisions;
    try (Paraphe paraphe = Paraphe.open(home.home())) {
      decisions = new FolderDecisions(paraphe.folderMoves(), "dossier");
    }
    Path moved =
        Files.createDirectories(
            home.home().valides().resolve(SampleHome.CLERK).resolve("2026-000001"));

    assertThatThrownBy(() -> decisions.handle(new FolderMove(moved, null, Move.APPROUVER)))
        .isInstanceOf(RuntimeException.class);

    assertThat(moved.resolve("attente.txt"))
        .content()
        .startsWith("Ce dossier attend : ")
        .contains("nouvel essai");
  }
}
