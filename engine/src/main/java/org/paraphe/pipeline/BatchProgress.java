package org.paraphe.pipeline;

/**
 * How far a batch is.
 *
 * @param done of the phase's work, what an earlier start did included
 * @param total of the phase's work
 * @param fresh what this start did: the rate is told by it alone
 */
public record BatchProgress(Phase phase, long done, long total, long fresh) {

  /** What a batch does, in order. */
  public enum Phase {
    COUNT,
    READ,
    QUEUE,
    WRITE
  }
}
