package org.paraphe.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.TransientFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fixed number of places for children; a dead one is replaced when next needed. */
final class WorkerPool implements Children {

  private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);

  /** A child is replaced after so many pieces: parsers leak, and a start costs as much as 100. */
  private static final int MAX_SERVED = 2_000;

  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);

  private final Supplier<WorkerCommand> command;
  private final Path folder;
  private final Duration startLimit;
  private final int size;
  private final Semaphore places;
  private final ConcurrentLinkedDeque<Worker> idle = new ConcurrentLinkedDeque<>();
  private final Set<Worker> alive = ConcurrentHashMap.newKeySet();
  private final AtomicInteger started = new AtomicInteger();
  private final AtomicLong startNanos = new AtomicLong();
  private volatile boolean closed;

  /**
   * @param command asked for when a child is first needed: finding out how takes a moment
   */
  WorkerPool(ExtractionSettings settings, Supplier<WorkerCommand> command, Path folder) {
    this.command = command;
    this.folder = folder;
    this.startLimit = settings.startLimit();
    this.size = settings.workers();
    this.places = new Semaphore(size, true);
  }

  @Override
  public Worker.Answer ask(Wire.Request request, Duration limit)
      throws InterruptedException, IOException {
    places.acquire();
    try {
      Worker worker = take();
      boolean answered = false;
      try {
        Worker.Answer answer = worker.ask(request, limit);
        answered = answer instanceof Worker.Answered;
        return answer;
      } finally {
        giveBack(worker, answered);
      }
    } finally {
      places.release();
    }
  }

  /** Starts the children that are missing, so that the first piece need not wait. */
  void warmUp() throws InterruptedException {
    for (int i = alive.size(); i < size; i++) {
      places.acquire();
      try {
        idle.addLast(start());
      } finally {
        places.release();
      }
    }
  }

  private Worker take() throws InterruptedException {
    for (@Nullable Worker worker = idle.pollFirst(); worker != null; worker = idle.pollFirst()) {
      if (worker.isUsable()) {
        return worker;
      }
      discard(worker);
    }
    return start();
  }

  /** A child is known before it is ready, or {@link #close()} would pass over it. */
  private Worker start() throws InterruptedException {
    refuseIfClosed();
    long begin = System.nanoTime();
    Path own = folder.resolve("processus-" + started.incrementAndGet());
    Worker worker = Worker.start(command.get(), own);
    alive.add(worker);
    try {
      worker.awaitReady(startLimit);
    } catch (TransientFailure | InterruptedException e) {
      alive.remove(worker);
      refuseIfClosed();
      throw e;
    }
    if (closed) {
      discard(worker);
      refuseIfClosed();
    }
    long took = System.nanoTime() - begin;
    startNanos.addAndGet(took);
    LOG.info("processus de lecture {} prêt en {} ms", worker.pid(), took / 1_000_000);
    return worker;
  }

  private void refuseIfClosed() {
    if (closed) {
      throw new TransientFailure("La lecture des pièces est arrêtée.");
    }
  }

  private void giveBack(Worker worker, boolean answered) {
    if (answered && !closed && worker.isUsable() && worker.served() < MAX_SERVED) {
      idle.addFirst(worker);
    } else {
      discard(worker);
    }
  }

  private void discard(Worker worker) {
    alive.remove(worker);
    worker.kill();
  }

  /** How long children took to start, one after the other: the machine's time, not a file's. */
  Duration starting() {
    return Duration.ofNanos(startNanos.get());
  }

  Set<Long> pids() {
    return alive.stream().map(Worker::pid).collect(Collectors.toSet());
  }

  /** Ends all children, and returns once nobody starts one or waits for its answer. */
  void close() {
    closed = true;
    alive.forEach(this::discard);
    try {
      if (places.tryAcquire(size, LONGEST_CLOSE.toSeconds(), TimeUnit.SECONDS)) {
        places.release(size);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    alive.forEach(this::discard);
    idle.clear();
  }
}
