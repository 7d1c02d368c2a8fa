package org.paraphe.routes.folders;

import org.paraphe.dossier.TransientFailure;
import org.paraphe.pipeline.FolderMoves;
import org.paraphe.pipeline.FolderMoves.FolderMove;
import org.paraphe.pipeline.Verdict;

/** The verb that the decision route calls. */
public final class FolderDecisions {

  private static final String OUR_FAULT =
      "un défaut de Paraphe empêche de traiter ce déplacement (etat/paraphe.log dit lequel) ;"
          + " prévenez l'agent informatique";

  private final FolderMoves moves;
  private final String channel;

  /**
   * @param channel "dossier", or "demo" in the home of a demonstration
   */
  public FolderDecisions(FolderMoves moves, String channel) {
    this.moves = moves;
    this.channel = channel;
  }

  /** A move that cannot be handled is looked at again, and says so in its folder meanwhile. */
  public Verdict handle(FolderMove move) {
    try {
      return moves.handle(move, channel);
    } catch (RuntimeException e) {
      boolean foreseen = e instanceof TransientFailure;
      String why = foreseen ? String.valueOf(e.getMessage()) : OUR_FAULT;
      moves.tellWaiting(move, why.replaceFirst("[.]$", "") + " ; un nouvel essai suit");
      throw e;
    }
  }

  /** The reference of the case that the folder stands for. */
  public String ref(FolderMove move) {
    return move.folder().getFileName().toString();
  }
}
