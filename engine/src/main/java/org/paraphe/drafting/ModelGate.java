package org.paraphe.drafting;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way to one service: so many calls at a time, and none at all for a while after it failed
 * several times in a row; then one call tries whether it is back. Thread-safe.
 */
final class ModelGate {

  /** Failures in a row after which the service is left alone. */
  static final int FAILURES = 5;

  /** How long it is left alone. */
  static final Duration REST = Duration.ofSeconds(30);

  private final Semaphore places;
  private final Duration patience;
  private final LongSupplier nanoTime;
  private int failures;
  private long closedUntil;
  private boolean probing;

  /**
   * @param patience longest wait for a place
   */
  ModelGate(int places, Duration patience, LongSupplier nanoTime) {
    this.places = new Semaphore(places, true);
    this.patience = patience;
    this.nanoTime = nanoTime;
  }

  /**
   * @throws NoAnswer as the call does, or because the service is left alone or full
   */
  <T> T through(Supplier<T> call) {
    take();
    try {
      boolean probe = admit();
      try {
        T answer = call.get();
        succeeded();
        return answer;
      } catch (NoAnswer e) {
        failed(e);
        throw e;
      } finally {
        if (probe) {
          probeEnded();
        }
      }
    } finally {
      places.release();
    }
  }

  private void take() {
    try {
      if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw unasked("est occupé par d'autres projets depuis trop longtemps", null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unasked("n'a pas été interrogé : le travail a été interrompu", e);
    }
  }

  /** True where this call is the one that tries whether the service is back. */
  private synchronized boolean admit() {
    if (failures < FAILURES) {
      return false;
    }
    if (probing || nanoTime.getAsLong() - closedUntil < 0) {
      throw unasked(
          "est laissé en repos après "
              + failures
              + " échecs de suite ; il sera de nouveau essayé dans les "
              + REST.toSeconds()
              + " s",
          null);
    }
    probing = true;
    return true;
  }

  private synchronized void probeEnded() {
    probing = false;
  }

  private synchronized void succeeded() {
    failures = 0;
  }

  private synchronized void failed(NoAnswer failure) {
    if (failure.kind() != NoAnswer.Kind.UNASKED) {
      failures++;
      closedUntil = nanoTime.getAsLong() + REST.toNanos();
    }
  }

  private static NoAnswer unasked(String why, @Nullable Throwable cause) {
    return new NoAnswer(NoAnswer.Kind.UNASKED, "Le modèle " + why + ".", cause, null);
  }
}
