package org.paraphe.template;

import java.util.List;

/**
 * How to recognise a field's value without a model.
 *
 * @param libelles words that stand before the value ("Montant proposé :", a column's head)
 * @param motifs regular expressions whose first group is the value; tried in order
 * @param preferer words near a value that make it win over others ("il est proposé")
 * @param ecarter words near a value that make it lose ("demandé", "année précédente")
 * @param valeurs the only values allowed, where the field is a choice; each as printed
 */
public record Hints(
    List<String> libelles,
    List<String> motifs,
    List<String> preferer,
    List<String> ecarter,
    List<String> valeurs) {

  public static final Hints NONE = new Hints(List.of(), List.of(), List.of(), List.of(), List.of());

  public Hints {
    libelles = List.copyOf(libelles);
    motifs = List.copyOf(motifs);
    preferer = List.copyOf(preferer);
    ecarter = List.copyOf(ecarter);
    valeurs = List.copyOf(valeurs);
  }
}
