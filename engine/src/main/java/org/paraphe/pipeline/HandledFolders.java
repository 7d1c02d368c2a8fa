package org.paraphe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers of the folders that hold a receipt when they last changed: thousands stay on the desks,
 * and each look would read all their receipts again. A file that comes, goes or is renamed changes
 * its folder's time. What is too fresh for the clock of a share to tell is read each time, and
 * everything is read again every five minutes. Thread-safe.
 */
final class HandledFolders {

  /** Some file systems round times to two seconds, and the clock of a share may be late. */
  private static final Duration FRESH = Duration.ofSeconds(30);

  private static final Duration TRUSTED = Duration.ofMinutes(5);

  private record Sight(FileTime changed, @Nullable Object inode, long since) {}

  private final Map<Path, Sight> handled = new ConcurrentHashMap<>();
  private final LongSupplier nanos;

  HandledFolders() {
    this(System::nanoTime);
  }

  /**
   * @param nanos a clock that never goes back, in nanoseconds
   */
  HandledFolders(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** As the folder itself says; one that cannot be read is not handled. */
  boolean contains(MovedFolder folder) {
    try {
      BasicFileAttributes seen = // before the receipt is read: what comes meanwhile shows next time
          Files.readAttributes(folder.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      Sight known = handled.get(folder.path());
      Sight now = new Sight(seen.lastModifiedTime(), seen.fileKey(), nanos.getAsLong());
      if (known != null && known.changed.equals(now.changed) && same(known, now)) {
        return true;
      }
      handled.remove(folder.path());
      boolean received = folder.isReceived();
      if (received && isOld(now.changed)) {
        handled.put(folder.path(), now);
      }
      return received || folder.isRefused();
    } catch (IOException | UncheckedIOException e) {
      return false; // it went meanwhile, or may not be read: the watcher tells
    }
  }

  private static boolean same(Sight known, Sight now) {
    return Objects.equals(known.inode, now.inode) && now.since - known.since < TRUSTED.toNanos();
  }

  private static boolean isOld(FileTime changed) {
    return changed.toInstant().isBefore(Instant.now().minus(FRESH));
  }

  /** Forgets every folder that is no longer there. */
  void keepOnly(Collection<Path> standing) {
    handled.keySet().retainAll(new HashSet<>(standing));
  }
}
