package org.paraphe.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to recognise a field's value without a model. Words are compared without accents nor case, at
 * the start of a word: "propos" stands for "proposé" and "proposition".
 *
 * @param libelles words that stand before the value ("Montant proposé :", a column's head)
 * @param motifs regular expressions whose first group is the value; tried in order; a space in them
 *     stands for any white space
 * @param preferer words near a value that make it win over others ("il est proposé")
 * @param ecarter words near a value that make it lose ("demandé")
 * @param exclure words near a value that make it no value of this field ("année précédente")
 * @param valeurs the only values allowed, where the field is a choice; each as printed
 * @param joindre for a list read from a table's column, the heads of the cells of the same row that
 *     belong to an item ("section" to a street): without them it would say more than the piece
 * @param reconnaisseur a recogniser other than that of the field's type: "voies", "horaires"
 * @param regle in French, why a preferred value wins over the others; null where nothing says so
 * @param borne for dates, which end of a period the field is
 * @param retablir words after an excluding one that make the value count again ("supprimer un
 *     emploi d'agent social et <b>créer</b> un emploi d'agent de maîtrise")
 * @param aupres a field above, of which this one says something: the value nearest to it counts
 * @param deduction how the value follows from a field above, where no piece says it
 * @param somme "lignes.depense": the column of a table whose sum the field is where no piece states
 *     it
 * @param rang heads of the column by which a table ranks its rows ("classement"): only the row
 *     ranked first gives a value
 */
public record Hints(
    List<String> libelles,
    List<Motif> motifs,
    List<String> preferer,
    List<String> ecarter,
    List<String> exclure,
    List<String> valeurs,
    List<String> joindre,
    @Nullable String reconnaisseur,
    @Nullable String regle,
    @Nullable Borne borne,
    List<String> retablir,
    @Nullable String aupres,
    @Nullable Deduction deduction,
    @Nullable String somme,
    List<String> rang) {
  public static final Hints NONE = new Hints(List.of(), List.of(), List.of(), List.of(), List.of());

  public Hints {
    libelles = List.copyOf(libelles);
    motifs = List.copyOf(motifs);
    preferer = List.copyOf(preferer);
    ecarter = List.copyOf(ecarter);
    exclure = List.copyOf(exclure);
    valeurs = List.copyOf(valeurs);
    joindre = List.copyOf(joindre);
    retablir = List.copyOf(retablir);
    rang = List.copyOf(rang);
  }

  public Hints(
      List<String> libelles,
      List<Motif> motifs,
      List<String> preferer,
      List<String> ecarter,
      List<String> valeurs) {
    this(
        libelles, motifs, preferer, ecarter, List.of(), valeurs, List.of(), null, null, null,
        List.of(), null, null, null, List.of());
  }

  /** A value that stands behind its label, or under it, and no other hint. */
  static Hints labelled(String label) {
    return new Hints(List.of(label), List.of(), List.of(), List.of(), List.of());
  }

  /** The labels, and the words that say that a value is of something else. */
  Hints labelsAlone() {
    return new Hints(
        libelles, List.of(), List.of(), List.of(), exclure, List.of(), List.of(), null, null, null,
        retablir, null, null, null, List.of());
  }

  /**
   * @param champ the field that it follows from
   * @param table the name of the rule: "categorieDuGrade"
   */
  public record Deduction(String champ, String table) {}
}
