package org.paraphe.drafting;

/** The tokens of all the tries of one draft. One thread. */
final class Usage {

  private long tokensIn;
  private long tokensOut;
  private int calls;

  void add(int in, int out) {
    tokensIn += Math.max(0, in);
    tokensOut += Math.max(0, out);
    calls++;
  }

  long tokensIn() {
    return tokensIn;
  }

  long tokensOut() {
    return tokensOut;
  }

  int calls() {
    return calls;
  }
}
