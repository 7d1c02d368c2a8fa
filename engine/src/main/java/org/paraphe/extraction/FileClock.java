package org.paraphe.extraction;

import java.time.Duration;

/**
 * The time of one file and of all it holds. Every request draws on it, second tries too: whatever a
 * file holds and however often a child dies on it, it keeps children no longer than its limit. The
 * wait for a free child is not the file's.
 */
final class FileClock {

  /** What an embedded piece gets at least, and what must be left to begin one: a tenth. */
  private static final int LEAST = 10;

  private final Duration limit;
  private final Duration ocrLimit;
  private Duration left;
  private Duration ocrLeft;

  /**
   * @param limit of all reading
   * @param ocrLimit of reading and recognition together, where there is any
   */
  FileClock(Duration limit, Duration ocrLimit) {
    this.limit = limit;
    this.ocrLimit = ocrLimit.compareTo(limit) < 0 ? limit : ocrLimit;
    this.left = this.limit;
    this.ocrLeft = this.ocrLimit;
  }

  /** For the file itself all that is left; a piece in it leaves as much for those that follow. */
  Duration left(Wire.Task task, int depth) {
    Duration all = task == Wire.Task.OCR ? ocrLeft : left;
    return depth == 0 ? all : shorter(all, longer(all.dividedBy(2), least(task)));
  }

  void spend(Wire.Task task, Duration time) {
    ocrLeft = longer(ocrLeft.minus(time), Duration.ZERO);
    if (task != Wire.Task.OCR) {
      left = longer(left.minus(time), Duration.ZERO);
    }
  }

  /** True where too little is left to begin anything with. */
  boolean isUsedUp(Wire.Task task) {
    return left(task, 0).compareTo(least(task)) < 0;
  }

  private Duration least(Wire.Task task) {
    return (task == Wire.Task.OCR ? ocrLimit : limit).dividedBy(LEAST);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
