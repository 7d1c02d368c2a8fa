package org.paraphe.routes.cli;

/** The exit codes of the contract. */
final class Exit {

  static final int DONE = 0;
  static final int FAULT = 1;
  static final int WRONG_USE = 2;
  static final int NOTHING_TO_DO = 3;
  static final int IN_PART = 4;
  static final int CHECK_FAILED = 5;

  private Exit() {}
}
