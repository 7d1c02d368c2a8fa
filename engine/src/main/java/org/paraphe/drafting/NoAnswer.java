package org.paraphe.drafting;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.TransientFailure;

/** A model that gave no answer to read, and whether another try at once may get one. */
final class NoAnswer extends TransientFailure {

  private static final long serialVersionUID = 1L;

  /** What to make of it. */
  enum Kind {
    /** Another try may do: a full service, a fault of its own, a broken line. */
    PASSING,
    /** No use in another try: a refused key, a question it does not understand. */
    LASTING,
    /** Not the service's doing: it was not asked, or a person stopped the call. */
    UNASKED
  }

  private final Kind kind;
  private final transient @Nullable Duration wait;

  NoAnswer(Kind kind, String message, @Nullable Throwable cause, @Nullable Duration wait) {
    super(message, cause == null ? new IllegalStateException(kind.name()) : cause);
    this.kind = kind;
    this.wait = wait;
  }

  Kind kind() {
    return kind;
  }

  /** How long the service asks to wait; null where it does not say. */
  @Nullable Duration asked() {
    return wait;
  }
}
