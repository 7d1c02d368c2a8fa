package org.paraphe.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.paraphe.casefile.CaseRef;
import org.paraphe.pipeline.FolderMoves.FolderMove;
import org.paraphe.review.Move;
import org.paraphe.review.SessionVote;
import org.paraphe.review.Sessions;

/**
 * In which order folders that were moved together are handled: a signatory who moves all the texts
 * of an evening at once need not know the order in which they take their numbers. Thread-safe.
 */
final class SessionOrder {

  private final Sessions sessions;

  SessionOrder(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Sorts before and after: adopted texts by session and rank, the rest by name. */
  String key(FolderMove move) {
    return adopted(move)
        .map(v -> String.format(Locale.ROOT, "1 %s %05d", v.seance(), v.ordre()))
        .orElseGet(() -> "0 " + move.folder());
  }

  /** True while the text that takes its number first stands on a desk too, not handled yet. */
  boolean mustWait(FolderMove move, Supplier<List<FolderMove>> found) {
    return adopted(move)
        .flatMap(sessions::before)
        .filter(
            first ->
                found.get().stream()
                    .filter(m -> m.move() == Move.APPROUVER)
                    .anyMatch(m -> name(m).equals(first.value())))
        .isPresent();
  }

  private Optional<SessionVote> adopted(FolderMove move) {
    if (move.move() != Move.APPROUVER || !CaseRef.looksRight(name(move))) {
      return Optional.empty();
    }
    return sessions.votesOf(new CaseRef(name(move))).stream()
        .findFirst()
        .filter(v -> v.resultat().adopts());
  }

  private static String name(FolderMove move) {
    return String.valueOf(move.folder().getFileName());
  }
}
