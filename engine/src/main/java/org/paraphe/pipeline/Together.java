package org.paraphe.pipeline;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.paraphe.casefile.Claim;

/** Works on several cases at a time, each on a thread of its own. Thread-safe. */
final class Together {

  /** How soon a case that comes while others are worked on is seen. */
  private static final long LOOK_MILLIS = 100;

  private final int places;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "etape");
            thread.setDaemon(true);
            return thread;
          });

  Together(int places) {
    this.places = places;
  }

  /**
   * Claims and works until no case waits and none is in work.
   *
   * @param work true where the case moved on; never throws
   * @return how many moved on
   */
  int drain(Supplier<Optional<Claim>> next, Predicate<Claim> work) {
    Semaphore free = new Semaphore(places);
    AtomicInteger moved = new AtomicInteger();
    try {
      while (true) {
        free.acquire();
        Optional<Claim> claim = next.get();
        if (claim.isEmpty()) {
          free.release();
          if (!free.tryAcquire(places, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            continue;
          }
          claim = next.get(); // what came while the last ones were worked on
          if (claim.isEmpty()) {
            return moved.get();
          }
          free.release(places - 1);
        }
        Claim taken = claim.get();
        threads.execute(() -> run(taken, work, free, moved));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return moved.get();
    }
  }

  private static void run(Claim claim, Predicate<Claim> work, Semaphore free, AtomicInteger moved) {
    try {
      if (work.test(claim)) {
        moved.incrementAndGet();
      }
    } finally {
      free.release();
    }
  }
}
