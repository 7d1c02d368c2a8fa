package org.paraphe.drafting;

/**
 * A text that counts how often a pattern reads its characters: the cost of a pattern, the same on
 * every machine and under every load.
 */
final class CountedText implements CharSequence {
  private final String text;
  private final long limit;
  private long reads;

  CountedText(String text, long limit) {
    this.text = text;
    this.limit = limit;
  }

  long reads() {
    return reads;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (++reads > limit) {
      throw new TooManyReads();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }

  /** Ends a search that would not end. */
  static final class TooManyReads extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyReads() {
      super(null, null, false, false);
    }
  }
}
