package org.paraphe.extraction;

/** An edited document that is not read, and why; child process only. */
final class EditedRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final Outcome outcome;

  /**
   * @param why in French
   */
  EditedRefusal(Outcome outcome, String why) {
    super(why);
    this.outcome = outcome;
  }

  Outcome outcome() {
    return outcome;
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
