package org.paraphe.review;

/** What the assembly did with a projet. */
public enum Resultat {
  ADOPTEE("adoptée"),
  AMENDEE("adoptée avec amendement"),
  REJETEE("rejetée"),
  /** Put off to a later session: no text came of this one. */
  AJOURNEE("ajournée");

  private final String label;

  Resultat(String label) {
    this.label = label;
  }

  /** As people read it: "adoptée avec amendement". */
  public String label() {
    return label;
  }

  /** True where a text was adopted, so that it takes a number. */
  public boolean adopts() {
    return this == ADOPTEE || this == AMENDEE;
  }
}
