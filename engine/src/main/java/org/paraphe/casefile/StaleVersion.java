package org.paraphe.casefile;

/** The case changed since it was read; whoever asked must look again. */
public final class StaleVersion extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StaleVersion(CaseRef ref, int expected) {
    super("case " + ref + " is no longer at version " + expected);
  }
}
