package org.paraphe.act;

import java.util.Locale;

/** What an act is in law; it gives the formula, the way of adoption and the place of the number. */
public enum Family {
  /** Voted by the assembly. */
  DELIBERATION,
  /** Signed by the executive. */
  ARRETE,
  /** Signed by the executive by delegation of the assembly (CGCT L2122-22). */
  DECISION,
  /** No act: a legal summary for the service. */
  SYNTHESE;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
