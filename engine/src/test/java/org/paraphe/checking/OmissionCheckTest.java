package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OmissionCheckTest {

  private static Taking taking(String text) {
    return Taking.of("arrete-circulation").piece("lettre.odt", text);
  }

  private static List<String> streets(String rest) {
    return taking("La rue Basse sera fermée.\n\n" + rest)
        .took("voie", "rue Basse; rue du Moulin-Neuf", "rue Basse")
        .told(new OmissionCheck());
  }

  private static List<String> measures(String rest) {
    return taking("La circulation sera interdite.\n\n" + rest)
        .took("mesures", "circulation interdite", "circulation sera interdite")
        .told(new OmissionCheck());
  }

  private static String told(String words) {
    return "La pièce « lettre.odt » parle aussi de « %s », que l'acte ne reprend pas."
        .formatted(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "La rue Haute sera également fermée. | rue Haute",
        "Stationnement interdit place du Lavoir. | place du Lavoir",
        "Il est demandé de barrer l'avenue des Acacias. | avenue des Acacias",
        "Circulation alternée rue de la Gare. | rue de la Gare",
        "Une déviation est en place. La rue Haute est barrée. | rue Haute",
        "La rue du Moulin sera fermée. | rue du Moulin",
        "La rue Basse-Cour sera fermée. | rue Basse-Cour",
        "La rue Bassette sera fermée. | rue Bassette",
        "Sera aussi fermée à la circulation la rue Haute | rue Haute",
        "Voies : rue Basse et rue Haute | rue Haute",
        "Le cortège suit la rue Haute et la rue Basse. | rue Haute",
        "Le bal est place du Lavoir. Il faut interdire la place aux voitures. | place du Lavoir",
        "Fête au parking du Stade. Le parking sera fermé aux véhicules. | parking du Stade",
      })
  void asksForAStreetThatAPieceCloses(String rest, String street) {
    assertThat(streets(rest)).containsExactly(told(street));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "La rue basse sera fermée de 8 h à 18 h.",
        "La rue du Moulin Neuf sera fermée.",
        "La rue du Moulin-Neuf, dans sa partie haute, sera fermée.",
        "Une déviation passera par la rue Haute, la rue Basse étant fermée.",
        "Avant que la rue Basse soit fermée, les riverains de la rue Haute sont prévenus.",
        "Le siège du club est situé rue Haute.",
        "L'an dernier, nous avions fermé la rue Haute.",
        "La rue Basse sera fermée entre la rue Haute et la place du Lavoir.",
        "La rue Haute est belle.",
        "La rue Haute est belle. La rue Basse sera fermée.",
        "La rue Basse sera fermée. La rue Haute est belle",
      })
  void keepsQuietOfAStreetThatIsKeptOrOnlyNamed(String rest) {
    assertThat(streets(rest)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Le stationnement des véhicules sera interdit. | stationnement des véhicules sera interdit",
        "Réserver trois emplacements de stationnement. | Réserver trois emplacements de stationnement",
        "La vitesse sera limitée à 30 km/h. | vitesse sera limitée à 30 km/h",
        "Une limite de 30 km/h est souhaitée. | 30 km/h",
        "Interdiction de dépasser les cyclistes. | Interdiction de dépasser",
      })
  void asksForAMeasureOfASortThatTheActDoesNotHold(String rest, String measure) {
    assertThat(measures(rest)).containsExactly(told(measure));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "La circulation des véhicules sera alternée.",
        "L'alternat sera réglé par feux.",
        "La dernière fois, le stationnement était interdit.",
        "Sur l'itinéraire de déviation, la vitesse est limitée à 50 km/h.",
        "Le stationnement est gratuit.",
      })
  void keepsQuietOfASortOfMeasureThatIsKept(String rest) {
    assertThat(measures(rest)).isEmpty();
  }

  @Test
  void keepsQuietWhereAPersonTypedTheListOrNothingWasRead() {
    String text = "La rue Haute sera fermée. Le stationnement sera interdit.";

    assertThat(taking(text).typed("voie", "rue Basse").told(new OmissionCheck())).isEmpty();
    assertThat(taking(text).told(new OmissionCheck())).isEmpty();
  }
}
