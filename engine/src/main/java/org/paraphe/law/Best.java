package org.paraphe.law;

import org.apache.lucene.util.LongHeap;

/** The things with the highest numbers. */
final class Best {

  private Best() {}

  /** The best first; of equals the one that comes first. */
  static int[] of(SparseFloats scores, int limit) {
    LongHeap worstFirst = new LongHeap(limit);
    for (int i = 0; i < scores.size(); i++) {
      int thing = scores.thing(i);
      worstFirst.insertWithOverflow(key(thing, scores.of(thing)));
    }
    int[] best = new int[worstFirst.size()];
    for (int i = best.length - 1; i >= 0; i--) {
      best[i] = ~(int) worstFirst.pop();
    }
    return best;
  }

  /** Orders as the number does, which is not negative, then against the order of the things. */
  private static long key(int thing, float score) {
    return (long) Float.floatToIntBits(score) << Integer.SIZE | ~thing & 0xFFFFFFFFL;
  }
}
