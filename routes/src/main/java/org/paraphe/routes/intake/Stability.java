package org.paraphe.routes.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Tells when a file or a folder has stopped changing: its {@link TreePrint} has been the same for
 * the whole delay, counted from when it was first seen in that shape, never from its modification
 * time (a copy that preserves an old time must wait too). An item that was handed out and is still
 * there rests for a while before it is handed out again. Not thread-safe: one watcher, one route.
 */
public final class Stability {

  private static final Duration REST = Duration.ofSeconds(20);

  private final Duration delay;
  private final LongSupplier nanos;
  private final Map<Path, Sight> sights = new HashMap<>();

  private record Sight(TreePrint print, long since, boolean handedOut) {}

  public Stability(Duration delay) {
    this(delay, System::nanoTime);
  }

  /**
   * @param nanos a clock that never goes back, in nanoseconds
   */
  Stability(Duration delay, LongSupplier nanos) {
    this.delay = delay;
    this.nanos = nanos;
  }

  /** True when the item may be handed out now; it then counts as handed out. */
  public boolean settled(Path item) throws IOException {
    TreePrint print = TreePrint.of(item);
    boolean settled = isSettled(item, print);
    if (settled) {
      handOut(item);
    }
    return settled;
  }

  /** The same without handing it out. */
  boolean isSettled(Path item, TreePrint print) {
    return isSettled(item, print, delay);
  }

  /** The same after a delay of one's own. */
  boolean isSettled(Path item, TreePrint print, Duration delay) {
    long now = nanos.getAsLong();
    Sight sight = sights.get(item);
    if (sight == null || !sight.print().equals(print)) {
      sight = new Sight(print, now, false);
      sights.put(item, sight);
    }
    Duration needed = sight.handedOut() ? REST : delay;
    return now - sight.since() >= needed.toNanos();
  }

  /** True where the item was seen before, in this shape or another. */
  boolean knows(Path item) {
    return sights.containsKey(item);
  }

  void handOut(Path item) {
    sights.computeIfPresent(
        item, (path, sight) -> new Sight(sight.print(), nanos.getAsLong(), true));
  }

  /** Forgets every item that is no longer there. */
  public void keepOnly(Collection<Path> present) {
    sights.keySet().retainAll(new HashSet<>(present));
  }
}
