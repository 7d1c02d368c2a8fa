package org.paraphe.facts;

import java.util.Locale;

/** The type of a field. In packs and JSON the name is in lower case. */
public enum FactType {
  TEXTE,
  PERSONNE,
  ORGANISATION,
  ADRESSE,
  DUREE,
  MONTANT,
  DATE,
  ANNEE,
  ENTIER,
  NOMBRE,
  SIRET,
  BOOLEEN,
  LISTE,
  TABLEAU;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
