package org.paraphe.routes.cli;

/** The command was called in a way that cannot work: exit code 2. Message for the user. */
final class WrongUse extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrongUse(String message) {
    super(message);
  }
}
