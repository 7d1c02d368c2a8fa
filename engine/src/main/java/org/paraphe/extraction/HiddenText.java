package org.paraphe.extraction;

/**
 * Text that a reader would not see.
 *
 * @param where in French, for a person: « commentaire », « texte masqué », « suppression suivie »
 */
public record HiddenText(String where, String text) {}
