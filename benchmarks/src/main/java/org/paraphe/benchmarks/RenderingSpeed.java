package org.paraphe.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How fast an act becomes a Word document, beside the engines that one would take instead and
 * beside the limit: the same act of four pages, one run, one thread, in turn.
 *
 * <pre>
 * benchmarks/run RenderingSpeed
 * </pre>
 *
 * Each round asks every way in turn for half a second of the processor; printed are the medians of
 * the rounds, and of each round's ratios, on the wall and of the processor, which other programs on
 * the machine disturb less. Filling the template is part of every way but the limit, which copies
 * parts that are ready and deflates one body that is ready. What every way printed is compared word
 * by word first. The peers' templates are the same document with their tags in it.
 */
public final class RenderingSpeed {
  private static final int ROUNDS = 7;
  private static final int WARM_UP = 10;
  private static final long SLICE_NANOS = 500_000_000L;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private RenderingSpeed() {}

  /**
   * @param args rounds, where another number than 7 is wanted
   */
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
    List<DocxWay> ways = new ArrayList<>();
    ways.add(DocxWays.paraphe());
    ways.add(DocxWays.rawCopy());
    ways.add(DocxWays.fastRawCopy());
    ways.add(DocxWays.xdocreport());
    ways.add(DocxWays.poiTl());
    ways.add(DocxWays.stamper());
    compareWords(ways, out);
    List<Times> times = ways.stream().map(way -> new Times(way, rounds)).toList();
    for (int round = -WARM_UP; round < rounds; round++) {
      for (Times each : times) {
        each.measure(round);
      }
    }
    print(times, out);
  }

  private static void print(List<Times> times, PrintStream out) {
    Times ours = times.get(0);
    out.printf(
        Locale.ROOT,
        "%n%-26s %11s %11s %13s %14s %9s%n",
        "",
        "wall: doc/s",
        "time / ours",
        "processor: us",
        "time / ours",
        "KB each");
    for (Times each : times) {
      out.printf(
          Locale.ROOT,
          "%-26s %11.0f %11.2f %13.0f %14.2f %9.0f%n",
          each.way.name(),
          1e6 / median(each.wall),
          median(ratios(each.wall, ours.wall)),
          median(each.processor),
          median(ratios(each.processor, ours.processor)),
          kilobytes(each.way));
    }
  }

  private static double[] ratios(double[] times, double[] ours) {
    double[] out = new double[times.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = times[i] / ours[i];
    }
    return out;
  }

  /** Microseconds of one document by one way, round by round. */
  private static final class Times {
    private final DocxWay way;
    private final double[] wall;
    private final double[] processor;

    Times(DocxWay way, int rounds) {
      this.way = way;
      wall = new double[rounds];
      processor = new double[rounds];
    }

    void measure(int round) throws Exception {
      int made = 0;
      long used = THREADS.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      long spent = 0;
      while (spent < SLICE_NANOS || made < 3) {
        way.make();
        made++;
        spent = THREADS.getCurrentThreadCpuTime() - used;
      }
      if (round >= 0) {
        wall[round] = (System.nanoTime() - start) / 1e3 / made;
        processor[round] = spent / 1e3 / made;
      }
    }
  }

  /** Of all threads: a way may work in another one. */
  private static double kilobytes(DocxWay way) {
    int count = 50;
    long before = allocated();
    for (int i = 0; i < count; i++) {
      DocxWays.make(way);
    }
    return (allocated() - before) / 1024.0 / count;
  }

  private static long allocated() {
    return Arrays.stream(THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds()))
        .filter(bytes -> bytes > 0)
        .sum();
  }

  private static void compareWords(List<DocxWay> ways, PrintStream out) throws Exception {
    List<String> ours = WordTemplate.words(ways.get(0).make());
    out.printf(Locale.ROOT, "%d words; the same from:", ours.size());
    for (DocxWay way : ways) {
      if (way.name().startsWith("raw copy")) {
        continue;
      }
      List<String> words = WordTemplate.words(way.make());
      if (!words.equals(ours)) {
        words.removeAll(ours);
        throw new IllegalStateException(way.name() + " printed other words: " + words);
      }
      out.print(" " + way.name() + ";");
    }
    out.println();
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
