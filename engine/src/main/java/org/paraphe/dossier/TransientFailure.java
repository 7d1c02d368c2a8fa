package org.paraphe.dossier;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** A fault that may pass: the step is tried again later. Message in French, for a person. */
public class TransientFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public TransientFailure(String message) {
    super(message);
  }

  public TransientFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * A fault of the disk or of its rights, with what to do.
   *
   * @param what could not be done, a sentence without its full stop
   */
  public static TransientFailure onDisk(String what, Exception fault) {
    return new TransientFailure(
        what
            + " ("
            + place(fault)
            + reason(fault)
            + "). Vérifiez les droits et le support, puis recommencez.",
        fault);
  }

  private static String place(Exception fault) {
    Throwable cause = fault.getCause() == null ? fault : fault.getCause();
    return cause instanceof FileSystemException about ? about.getFile() + ", " : "";
  }

  /** Why a disk refused, in French where it is one of the usual reasons. */
  public static String reason(Exception fault) {
    Throwable cause = fault.getCause() == null ? fault : fault.getCause();
    if (cause instanceof AccessDeniedException) {
      return "droits insuffisants";
    }
    if (cause instanceof NoSuchFileException) {
      return "il n'est plus là";
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
