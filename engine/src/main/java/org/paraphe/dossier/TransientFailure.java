package org.paraphe.dossier;

/** A fault that may pass: the step is tried again later. Message in French, for a person. */
public class TransientFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public TransientFailure(String message) {
    super(message);
  }

  public TransientFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
