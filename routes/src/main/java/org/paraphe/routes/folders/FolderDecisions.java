package org.paraphe.routes.folders;

import org.paraphe.pipeline.FolderMoves;
import org.paraphe.pipeline.FolderMoves.FolderMove;
import org.paraphe.pipeline.Verdict;

/** The verb that the decision route calls. */
public final class FolderDecisions {

  private final FolderMoves moves;
  private final String channel;

  /**
   * @param channel "dossier", or "demo" in the home of a demonstration
   */
  public FolderDecisions(FolderMoves moves, String channel) {
    this.moves = moves;
    this.channel = channel;
  }

  public Verdict handle(FolderMove move) {
    return moves.handle(move, channel);
  }

  /** The reference of the case that the folder stands for. */
  public String ref(FolderMove move) {
    return move.folder().getFileName().toString();
  }
}
