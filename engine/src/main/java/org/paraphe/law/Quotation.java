package org.paraphe.law;

/** Whether words in quotation marks are those of the version in force. */
public enum Quotation {
  CONFORME,
  INFIDELE,
  /** The text is not loaded, or none is in force at the date. */
  NON_VERIFIABLE
}
