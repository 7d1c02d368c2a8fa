package org.paraphe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One writer at a time in the folders of a home: among the threads of this process, and among the
 * service and the commands. The system frees the lock of a process that dies. Not to be taken again
 * by the work that holds it.
 */
final class FolderLock {

  private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

  private final Path file;
  private final ReentrantLock threads;

  FolderLock(Home home) {
    this.file = home.etat().resolve("dossiers.verrou");
    this.threads = THREADS.computeIfAbsent(file, f -> new ReentrantLock());
  }

  void run(Runnable work) {
    threads.lock();
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      work.run();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot lock " + file, e);
    } finally {
      threads.unlock();
    }
  }
}
