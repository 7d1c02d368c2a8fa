package org.paraphe.routes.folders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.pipeline.FolderMoves.FolderMove;
import org.paraphe.review.Move;
import org.paraphe.review.Person;
import org.paraphe.review.Role;

class FolderWatcherTest {

  private static final Person CLERK =
      new Person("p-1", "claire.morvan", "Claire Morvan", Set.of(Role.VALIDATEUR), true, null);

  @TempDir Path folder;
  private final List<String> told = new ArrayList<>();
  private FolderWatcher watcher;

  @BeforeEach
  void moveOneFolder() throws IOException {
    Files.writeString(folder.resolve("projet.docx"), "projet");
    watcher =
        new FolderWatcher(
            () -> List.of(new FolderMove(folder, CLERK, Move.APPROUVER)),
            (move, why) -> told.add(why),
            Duration.ZERO);
  }

  @Test
  void handsOutAFolderThatIsStill() {
    assertThat(watcher.stableMoves()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"~$projet.docx", ".~lock.projet.docx#"})
  void waitsWhileADocumentIsOpen(String lock) throws IOException {
    Files.writeString(folder.resolve(lock), "");
    assertThat(watcher.stableMoves()).isEmpty();
    assertThat(told).singleElement().asString().contains("« " + lock + " »", "fermez-le");
    assertThat(watcher.waiting(folder.getParent()))
        .singleElement()
        .satisfies(w -> assertThat(w.why()).contains("est ouvert dans"));
  }

  @Test
  void forgetsAFolderThatWentWhileItLooked() throws IOException {
    Files.delete(folder.resolve("projet.docx"));
    Files.delete(folder);
    assertThat(watcher.stableMoves()).isEmpty();
    Files.createDirectory(folder);
  }
}
