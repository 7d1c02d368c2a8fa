package org.paraphe.review;

import java.util.Locale;

/** What a person may do. A person holds one role or several. */
public enum Role {
  AGENT,
  VALIDATEUR,
  SIGNATAIRE,
  ARCHIVISTE,
  ADMINISTRATEUR;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
