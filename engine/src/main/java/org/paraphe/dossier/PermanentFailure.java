package org.paraphe.dossier;

/** A fault that will not pass by itself: a person must look. Message in French, for a person. */
public class PermanentFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public PermanentFailure(String message) {
    super(message);
  }

  public PermanentFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
