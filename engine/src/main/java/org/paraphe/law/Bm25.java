package org.paraphe.law;

import java.util.Arrays;

/**
 * The formula BM25 for a set of things with a length each, the same for every question. Immutable.
 */
final class Bm25 {

  private static final double K1 = 1.2;
  private static final double B = 0.75;

  /** Of a thing that cannot be found. */
  private static final float NEVER = 0;

  private final float[] norms;
  private final int population;

  /**
   * @param lengths 0 for what cannot be found
   */
  Bm25(float[] lengths) {
    double total = 0;
    int counted = 0;
    for (float length : lengths) {
      total += length;
      counted += length > 0 ? 1 : 0;
    }
    double mean = counted == 0 ? 1 : total / counted;
    this.population = counted;
    this.norms = new float[lengths.length];
    for (int i = 0; i < lengths.length; i++) {
      norms[i] = lengths[i] > 0 ? (float) (K1 * (1 - B + B * lengths[i] / mean)) : NEVER;
    }
  }

  /**
   * @param frequencies how often a clue stands in each thing, weighted
   */
  Impacts of(SparseFloats frequencies) {
    int[] things = new int[frequencies.size()];
    int having = 0;
    for (int i = 0; i < things.length; i++) {
      int thing = frequencies.thing(i);
      things[having] = thing;
      having += norms[thing] == NEVER ? 0 : 1;
    }
    double rare = Math.log(1 + (population - having + 0.5) / (having + 0.5));
    float[] scores = new float[having];
    for (int i = 0; i < having; i++) {
      float frequency = frequencies.of(things[i]);
      scores[i] = (float) Math.max(rare, 0) * frequency / (frequency + norms[things[i]]);
    }
    return new Impacts(Arrays.copyOf(things, having), scores);
  }
}
