package org.paraphe.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.paraphe.dossier.TransientFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One child process, seen from the parent. Used by one thread at a time. */
final class Worker {

  /** How an answer came, or why none did. */
  sealed interface Answer permits Answered, Died {

    /** How long the child was kept, its end included where it was ended. */
    Duration took();
  }

  record Answered(Wire.Reply reply, Duration took) implements Answer {}

  record Died(Outcome why, Duration took) implements Answer {

    /** A crash may be chance; what ran out of time or memory would do so again. */
    boolean byChance() {
      return why == Outcome.ILLISIBLE;
    }
  }

  private static final int EXIT_OUT_OF_MEMORY = 3;

  /** What ending a child takes of its limit: a twentieth, and two seconds at most. */
  private static final int ENDING = 20;

  private static final Duration LONGEST_END = Duration.ofSeconds(2);
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  private static final int MAX_START_LOG = 2_000;

  private final Process process;
  private final boolean endsByItself;
  private final Path folder;
  private final OutputStream requests;
  private final BlockingQueue<Optional<Wire.Reply>> replies = new LinkedBlockingQueue<>();
  private final StringBuffer startLog = new StringBuffer();
  private volatile boolean ready;
  private boolean clean = true;
  private int served;

  /**
   * @param endsByItself once what it started has ended
   */
  private Worker(Process process, boolean endsByItself, Path folder) {
    this.process = process;
    this.endsByItself = endsByItself;
    this.folder = folder;
    this.requests = process.getOutputStream();
  }

  /** Starts a child; {@link #awaitReady} before anything is asked. */
  static Worker start(WorkerCommand command, Path folder) {
    Worker worker;
    try {
      worker = new Worker(command.start(folder), command.isolation() == Isolation.ENCLOS, folder);
    } catch (IOException e) {
      Folders.delete(folder);
      throw new TransientFailure("Le processus de lecture n'a pas pu démarrer.", e);
    }
    worker.listen();
    return worker;
  }

  private void listen() {
    daemon("frames", this::receive);
    daemon("stderr", this::drain);
  }

  private void daemon(String what, Runnable body) {
    Thread thread = new Thread(body, "extraction-" + what + "-" + process.pid());
    thread.setDaemon(true);
    thread.start();
  }

  private void receive() {
    try (InputStream in = process.getInputStream()) {
      for (byte[] frame = Frames.read(in); frame != null; frame = Frames.read(in)) {
        replies.add(Optional.of(Wire.fromBytes(frame, Wire.Reply.class)));
      }
    } catch (IOException e) {
      process.destroyForcibly(); // a child that does not keep to the protocol is not to be trusted
    } finally {
      replies.add(Optional.empty());
    }
  }

  /** What a child says before it has seen a piece may be kept; later it may quote the piece. */
  private void drain() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      char[] buffer = new char[1024];
      for (int count = lines.read(buffer); count >= 0; count = lines.read(buffer)) {
        if (!ready && startLog.length() < MAX_START_LOG) {
          startLog.append(buffer, 0, count);
        }
      }
    } catch (IOException e) {
      startLog.append("(flux d'erreur interrompu)");
    }
  }

  /** Waits until the child says that it is warm, and ends it where it does not. */
  void awaitReady(Duration limit) throws InterruptedException {
    Optional<Wire.Reply> hello;
    try {
      hello = next(limit);
    } catch (InterruptedException e) {
      kill();
      throw e;
    }
    ready = true;
    if (hello.isEmpty()) {
      kill();
      throw new TransientFailure(
          "Le processus de lecture n'a pas démarré en " + limit.toSeconds() + " s : " + startLog);
    }
  }

  /**
   * Asks, and ends a child that has not answered early enough to be gone when its time is up; then
   * it must not be used again. The child sees the piece in its own folder, under a name that says
   * nothing, and nothing of it stays there once the child has answered.
   */
  Answer ask(Wire.Request request, Duration limit) throws InterruptedException, IOException {
    served++;
    Path own = WorkerCommand.temporary(folder);
    Path piece = own.resolve("piece");
    Folders.link(Path.of(request.path()), piece);
    long begin = System.nanoTime();
    try {
      Frames.write(requests, Wire.toBytes(request.in(own, piece)));
    } catch (IOException e) {
      return ended(causeOfDeath(), begin);
    }
    Duration wait = limit.minus(ending(limit));
    Optional<Wire.Reply> reply = next(wait);
    if (reply.isPresent() && reply.get().id() == request.id()) {
      take(reply.get().embedded(), own, Path.of(request.folder()));
      clean = Folders.empty(own);
      return new Answered(reply.get(), since(begin));
    }
    boolean late = since(begin).compareTo(wait) >= 0;
    return ended(late ? Outcome.DELAI_DEPASSE : causeOfDeath(), begin);
  }

  private static Duration ending(Duration limit) {
    Duration share = limit.dividedBy(ENDING);
    return share.compareTo(LONGEST_END) < 0 ? share : LONGEST_END;
  }

  private Died ended(Outcome why, long begin) {
    kill();
    return new Died(why, since(begin));
  }

  private static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /** Only plain files under the names that we expect: a child is not to be trusted. */
  private static void take(List<Wire.Embedded> unpacked, Path from, Path to) throws IOException {
    for (Wire.Embedded one : unpacked) {
      Path file = from.resolve(one.file().matches("[0-9]+-[0-9]+") ? one.file() : "-");
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        Files.move(file, to.resolve(one.file()));
      }
    }
  }

  private Optional<Wire.Reply> next(Duration limit) throws InterruptedException {
    Optional<Wire.Reply> reply = replies.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
    return reply == null ? Optional.empty() : reply;
  }

  private Outcome causeOfDeath() throws InterruptedException {
    boolean ended = process.waitFor(2, TimeUnit.SECONDS);
    return ended && process.exitValue() == EXIT_OUT_OF_MEMORY ? Outcome.MEMOIRE : Outcome.ILLISIBLE;
  }

  /** False also where something of a piece stayed behind. */
  boolean isUsable() {
    return clean && process.isAlive();
  }

  int served() {
    return served;
  }

  long pid() {
    return process.pid();
  }

  /** Ends the child, what it started first, and removes its folder once none can write there. */
  void kill() {
    List<ProcessHandle> started = process.descendants().toList();
    started.forEach(ProcessHandle::destroyForcibly);
    try {
      // What waits for its own child ends last, and leaves nothing to look for.
      boolean ended = endsByItself && !started.isEmpty() && process.waitFor(2, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly();
        process.waitFor(5, TimeUnit.SECONDS);
      }
      for (ProcessHandle one : started) {
        one.onExit().get(5, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("Un processus de lecture ne s'arrête pas : {}", e.toString());
    }
    Folders.delete(folder);
  }
}
