package org.paraphe.law;

/**
 * The formula BM25 for a set of things with a weighted frequency and a length each: one clue after
 * the other is added up.
 */
final class Bm25 {

  private static final double K1 = 1.2;
  private static final double B = 0.75;

  private final float[] scores;
  private final float[] norms;
  private final float[] frequencies;
  private final int population;

  /**
   * @param lengths 0 for what cannot be found
   */
  Bm25(float[] lengths) {
    this.scores = new float[lengths.length];
    this.norms = new float[lengths.length];
    this.frequencies = new float[lengths.length];
    double total = 0;
    int counted = 0;
    for (float length : lengths) {
      total += length;
      counted += length > 0 ? 1 : 0;
    }
    this.population = counted;
    double mean = counted == 0 ? 1 : total / counted;
    for (int i = 0; i < lengths.length; i++) {
      norms[i] = (float) (K1 * (1 - B + B * lengths[i] / mean));
    }
  }

  void frequency(int thing, float frequency) {
    frequencies[thing] = frequency;
  }

  /** Adds the clue whose frequencies were set. */
  void add(double weight) {
    int having = 0;
    for (float frequency : frequencies) {
      having += frequency > 0 ? 1 : 0;
    }
    if (having == 0) {
      return;
    }
    double rare = Math.log(1 + (population - having + 0.5) / (having + 0.5));
    float factor = (float) (weight * Math.max(rare, 0));
    for (int i = 0; i < scores.length; i++) {
      if (frequencies[i] > 0) {
        scores[i] += factor * frequencies[i] / (frequencies[i] + norms[i]);
      }
    }
  }

  float score(int thing) {
    return scores[thing];
  }

  /** Never 0, so that one may divide by it. */
  float best() {
    float best = Float.MIN_NORMAL;
    for (float score : scores) {
      best = Math.max(best, score);
    }
    return best;
  }
}
