package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;

class TypedValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DATE|mardi 24 novembre 2026|2026-11-24",
        "MONTANT|4 500 €|4500.00",
        "MONTANT|4\u202f500,5\u00a0€|4500.50",
        "MONTANT|-120 euros|-120.00",
        "DATE|2026-09-01|2026-09-01",
        "DATE|1er septembre 2026|2026-09-01",
        "DATE|15/03/2027|2027-03-15",
        "ANNEE|2027|2027",
        "ENTIER|1 200|1200",
        "NOMBRE|17,5|17.5",
        "SIRET|732 829 320 00074|73282932000074",
        "TEXTE| rue des Tanneurs |rue des Tanneurs",
      })
  void readsWhatPeopleType(FactType type, String typed, String value) {
    assertThat(TypedValues.parse(type, typed)).contains(Value.of(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DATE|lundi 24 novembre 2026",
        "MONTANT|environ 4500",
        "MONTANT|4500,005",
        "DATE|31/02/2027",
        "DATE|bientôt",
        "ANNEE|27",
        "SIRET|73282932000075",
        "BOOLEEN|peut-être",
        "TEXTE|' '",
        "TABLEAU|a;b",
      })
  void refusesWhatIsNoValueOfTheType(FactType type, String typed) {
    assertThat(TypedValues.parse(type, typed)).isEmpty();
  }

  @Test
  void readsListsAndFlags() {
    assertThat(TypedValues.parse(FactType.LISTE, "rue A ; rue B"))
        .contains(new Value.Items(List.of(Value.of("rue A"), Value.of("rue B"))));
    assertThat(TypedValues.parse(FactType.LISTE, "14")).contains(Value.of("14"));
    assertThat(TypedValues.parse(FactType.BOOLEEN, "Oui")).contains(new Value.Flag(true));
  }
}
