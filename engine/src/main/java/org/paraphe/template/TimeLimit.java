package org.paraphe.template;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts a thread whose use of it is not closed in time, and never after it was closed. Work in
 * the caller's own thread costs no hand-over, and one look at the oldest use serves all that follow
 * it: an alarm each would wake another thread each time, which takes longer than half a template.
 * Thread-safe.
 */
final class TimeLimit {
  private static final ScheduledThreadPoolExecutor LOOKS = looks();

  private final Duration limit;

  /** Those not closed, the oldest first. */
  private final Queue<Use> open = new ArrayDeque<>();

  private boolean looking;

  TimeLimit(Duration limit) {
    this.limit = limit;
  }

  Duration limit() {
    return limit;
  }

  /** Starts the time of the calling thread. */
  synchronized Use start() {
    Use use = new Use(Thread.currentThread(), System.nanoTime() + limit.toNanos());
    open.add(use);
    if (!looking) {
      looking = true;
      LOOKS.schedule(this::look, limit.toNanos(), TimeUnit.NANOSECONDS);
    }
    return use;
  }

  private synchronized void look() {
    long now = System.nanoTime();
    Use oldest = open.peek();
    while (oldest != null && oldest.end - now <= 0) {
      open.remove();
      oldest.over = true;
      oldest.worker.interrupt();
      oldest = open.peek();
    }
    looking = oldest != null;
    if (oldest != null) {
      LOOKS.schedule(this::look, oldest.end - now, TimeUnit.NANOSECONDS);
    }
  }

  /** One piece of work, of the thread that started it. */
  final class Use implements AutoCloseable {
    private final Thread worker;
    private final long end;
    private boolean over;

    private Use(Thread worker, long end) {
      this.worker = worker;
      this.end = end;
    }

    boolean isOver() {
      synchronized (TimeLimit.this) {
        return over;
      }
    }

    /** The interruption that the limit made goes with it. */
    @Override
    public void close() {
      synchronized (TimeLimit.this) {
        open.remove(this);
        if (over) {
          Thread.interrupted();
        }
      }
    }
  }

  private static ScheduledThreadPoolExecutor looks() {
    return new ScheduledThreadPoolExecutor(
        1,
        task -> {
          Thread thread = new Thread(task, "act-template-limit");
          thread.setDaemon(true);
          return thread;
        });
  }
}
