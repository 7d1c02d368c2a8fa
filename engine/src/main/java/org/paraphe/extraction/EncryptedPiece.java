package org.paraphe.extraction;

/** Thrown by our own readers where a password is asked; child process only. */
final class EncryptedPiece extends Exception {
  private static final long serialVersionUID = 1L;
}
