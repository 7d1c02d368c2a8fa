package org.paraphe.extraction;

/** Reads one format; child process only. */
interface FormatReader {

  /** Throws anything: {@link PieceReader} turns it into an outcome. */
  void read(Reading reading) throws Exception;
}
