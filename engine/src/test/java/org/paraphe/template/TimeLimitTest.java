package org.paraphe.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

  private static final Duration LONGEST = Duration.ofSeconds(10);

  @Test
  void interruptsEachUseThatIsNotClosedInTime() {
    TimeLimit limit = new TimeLimit(Duration.ofMillis(20));
    try (TimeLimit.Use first = limit.start()) {
      waitForInterruption();
      assertThat(first.isOver()).isTrue();
    }
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    try (TimeLimit.Use second = limit.start()) {
      waitForInterruption();
      assertThat(second.isOver()).isTrue();
    }
  }

  @Test
  void interruptsAUseThatStartedAfterTheLookWasSet() {
    TimeLimit limit = new TimeLimit(Duration.ofMillis(200));
    for (int i = 0; i < 100; i++) {
      limit.start().close();
    }
    try (TimeLimit.Use later = limit.start()) {
      waitForInterruption();
      assertThat(later.isOver()).isTrue();
    }
  }

  @Test
  void leavesAloneWhatIsClosedInTime() {
    TimeLimit limit = new TimeLimit(Duration.ofMillis(20));
    TimeLimit.Use closed = limit.start();
    closed.close();
    try (TimeLimit.Use next = limit.start()) {
      waitForInterruption();
      assertThat(next.isOver()).isTrue();
    }
    assertThat(closed.isOver()).isFalse();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  private static void waitForInterruption() {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!Thread.currentThread().isInterrupted() && System.nanoTime() - end < 0) {
      Thread.onSpinWait();
    }
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }
}
