package org.paraphe.routes.cli;

import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.paraphe.pipeline.BatchProgress;
import org.paraphe.pipeline.BatchProgress.Phase;

/**
 * Says how far a batch is: a bar that is drawn over itself on a screen; elsewhere a line each time
 * a twentieth is done. The rate is that of this start alone. Thread-safe.
 */
final class BatchBar {

  private static final int WIDTH = 24;
  private static final int LINES = 20;
  private static final long REDRAW_NANOS = 200_000_000;
  private static final double NANOS = 1e9;

  private final Terminal terminal;
  private final LongSupplier clock;
  private @Nullable Phase phase;
  private long begun;
  private long drawn;
  private long told;

  BatchBar(Terminal terminal) {
    this(terminal, System::nanoTime);
  }

  /**
   * @param clock in nanoseconds
   */
  BatchBar(Terminal terminal, LongSupplier clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  synchronized void show(BatchProgress progress) {
    long now = clock.getAsLong();
    if (phase != progress.phase()) {
      end();
      phase = progress.phase();
      begun = now;
      drawn = now - REDRAW_NANOS;
      told = 0;
      if (phase == Phase.COUNT || phase == Phase.WRITE) {
        terminal.sayText("batch.phase." + phase);
      }
    }
    if ((phase == Phase.READ || phase == Phase.QUEUE) && progress.total() > 0) {
      advance(progress, now);
    }
  }

  private void advance(BatchProgress progress, long now) {
    boolean last = progress.done() >= progress.total();
    if (terminal.surroundings().terminal()) {
      if (last || now - drawn >= REDRAW_NANOS) {
        drawn = now;
        terminal.draw(bar(progress) + " " + words(progress, now));
      }
    } else if (progress.done() * LINES / progress.total() > told) {
      told = progress.done() * LINES / progress.total();
      terminal.say(words(progress, now));
    }
  }

  /** Leaves the bar where it is: what comes next starts a line of its own. */
  synchronized void end() {
    if (terminal.surroundings().terminal() && (phase == Phase.READ || phase == Phase.QUEUE)) {
      terminal.say("");
    }
    phase = null;
  }

  private static String bar(BatchProgress progress) {
    long done = Math.min(progress.done(), progress.total());
    int full = (int) (WIDTH * done / progress.total());
    return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "]";
  }

  private String words(BatchProgress progress, long now) {
    double seconds = (now - begun) / NANOS;
    double rate = seconds <= 0 ? 0 : progress.fresh() / seconds;
    long left = Math.max(0, progress.total() - progress.done());
    String told =
        terminal.text(
            "batch.progress." + progress.phase(),
            Long.toString(progress.done()),
            Long.toString(progress.total()),
            String.format(Locale.FRENCH, "%.1f", rate));
    return left == 0 || rate == 0 ? told : told + terminal.text("batch.left", time(left / rate));
  }

  private static String time(double seconds) {
    long rounded = Math.round(seconds);
    if (rounded < 60) {
      return rounded + " s";
    }
    return rounded < 3_600
        ? rounded / 60 + " min " + rounded % 60 + " s"
        : rounded / 3_600 + " h " + rounded % 3_600 / 60 + " min";
  }
}
