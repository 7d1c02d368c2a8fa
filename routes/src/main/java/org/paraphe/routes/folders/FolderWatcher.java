package org.paraphe.routes.folders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.paraphe.pipeline.FolderMoves.FolderMove;
import org.paraphe.routes.intake.Stability;

/**
 * Says which moved folders may be handled now: those that have not changed for the delay and in
 * which no document is open. Not thread-safe.
 */
public final class FolderWatcher {

  private final Supplier<List<FolderMove>> found;
  private final Stability stability;

  public FolderWatcher(Supplier<List<FolderMove>> found, Duration delay) {
    this(found, new Stability(delay));
  }

  FolderWatcher(Supplier<List<FolderMove>> found, Stability stability) {
    this.found = found;
    this.stability = stability;
  }

  public List<FolderMove> stableMoves() {
    List<FolderMove> moves = found.get();
    stability.keepOnly(moves.stream().map(FolderMove::folder).toList());
    return moves.stream().filter(m -> settled(m.folder())).toList();
  }

  private boolean settled(Path folder) {
    try {
      return !hasOpenDocument(folder) && stability.settled(folder);
    } catch (IOException e) {
      return false; // still being moved, or gone again: the next look tells
    }
  }

  /** True where Word ({@code ~$…}) or LibreOffice ({@code .~lock.…#}) holds a document open. */
  private static boolean hasOpenDocument(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString())
          .anyMatch(n -> n.startsWith("~$") || n.startsWith(".~lock."));
    }
  }
}
