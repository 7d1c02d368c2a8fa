package org.paraphe.law;

/** A number of 0 or more for each of many things, of which few are not 0. Adds up. */
final class SparseFloats {

  private final float[] values;
  private final int[] touched;
  private int size;

  SparseFloats(int things) {
    this.values = new float[things];
    this.touched = new int[things];
  }

  void add(int thing, float value) {
    if (values[thing] == 0) {
      touched[size++] = thing;
    }
    values[thing] += value;
  }

  /** To each thing from the first to before the end. */
  void add(int first, int end, float value) {
    for (int thing = first; thing < end; thing++) {
      add(thing, value);
    }
  }

  float of(int thing) {
    return values[thing];
  }

  /** How many are not 0. */
  int size() {
    return size;
  }

  /** The n-th that is not 0, in no order. */
  int thing(int n) {
    return touched[n];
  }

  void clear() {
    for (int i = 0; i < size; i++) {
      values[touched[i]] = 0;
    }
    size = 0;
  }
}
