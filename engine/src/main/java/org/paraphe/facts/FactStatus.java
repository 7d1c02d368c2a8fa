package org.paraphe.facts;

import java.util.Locale;

/** How a value came to be: read in a piece, computed from others, typed by a person, or not. */
public enum FactStatus {
  TROUVE,
  CALCULE,
  SAISI,
  ABSENT;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
