package org.paraphe.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps one section from filling the first page: each more article of it counts a bit less. */
final class SectionSpread {

  private static final int FIRST_PAGE = 20;

  private SectionSpread() {}

  /**
   * @param ranked best first
   * @param factor below 1; 1 changes nothing
   */
  static List<Ranked> over(List<Ranked> ranked, double factor) {
    List<Ranked> waiting = new ArrayList<>(ranked);
    List<Ranked> spread = new ArrayList<>(ranked.size());
    Map<Integer, Integer> taken = new HashMap<>();
    while (factor < 1 && spread.size() < FIRST_PAGE && !waiting.isEmpty()) {
      Ranked next = waiting.remove(best(waiting, taken, factor));
      taken.merge(next.section(), 1, Integer::sum);
      spread.add(next);
    }
    spread.addAll(waiting);
    return spread;
  }

  private static int best(List<Ranked> waiting, Map<Integer, Integer> taken, double factor) {
    int best = 0;
    double highest = -1;
    for (int i = 0; i < waiting.size() && waiting.get(i).score() > highest; i++) {
      Ranked one = waiting.get(i);
      double score = one.score() * Math.pow(factor, taken.getOrDefault(one.section(), 0));
      if (score > highest) {
        highest = score;
        best = i;
      }
    }
    return best;
  }
}
