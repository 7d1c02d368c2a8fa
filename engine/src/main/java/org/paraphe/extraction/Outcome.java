package org.paraphe.extraction;

/** How the reading of one piece ended; every piece has one. Names are those of the contract. */
public enum Outcome {
  LU,
  LU_EN_PARTIE,
  CHIFFRE,
  ILLISIBLE,
  DELAI_DEPASSE,
  MEMOIRE,
  TROP_GROS,
  VIDE,
  /** A small picture in the text of a mail, a logo, that gave no text. */
  ORNEMENT,
  /** A picture that a document's text shows large, and that gave no text. */
  ILLUSTRATION,
  TYPE_REFUSE;

  /** True where some text of the piece is there to work with. */
  public boolean hasText() {
    return this == LU || this == LU_EN_PARTIE;
  }
}
