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
  @CsvSource(
      delimiter = '|',
      value = {
        "La vitesse maximale est fixée à 30 km/h. | La vitesse maximale est fixée à 30 km/h",
        "La vitesse est portée à 70 km/h sur la déviation. | La vitesse est portée à 70 km/h sur la déviation",
        "Vitesse limitée à 30 km/h au lieu de 50, merci. | Vitesse limitée à 30 km/h",
        "Route barrée aux véhicules de plus de 2 m de large et de plus de 3,5 tonnes. | Route barrée aux véhicules de plus de 2 m de large et de plus de 3,5 tonnes",
        "Rue barrée aux camions de plus de 12 t ; merci. | Rue barrée aux camions de plus de 12 t",
        "La rue Haute sera interdite aux véhicules d'une hauteur supérieure à 3 m 20 et d'un poids supérieur à 10 tonnes à compter du 2 mai."
            + " | La rue Haute sera interdite aux véhicules d'une hauteur supérieure à 3 m 20 et d'un poids supérieur à 10 tonnes",
        "Route barrée à toute circulation. | Route barrée à toute circulation",
        "Route barrée, accès maintenu. | Route barrée",
      })
  void keepsTheFiguresThatAMeasureTurnsOn(String text, String measure) {
    assertThat(measures(text)).contains(measure);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nous souhaitons que la circulation soit interdite de 9 h à 17 h. | circulation interdite",
        "1° la circulation soit coupée ; | circulation coupée",
        "Il faut que l'arrêt et le stationnement soient interdits des deux côtés. | arrêt et le stationnement interdits des deux côtés",
        "La vitesse doit être limitée à 30 km/h. | vitesse limitée à 30 km/h",
        "Je demande que tout stationnement soit interdit. | tout stationnement interdit",
        "Merci d'interdire la circulation du 8 au 12 mars. | circulation interdite",
        "Il faudrait interdire la circulation et le stationnement. | circulation et stationnement interdits",
        "Il faut interdire le dépassement. | dépassement interdit",
        "Il faut interdire la circulation de tous les véhicules. | interdire la circulation de tous les véhicules",
        "Il faut interdire le stationnement des deux côtés. | stationnement interdit des deux côtés",
        "Il faut interdire le stationnement des véhicules. | interdire le stationnement des véhicules",
        "Merci de limiter la vitesse à 30 km/h. | vitesse limitée à 30 km/h",
        "Alternat par feux, 30 km/h, merci. | vitesse limitée à 30 km/h",
        "Mesures : 1) route barrée 2° 30 km/h | vitesse limitée à 30 km/h",
        "Il faut interdire le stationnement et de réduire la chaussée à une voie. | interdire le stationnement et de réduire la chaussée à une voie",
        "Il faut suspendre la circulation. | circulation suspendue",
        "La circulation est alternée par feux. | La circulation est alternée par feux",
        "Fermer la rue Haute. | Fermer la rue Haute",
      })
  void wordsAMeasureAsAnOrderDoes(String text, String measure) {
    assertThat(measures(text)).contains(measure);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mesures : piétons renvoyés en face ; merci. | piétons renvoyés en face",
        "Il y aura une zone 30 dans les deux rues. | une zone 30",
        "Il faut interdire le stationnement devant et renvoyer les piétons en face. | stationnement interdit",
        "La circulation sera interdite dans ces rues. | La circulation sera interdite",
        "Stationnement interdit devant la mairie. | Stationnement interdit devant la mairie",
        "Un stop est créé à l'intersection de la rue Haute et de la rue Basse. | Un stop est créé à l'intersection de la rue Haute et de la rue Basse",
        "Un cédez-le-passage sera instauré rue Haute. | Un cédez-le-passage sera instauré",
        "Un sens unique est mis en place rue Haute. | Un sens unique est mis en place",
      })
  void endsWithNoLittleWord(String text, String measure) {
    assertThat(measures(text)).contains(measure);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L'arrêté est pris sans limitation de durée.",
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
