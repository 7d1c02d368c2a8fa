package org.paraphe.routes.folders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.paraphe.pipeline.FolderMoves.FolderMove;
import org.paraphe.pipeline.NeededRights;
import org.paraphe.pipeline.OpenDocuments;
import org.paraphe.routes.intake.Stability;
import org.paraphe.routes.intake.WaitingFile;

/**
 * Says which moved folders may be handled now: those that have not changed for the delay and in
 * which no document is open. Not thread-safe.
 */
public final class FolderWatcher {

  private final Supplier<List<FolderMove>> found;
  private final BiConsumer<FolderMove, String> tell;
  private final Stability stability;

  /**
   * @param tell says in the folder why it is not handled yet
   */
  public FolderWatcher(
      Supplier<List<FolderMove>> found, BiConsumer<FolderMove, String> tell, Duration delay) {
    this(found, tell, new Stability(delay));
  }

  FolderWatcher(
      Supplier<List<FolderMove>> found, BiConsumer<FolderMove, String> tell, Stability stability) {
    this.found = found;
    this.tell = tell;
    this.stability = stability;
  }

  public List<FolderMove> stableMoves() {
    List<FolderMove> moves = found.get();
    stability.keepOnly(moves.stream().map(FolderMove::folder).toList());
    return moves.stream().filter(this::settled).toList();
  }

  /** Moved folders that are not handled yet, each with its reason. */
  public List<WaitingFile> waiting(Path home) {
    return found.get().stream().flatMap(move -> waiting(home, move.folder()).stream()).toList();
  }

  private static Optional<WaitingFile> waiting(Path home, Path folder) {
    try {
      String why =
          hindrance(folder).orElse("la décision sera prise par le service (« paraphe serve »)");
      return Optional.of(
          new WaitingFile(
              home.relativize(folder).toString().replace('\\', '/'),
              0,
              Files.getLastModifiedTime(folder).toInstant(),
              why));
    } catch (IOException e) {
      return Optional.empty(); // gone, or still on its way
    }
  }

  private static Optional<String> hindrance(Path folder) throws IOException {
    Optional<String> refused = NeededRights.missing(folder);
    return refused.isPresent() ? refused : OpenDocuments.in(folder);
  }

  private boolean settled(FolderMove move) {
    try {
      if (!stability.settled(move.folder())) {
        return false;
      }
      Optional<String> hindrance = hindrance(move.folder());
      hindrance.ifPresent(why -> tell.accept(move, why));
      return hindrance.isEmpty();
    } catch (IOException e) {
      return false; // still being moved, or gone again: the next look tells
    }
  }
}
