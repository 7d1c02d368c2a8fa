package org.paraphe.template;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts the thread that opened it when the time is over, and never after it was closed. Work
 * in the caller's own thread costs no hand-over, which on a busy machine takes longer than a
 * template.
 */
final class TimeLimit implements AutoCloseable {
  private static final ScheduledThreadPoolExecutor ALARMS = alarms();

  private final Thread worker = Thread.currentThread();
  private final Future<?> alarm;
  private boolean closed;
  private boolean over;

  TimeLimit(Duration limit) {
    alarm = ALARMS.schedule(this::ring, limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  private synchronized void ring() {
    if (!closed) {
      over = true;
      worker.interrupt();
    }
  }

  synchronized boolean isOver() {
    return over;
  }

  /** The interruption that it made goes with it. */
  @Override
  public synchronized void close() {
    closed = true;
    alarm.cancel(false);
    if (over) {
      Thread.interrupted();
    }
  }

  private static ScheduledThreadPoolExecutor alarms() {
    ScheduledThreadPoolExecutor out =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "act-template-limit");
              thread.setDaemon(true);
              return thread;
            });
    out.setRemoveOnCancelPolicy(true);
    return out;
  }
}
