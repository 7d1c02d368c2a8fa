package org.paraphe.checking;

/** BLOQUANT stops an approval until mended or waived with a reason. */
public enum Severity {
  BLOQUANT,
  ATTENTION,
  INFO
}
