package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ModelGateTest {

  private final AtomicLong now = new AtomicLong(1_000);
  private final AtomicInteger calls = new AtomicInteger();
  private final ModelGate gate = new ModelGate(2, Duration.ofMillis(50), now::get);

  private String good() {
    calls.incrementAndGet();
    return "ok";
  }

  private String broken() {
    calls.incrementAndGet();
    throw new NoAnswer(NoAnswer.Kind.PASSING, "en panne", null, null);
  }

  private void breakIt() {
    for (int i = 0; i < ModelGate.FAILURES; i++) {
      assertThatThrownBy(() -> gate.through(this::broken)).hasMessage("en panne");
    }
  }

  @Test
  void leavesAServiceAloneAfterFailuresInARow() {
    breakIt();

    assertThatThrownBy(() -> gate.through(this::good)).hasMessageContaining("laissé en repos");
    assertThat(calls).hasValue(ModelGate.FAILURES);
  }

  @Test
  void triesOnceAfterTheRestAndOpensAgain() {
    breakIt();
    now.addAndGet(ModelGate.REST.toNanos());

    assertThat(gate.<String>through(this::good)).isEqualTo("ok");
    assertThat(gate.<String>through(this::good)).isEqualTo("ok");
  }

  @Test
  void restsAgainWhereTheTryFails() {
    breakIt();
    now.addAndGet(ModelGate.REST.toNanos());

    assertThatThrownBy(() -> gate.through(this::broken)).hasMessage("en panne");
    assertThatThrownBy(() -> gate.through(this::good)).hasMessageContaining("laissé en repos");
  }

  @Test
  void letsOnlyOneCallTry() {
    breakIt();
    now.addAndGet(ModelGate.REST.toNanos());

    gate.through(
        () -> {
          assertThatThrownBy(() -> gate.through(this::good)).hasMessageContaining("repos");
          return "ok";
        });
  }

  @Test
  void forgetsFailuresAfterASuccess() {
    for (int i = 0; i < 3 * ModelGate.FAILURES; i++) {
      assertThatThrownBy(() -> gate.through(this::broken)).hasMessage("en panne");
      gate.through(this::good);
    }
  }

  @Test
  void letsNoMoreCallsThroughThanItHasPlaces() throws InterruptedException {
    CountDownLatch inside = new CountDownLatch(2);
    CountDownLatch leave = new CountDownLatch(1);
    List<Thread> busy = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Thread thread =
          new Thread(
              () ->
                  gate.through(
                      () -> {
                        inside.countDown();
                        try {
                          leave.await();
                        } catch (InterruptedException e) {
                          Thread.currentThread().interrupt();
                        }
                        return "ok";
                      }));
      thread.start();
      busy.add(thread);
    }
    inside.await();

    assertThatThrownBy(() -> gate.through(this::good)).hasMessageContaining("occupé");

    leave.countDown();
    for (Thread thread : busy) {
      thread.join();
    }
    assertThat(gate.<String>through(this::good)).isEqualTo("ok");
  }
}
