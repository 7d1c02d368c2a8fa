package org.paraphe.extraction;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The child process: requests on stdin, replies on stdout, ends when stdin does. It alone opens
 * bytes from outside. Not for other callers: {@link IsolatedExtractor} starts it.
 */
public final class ExtractionWorker {

  static final int EXIT_OUT_OF_MEMORY = 3;
  private static final int EXIT_BROKEN_STREAM = 4;

  private final OutputStream replies;
  private final BlockingQueue<Wire.Request> requests = new LinkedBlockingQueue<>();
  private final PieceReader reader = new PieceReader();

  private ExtractionWorker(OutputStream replies) {
    this.replies = replies;
  }

  /**
   * Called by the command line that {@link IsolatedExtractor} makes.
   *
   * @param arguments none; or samples of our own to read and end, for an installation that keeps
   *     the classes that this takes in an archive of the JVM ({@link WorkerCommand})
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    OutputStream replies = new FileOutputStream(FileDescriptor.out);
    System.setOut(System.err); // a library that prints must not break a frame
    Guard.installIfAsked();
    ExtractionWorker worker = new ExtractionWorker(replies);
    WarmUp.run(worker.reader);
    if (arguments.length > 0) {
      WarmUp.read(worker.reader, List.of(arguments));
      return;
    }
    worker.listen();
    worker.answer(Wire.Reply.ready());
    worker.work();
  }

  /** On a thread of its own, so that the parent's end is noticed in the middle of a piece. */
  private void listen() {
    InputStream in = System.in;
    Thread thread = new Thread(() -> receive(in), "requests");
    thread.setDaemon(true);
    thread.start();
  }

  private void receive(InputStream in) {
    try {
      for (Optional<byte[]> frame = next(in); frame.isPresent(); frame = next(in)) {
        requests.add(Wire.fromBytes(frame.get(), Wire.Request.class));
      }
      end(0);
    } catch (IOException e) {
      end(EXIT_BROKEN_STREAM);
    }
  }

  private static Optional<byte[]> next(InputStream in) throws IOException {
    return Optional.ofNullable(Frames.read(in));
  }

  private static void end(int code) {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    Runtime.getRuntime().halt(code);
  }

  private void work() throws IOException, InterruptedException {
    while (true) {
      Wire.Request request = requests.take();
      answer(WordTasks.take(request) ? WordTasks.run(request) : reader.read(request));
    }
  }

  private void answer(Wire.Reply reply) throws IOException {
    Frames.write(replies, Wire.toBytes(reply));
  }
}
