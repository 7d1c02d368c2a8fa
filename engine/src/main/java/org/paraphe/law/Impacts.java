package org.paraphe.law;

/** What a clue of weight 1 adds to the score of each thing that has it. Not to be changed. */
record Impacts(int[] things, float[] scores) {

  static final Impacts NONE = new Impacts(new int[0], new float[0]);

  int size() {
    return things.length;
  }

  void addTo(SparseFloats sums, float weight) {
    for (int i = 0; i < things.length; i++) {
      sums.add(things[i], weight * scores[i]);
    }
  }
}
