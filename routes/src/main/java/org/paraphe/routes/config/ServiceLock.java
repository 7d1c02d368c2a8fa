package org.paraphe.routes.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.pipeline.Home;

/**
 * One service a home: a lock on {@code etat/service.verrou}, which the system frees when the
 * process ends, however it ends.
 */
final class ServiceLock implements AutoCloseable {

  private final FileChannel channel;

  /** Kept: the virtual machine forgets a lock that nothing refers to. */
  private final FileLock lock;

  private ServiceLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * @throws PermanentFailure when another service runs on this home
   */
  static ServiceLock take(Home home) {
    Path file = home.etat().resolve("service.verrou");
    try {
      Files.createDirectories(home.etat());
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = lock(channel);
      if (lock == null) {
        channel.close();
        throw new PermanentFailure(
            "Un service Paraphe travaille déjà dans « "
                + home.root()
                + " ». Arrêtez-le d'abord, ou choisissez un autre espace avec --home.");
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
      return new ServiceLock(channel, lock);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot lock " + file, e);
    }
  }

  static boolean isHeld(Home home) {
    try {
      take(home).close();
      return false;
    } catch (PermanentFailure e) {
      return true;
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // a service of this same process has it
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot free the lock of the service", e);
    }
  }
}
