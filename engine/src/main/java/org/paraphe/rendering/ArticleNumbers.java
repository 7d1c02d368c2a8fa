package org.paraphe.rendering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.act.Article;
import org.paraphe.act.Inline;

/** Which article became which: so that a reference to another article follows it. */
final class ArticleNumbers {

  private final Map<Integer, Integer> now = new HashMap<>();
  private final Map<Integer, Integer> then = new HashMap<>();

  static ArticleNumbers of(Act before, Act after) {
    ArticleNumbers numbers = new ArticleNumbers();
    Alignment pairs = Parts.articles(before, after);
    for (int i = 0; i < after.articles().size(); i++) {
      if (pairs.beforeOf()[i] >= 0) {
        Article old = before.articles().get(pairs.beforeOf()[i]);
        int number = after.articles().get(i).numero();
        numbers.now.put(old.numero(), number);
        numbers.then.put(number, old.numero());
      }
    }
    return numbers;
  }

  /** The number that the article had; null for a new one. */
  @Nullable Integer before(int number) {
    return then.get(number);
  }

  /**
   * The reference of the act before, as it must read now. One whose article is gone names no
   * article any more, which the checks report.
   */
  Inline.Renvoi follow(Inline.Renvoi renvoi) {
    Integer number = now.get(renvoi.article());
    if (number == null) {
      return new Inline.Renvoi(0, renvoi.text());
    }
    return Objects.equals(number, renvoi.article())
        ? renvoi
        : new Inline.Renvoi(number, renumbered(renvoi.text(), renvoi.article(), number));
  }

  private static String renumbered(String text, int old, int number) {
    String label = Article.ordinal(old);
    int at = text.lastIndexOf(label);
    return at < 0
        ? text
        : text.substring(0, at) + Article.ordinal(number) + text.substring(at + label.length());
  }

  /** The same paragraph with every reference to another article followed. */
  List<Inline> follow(List<Inline> content) {
    return content.stream().map(this::followed).toList();
  }

  private Inline followed(Inline inline) {
    if (inline instanceof Inline.Fort fort) {
      return new Inline.Fort(follow(fort.content()));
    }
    if (inline instanceof Inline.Italique italique) {
      return new Inline.Italique(follow(italique.content()));
    }
    return inline instanceof Inline.Renvoi renvoi ? follow(renvoi) : inline;
  }
}
