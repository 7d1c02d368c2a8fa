package org.paraphe.checking;

/**
 * What a check has to say. All texts in French, for a person.
 *
 * @param where "champ montant", "article 2", "pièce note.odt"
 * @param what what is the matter, the offending value quoted
 * @param why why it matters
 * @param fix what to do
 */
public record Finding(
    FindingCode code, Severity severity, String where, String what, String why, String fix) {

  /** Names this finding among those of its case, stable while nothing about it changes. */
  public String key() {
    return org.paraphe.dossier.Sha256.of(code + "\n" + where + "\n" + what).hex().substring(0, 8);
  }
}
