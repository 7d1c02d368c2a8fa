package org.paraphe.extraction;

import java.nio.file.Path;
import java.util.List;
import org.paraphe.dossier.PermanentFailure;

/**
 * Reads a piece. Thread-safe. Never throws for what a piece holds: the outcome says it. Throws
 * {@link org.paraphe.dossier.TransientFailure} when the machine, not the piece, is at fault.
 */
public interface Extractor extends AutoCloseable {

  /**
   * @param name the piece's name in its dossier
   * @param file where its bytes are
   * @return the piece first, then what was embedded in it, depth first, each with its outcome
   */
  List<ExtractedPiece> extract(String name, Path file);

  /**
   * Reads a draft that a person edited in Word or LibreOffice.
   *
   * @param name for messages
   */
  default EditedReading reread(String name, Path file) {
    throw new PermanentFailure("« " + name + " » ne se relit pas ici.");
  }

  @Override
  void close();
}
