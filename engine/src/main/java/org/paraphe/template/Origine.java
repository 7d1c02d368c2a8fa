package org.paraphe.template;

import java.util.Locale;

/** Who gives a field its value; only {@link #DOSSIER} fields are ever asked of a drafter. */
public enum Origine {
  DOSSIER,
  REGLAGE,
  SEANCE,
  REGISTRE;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
