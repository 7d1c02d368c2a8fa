package org.paraphe.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reciprocal rank fusion: what several orders put high is high, whatever their scores mean. */
final class RankFusion {

  /** The constant of the method's authors: the first places do not crush the next ones. */
  private static final int K = 60;

  private RankFusion() {}

  /**
   * @param orders of documents, best first
   * @return every document once, best first; equals keep the order of the first list
   */
  static List<Integer> of(List<List<Integer>> orders) {
    Map<Integer, Double> scores = new HashMap<>();
    List<Integer> all = new ArrayList<>();
    for (List<Integer> order : orders) {
      for (int rank = 0; rank < order.size(); rank++) {
        if (scores.merge(order.get(rank), 1.0 / (K + rank + 1), Double::sum)
            == 1.0 / (K + rank + 1)) {
          all.add(order.get(rank));
        }
      }
    }
    all.sort(Comparator.comparingDouble((Integer d) -> -scores.getOrDefault(d, 0.0)));
    return all;
  }
}
