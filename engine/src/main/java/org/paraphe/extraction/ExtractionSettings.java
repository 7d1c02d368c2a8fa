package org.paraphe.extraction;

import java.time.Duration;

/**
 * How reading is done and where it stops.
 *
 * @param workers child processes that read at the same time, started when first needed
 * @param heap of a child, as the JVM's {@code -Xmx} takes it
 * @param startLimit for a child to say that it is ready
 * @param limit wall clock of the reading of one file and of all it holds
 * @param ocrLimit the same where characters are recognised in it, reading included
 * @param maxChars of text kept of one piece
 * @param maxBytes of one piece; a bigger one is not opened
 * @param maxExpandedBytes of all that is unpacked out of one file
 * @param maxEmbedded pieces unpacked out of one file
 * @param maxDepth of a piece in a piece
 */
public record ExtractionSettings(
    int workers,
    String heap,
    Duration startLimit,
    Duration limit,
    Duration ocrLimit,
    int maxChars,
    long maxBytes,
    long maxExpandedBytes,
    int maxEmbedded,
    int maxDepth) {

  private static final long MEGABYTE = 1024L * 1024L;

  public ExtractionSettings {
    if (workers < 1 || maxChars < 1 || maxBytes < 1 || maxEmbedded < 0 || maxDepth < 0) {
      throw new IllegalArgumentException("a limit of extraction is not positive");
    }
    if (!heap.matches("[0-9]+[kmgKMG]")) {
      throw new IllegalArgumentException("not a heap size such as 512m: " + heap);
    }
  }

  /** Two children of 512 MB, a minute a file, ten with character recognition. */
  public static ExtractionSettings standard() {
    return new ExtractionSettings(
        2,
        "512m",
        Duration.ofSeconds(30),
        Duration.ofSeconds(60),
        Duration.ofMinutes(10),
        5_000_000,
        200 * MEGABYTE,
        500 * MEGABYTE,
        500,
        5);
  }

  /** The same with other wall clocks. */
  public ExtractionSettings withLimits(Duration file, Duration ocr) {
    return new ExtractionSettings(
        workers,
        heap,
        startLimit,
        file,
        ocr,
        maxChars,
        maxBytes,
        maxExpandedBytes,
        maxEmbedded,
        maxDepth);
  }

  /** The same with other children, and another size above which a piece is not opened. */
  public ExtractionSettings with(int count, String memory, int megabytes) {
    return new ExtractionSettings(
        count,
        memory,
        startLimit,
        limit,
        ocrLimit,
        maxChars,
        megabytes * MEGABYTE,
        maxExpandedBytes,
        maxEmbedded,
        maxDepth);
  }

  /** The same with another number of children. */
  public ExtractionSettings withWorkers(int count) {
    return new ExtractionSettings(
        count,
        heap,
        startLimit,
        limit,
        ocrLimit,
        maxChars,
        maxBytes,
        maxExpandedBytes,
        maxEmbedded,
        maxDepth);
  }

  /** The same with other caps on what is kept and unpacked. */
  public ExtractionSettings withCaps(int chars, long bytes, long expanded, int embedded) {
    return new ExtractionSettings(
        workers, heap, startLimit, limit, ocrLimit, chars, bytes, expanded, embedded, maxDepth);
  }
}
