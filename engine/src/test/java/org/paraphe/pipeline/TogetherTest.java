package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.paraphe.casefile.Claim;

class TogetherTest {

  private final Queue<Integer> waiting = new ConcurrentLinkedQueue<>();

  @SuppressWarnings("NullAway") // the claim is only handed on
  private Optional<Claim> next() {
    return waiting.poll() == null ? Optional.empty() : Optional.of(new Claim(null, "worker", 0));
  }

  @Test
  void worksOnAsManyCasesAtATimeAsItHasPlaces() {
    IntStream.range(0, 8).forEach(waiting::add);
    CyclicBarrier four = new CyclicBarrier(4);

    int moved =
        new Together(4)
            .drain(
                this::next,
                claim -> {
                  try {
                    four.await(20, TimeUnit.SECONDS);
                    return true;
                  } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                    return false;
                  }
                });

    assertThat(moved).isEqualTo(8);
  }

  @Test
  void takesACaseThatComesWhileAnotherIsInWork() {
    waiting.add(1);
    AtomicInteger works = new AtomicInteger();

    int moved =
        new Together(2)
            .drain(
                this::next,
                claim -> {
                  if (works.incrementAndGet() == 1) {
                    waiting.add(2);
                  }
                  return true;
                });

    assertThat(moved).isEqualTo(2);
  }
}
