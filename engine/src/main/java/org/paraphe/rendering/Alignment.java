package org.paraphe.rendering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Which parts of an act before stand again in the act after: in order first, by the words that they
 * share; then what was moved.
 *
 * @param beforeOf for each part after, the place of the part before that it comes from, or -1
 * @param moved for each part after, whether it changed its place among the others
 */
record Alignment(int[] beforeOf, boolean[] moved) {

  /** Two parts that share less have nothing to do with each other. */
  private static final double ALIKE = 0.34;

  /** What stands elsewhere must be more like itself than what stands at its place. */
  private static final double MOVED = 0.6;

  private static final long MOST = 1_000_000;

  static <T> Alignment of(List<T> before, List<T> after, Function<T, String> text) {
    List<Side> a = before.stream().map(t -> new Side(text.apply(t))).toList();
    List<Side> b = after.stream().map(t -> new Side(text.apply(t))).toList();
    int[] beforeOf = new int[b.size()];
    Arrays.fill(beforeOf, -1);
    inOrder(a, b, beforeOf);
    return new Alignment(beforeOf, moved(a, b, beforeOf));
  }

  /** The parts before that stand nowhere any more. */
  List<Integer> gone(int before) {
    List<Integer> gone = new ArrayList<>();
    for (int i = 0; i < before; i++) {
      int wanted = i;
      if (Arrays.stream(beforeOf).noneMatch(at -> at == wanted)) {
        gone.add(i);
      }
    }
    return gone;
  }

  /** A text and how often each of its words is in it. */
  private static final class Side {
    final String key;
    final Map<String, Integer> words = new HashMap<>();
    int count;

    Side(String text) {
      key = WordDiff.key(text).strip();
      for (WordDiff.Word word : WordDiff.words(key)) {
        if (Character.isLetterOrDigit(word.text().codePointAt(0))) {
          words.merge(word.text().toLowerCase(java.util.Locale.ROOT), 1, Integer::sum);
          count++;
        }
      }
    }

    double likeness(Side other) {
      if (key.equals(other.key)) {
        return 1.01; // a twin is better than any likeness
      }
      if (count == 0 || other.count == 0) {
        return 0;
      }
      int shared = 0;
      for (Map.Entry<String, Integer> word : words.entrySet()) {
        shared += Math.min(word.getValue(), other.words.getOrDefault(word.getKey(), 0));
      }
      return 2.0 * shared / (count + other.count);
    }
  }

  private static void inOrder(List<Side> a, List<Side> b, int[] beforeOf) {
    int head = 0;
    while (head < Math.min(a.size(), b.size()) && a.get(head).key.equals(b.get(head).key)) {
      beforeOf[head] = head;
      head++;
    }
    int tail = 0;
    while (tail < Math.min(a.size(), b.size()) - head
        && a.get(a.size() - 1 - tail).key.equals(b.get(b.size() - 1 - tail).key)) {
      beforeOf[b.size() - 1 - tail] = a.size() - 1 - tail;
      tail++;
    }
    between(a, b, head, tail, beforeOf);
  }

  private static void between(List<Side> a, List<Side> b, int head, int tail, int[] beforeOf) {
    int n = a.size() - head - tail;
    int m = b.size() - head - tail;
    if ((long) n * m > MOST) {
      return;
    }
    double[][] like = new double[n][m];
    double[][] best = new double[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        like[i][j] = a.get(head + i).likeness(b.get(head + j));
        double skip = Math.max(best[i + 1][j], best[i][j + 1]);
        best[i][j] = like[i][j] < ALIKE ? skip : Math.max(skip, best[i + 1][j + 1] + like[i][j]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < n && j < m) {
      if (like[i][j] >= ALIKE && best[i][j] == best[i + 1][j + 1] + like[i][j]) {
        beforeOf[head + j++] = head + i++;
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
  }

  private static boolean[] moved(List<Side> a, List<Side> b, int[] beforeOf) {
    boolean[] moved = new boolean[b.size()];
    boolean[] taken = new boolean[a.size()];
    Arrays.stream(beforeOf).filter(i -> i >= 0).forEach(i -> taken[i] = true);
    for (int j = 0; j < b.size(); j++) {
      if (beforeOf[j] >= 0) {
        continue;
      }
      int found = -1;
      double most = MOVED;
      for (int i = 0; i < a.size() && a.size() <= 1000; i++) {
        double like = taken[i] ? 0 : a.get(i).likeness(b.get(j));
        if (like >= most) {
          most = like;
          found = i;
        }
      }
      if (found >= 0) {
        taken[found] = true;
        moved[j] = true;
        beforeOf[j] = found;
      }
    }
    return moved;
  }
}
