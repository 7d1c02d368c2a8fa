package org.paraphe.casefile;

/** Where a case stands. The moves between states are those of docs/explication-architecture.md. */
public enum CaseState {
  RECU,
  EXTRAIT,
  REDIGE,
  A_VALIDER,
  EN_SEANCE,
  VALIDE,
  ARCHIVE,
  QUARANTAINE,
  A_REPRENDRE,
  REJETE;

  /** True while somebody or something still has to act on the case. */
  public boolean isOpen() {
    return this != ARCHIVE && this != REJETE;
  }

  /** True where a folder shows the case to people. */
  public boolean isShown() {
    return this == A_VALIDER || this == EN_SEANCE || this == QUARANTAINE || this == REJETE;
  }
}
