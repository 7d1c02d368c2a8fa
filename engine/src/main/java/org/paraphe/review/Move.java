package org.paraphe.review;

/**
 * A person's move, by its name in the journal. Who may make it, when, and where it leads stands in
 * {@link MoveTable}.
 */
public enum Move {
  APPROUVER("approuver", false),
  VOTER("voter", false),
  SAISIR("saisir", false),
  ECARTER("ecarter", true),
  REPRENDRE("reprendre", true),
  REJETER("rejeter", true),
  RELANCER("relancer", false),
  ABANDONNER("abandonner", true),
  ATTRIBUER("attribuer", false);

  private final String label;
  private final boolean reason;

  Move(String label, boolean reason) {
    this.label = label;
    this.reason = reason;
  }

  public String label() {
    return label;
  }

  /** True where a person must say why, in writing. */
  boolean needsReason() {
    return reason;
  }
}
