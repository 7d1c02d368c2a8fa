package org.paraphe.act;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ranks of an act's articles by the id that each carries while the act is made, and the
 * references to articles that were still to come: they hold a number that no article has until all
 * articles are known.
 */
final class LaterArticles {
  private static final int FIRST = Integer.MIN_VALUE;

  private final Map<String, Integer> ranksById = new HashMap<>();
  private final List<Waiting> waiting = new ArrayList<>();

  /**
   * @param text blank where the reference says what Word would print there
   * @param missing thrown where no article carries the id
   */
  private record Waiting(String id, String text, IllegalArgumentException missing) {}

  /** False where another article carries that id. */
  boolean add(String id, int rank) {
    return ranksById.put(id, rank) == null;
  }

  Inline.Renvoi reference(String id, String text, IllegalArgumentException missing) {
    Integer rank = ranksById.get(id);
    if (rank != null) {
      return to(rank, text);
    }
    waiting.add(new Waiting(id, text, missing));
    return new Inline.Renvoi(FIRST + waiting.size() - 1, text.isBlank() ? "article" : text);
  }

  static Inline.Renvoi to(int article, String text) {
    return new Inline.Renvoi(
        article, text.isBlank() ? "article " + Article.ordinal(article) : text);
  }

  boolean areWaitedFor() {
    return !waiting.isEmpty();
  }

  Act known(Act act) {
    Rewriting rewriting =
        (where, content) ->
            Rewriting.leaves(content, i -> i instanceof Inline.Renvoi renvoi ? known(renvoi) : i);
    return rewriting.of(act);
  }

  private Inline known(Inline.Renvoi renvoi) {
    int at = renvoi.article() - FIRST;
    if (at < 0 || at >= waiting.size()) {
      return renvoi;
    }
    Waiting waited = waiting.get(at);
    @Nullable Integer rank = ranksById.get(waited.id());
    if (rank == null) {
      throw waited.missing();
    }
    return to(rank, waited.text());
  }
}
