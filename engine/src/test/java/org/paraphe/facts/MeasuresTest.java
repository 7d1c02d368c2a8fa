package org.paraphe.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuresTest {

  private static List<String> measures(String text) {
    return new Measures().find(FoldedText.of(text)).stream().map(h -> h.value().asText()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Alternat par feux, vitesse 30. | vitesse 30",
        "Signalisation à poser, vitesse maximale 50 km/h, merci. | vitesse maximale 50 km/h",
        "Nous voudrions que l'on ne stationne pas devant la halle. | on ne stationne pas devant la halle",
        "Il faut que personne ne circule plus quai Haut. | personne ne circule plus quai Haut",
        "Sens unique possible sur 200 m. | Sens unique",
        "Le sens unique envisagé irait vers le port. | sens unique",
      })
  void readsAMeasureInFewWords(String text, String measure) {
    assertThat(measures(text)).contains(measure);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Les voitures roulent à grande vitesse.",
        "La vitesse est la cause de l'accident.",
        "On ne sait pas encore par où passer.",
        "Un seul et unique sens de lecture."
      })
  void readsNoneWhereNothingIsForbidden(String text) {
    assertThat(measures(text)).isEmpty();
  }

  @Test
  void leavesThatSomethingIsToBeRegulatedWhereTheMeasureIsSaid() {
    assertThat(
            measures(
                "La fête oblige à réglementer la circulation rue Basse.\nLe stationnement est interdit rue Basse."))
        .containsExactly("Le stationnement est interdit");
    assertThat(measures("Il faut réglementer la circulation rue Basse.")).hasSize(1);
  }
}
