package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraphe.act.ActKind;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.TemplatePacks;

class SameValueTest {
  private static final FieldSpec DUREE =
      TemplatePacks.load(null)
          .find(new ActKind("decision-contrat"))
          .orElseThrow()
          .field("duree")
          .orElseThrow();

  @ParameterizedTest
  @CsvSource({
    "trente ans, 30 ans, true",
    "trente (30) ans, 30 ans, true",
    "30 (trente) années, 30 ans, true",
    "12 mois, un an, true",
    "un an et demi, 18 mois, true",
    "un an et six mois, 18 mois, true",
    "2 semaines, quatorze jours, true",
    "3 ans, trois ans renouvelable une fois, true",
    "un jour, 1 jour, true",
    "24 heures, 2 jours, false",
    "24 heures, 1 jour, false",
    "quinze jours, 2 semaines, false",
    "trente ans, 15 ans, false",
    "un an, un mois, false",
    "1 an, 18 mois, false",
    "vingt-et-un ans, 20 ans, false",
  })
  void comparesDurationsAsDurations(String one, String other, boolean same) {
    assertThat(SameValue.of(DUREE, Value.of(one), Value.of(other))).isEqualTo(same);
    assertThat(SameValue.of(DUREE, Value.of(other), Value.of(one))).isEqualTo(same);
  }
}
