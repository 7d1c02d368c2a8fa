package org.paraphe.drafting;

import java.util.List;
import java.util.function.Function;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * Holds what was read against the only values that a pack admits: anything else is no value of the
 * field, and is kept to be told.
 */
final class AdmittedValues {
  private static final int LONGEST = 60;

  private final Function<FieldSpec, List<Candidate>> search;

  /**
   * @param search the candidates of a field
   */
  AdmittedValues(Function<FieldSpec, List<Candidate>> search) {
    this.search = search;
  }

  Fact of(FieldSpec field, Fact read) {
    if (!field.choices().areAny()) {
      return read;
    }
    Value value = read.value();
    if (value == null) {
      return field.type() == FactType.TEXTE && field.required() ? labelled(field, read) : read;
    }
    return field.choices().of(value).isPresent() || read.source() == null
        ? read
        : Fact.refused(field.name(), field.type(), new Fact.Candidate(value, read.source()));
  }

  /** « Type : enfeu »: of a text only its label tells that it speaks of the field. */
  private Fact labelled(FieldSpec field, Fact absent) {
    FieldSpec free = field.withoutChoices();
    Fact said = Ranking.choose(free, search.apply(free));
    return said.value() == null || said.source() == null || said.value().asText().length() > LONGEST
        ? absent
        : Fact.refused(field.name(), field.type(), new Fact.Candidate(said.value(), said.source()));
  }
}
