package org.paraphe.privacy;

/** What kind of personal data an identifier is. */
public enum Category {
  PERSONNE("nom de personne"),
  ADRESSE("adresse postale"),
  COURRIEL("adresse de courriel"),
  LIEN("lien ou compte en ligne"),
  TELEPHONE("numéro de téléphone"),
  NIR("numéro de sécurité sociale"),
  IBAN("coordonnées bancaires"),
  SIRET("numéro SIRET ou SIREN"),
  PLAQUE("immatriculation de véhicule"),
  NAISSANCE("date de naissance"),
  IDENTITE("numéro de document d'identité ou de dossier"),
  PIECE("nom de fichier"),
  DEMANDE("passage désigné"),
  SIGNE("signe réservé");

  private final String label;

  Category(String label) {
    this.label = label;
  }

  /** In French, for people. */
  public String label() {
    return label;
  }
}
