package org.paraphe.template;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paraphe.facts.Choices;
import org.paraphe.facts.FactType;

/**
 * A field of a kind of act, as its {@code act.yaml} declares it.
 *
 * @param label in French, for people: "montant de la subvention"
 * @param hints how to recognise the value without a model
 * @param waiver the yes-or-no field whose yes, or the table whose lines, make this one needless;
 *     null for none
 * @param columns of a {@link FactType#TABLEAU} field; empty for the others
 */
public record FieldSpec(
    String name,
    FactType type,
    String label,
    Origine origine,
    boolean required,
    @Nullable String waiver,
    Hints hints,
    List<FieldSpec> columns) {

  public FieldSpec {
    columns = List.copyOf(columns);
  }

  /** The same, looked for by what stands before or above it. */
  FieldSpec named(String label) {
    return new FieldSpec(
        name, type, label, origine, required, waiver, Hints.labelled(label), columns);
  }

  /** The only values that it may have; a recogniser of its own knows those that it reads. */
  public Choices choices() {
    return new Choices(type, hints.reconnaisseur() == null ? hints.valeurs() : List.of());
  }

  /** The same, looked for by its labels alone and of any value. */
  public FieldSpec withoutChoices() {
    return new FieldSpec(name, type, label, origine, false, waiver, hints.labelsAlone(), columns);
  }

  /** Words that a piece gives as it likes, and not a value of a known form. */
  public boolean isFreeText() {
    return type == FactType.TEXTE && hints.reconnaisseur() == null && hints.valeurs().isEmpty();
  }

  /** What the act is about, in words that somebody wrote. */
  public boolean isSubject() {
    return required && (isFreeText() || "objetPrepare".equals(hints.reconnaisseur()));
  }

  /** A field that nothing waives. */
  public FieldSpec(
      String name,
      FactType type,
      String label,
      Origine origine,
      boolean required,
      Hints hints,
      List<FieldSpec> columns) {
    this(name, type, label, origine, required, null, hints, columns);
  }
}
