package org.paraphe.pipeline;

import java.nio.file.Path;

/**
 * What a batch ended with.
 *
 * @param resumed true where an earlier start had begun it
 * @param fresh files that this start read
 * @param unread files that could not be read
 * @param doubleDossiers dossiers that hold exactly the bytes of an earlier one
 * @param queued dossiers that have a case in the queue because of this batch
 * @param newlyQueued of those, the ones of this start
 * @param notQueued dossiers that were to have one and have none; the inventory says why
 */
public record BatchReport(
    String id,
    Path source,
    boolean resumed,
    int dossiers,
    int pieces,
    long bytes,
    int fresh,
    int unread,
    int doubleDossiers,
    int queued,
    int newlyQueued,
    int notQueued,
    BatchFiles files) {

  /** Where the inventory is. */
  public record BatchFiles(Path xlsx, Path csv, Path piecesCsv) {}
}
