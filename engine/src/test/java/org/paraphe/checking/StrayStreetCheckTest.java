package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrayStreetCheckTest {

  private static List<String> told(String text) {
    return Taking.of("arrete-circulation")
        .piece("lettre.odt", "Bonjour.\n\n" + text)
        .took("voie", "rue Haute, du n° 2 au n° 8", "ue Haute")
        .told(new StrayStreetCheck());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Les véhicules seront déviés par la rue Haute.",
        "Sens unique de la place vers la rue Haute.",
        "L'itinéraire conseillé : rue Haute.",
        "Notre association, dont le siège est rue Haute, prépare sa fête.",
        "Je soussigné, demeurant 4 rue Haute, demande un arrêté.",
        "La place sera fermée entre la rue Haute et le lavoir.",
        "La rue Basse sera fermée ; accès par la rue Haute.",
        "Le cortège part de l'angle de la rue Haute.",
        "Un stop est créé à l'intersection de la rue Basse et de la rue Haute.",
        "Feux tricolores au carrefour de la rue Haute.",
        "Restera ouverte : oui. Les riverains de la rue Haute seront prévenus.",
        "Déviation par la rue Haute.\n\nDéviation par la rue Haute aussi.",
      })
  void asksAboutAStreetThatIsOnlyNamedElsewhere(String text) {
    assertThat(told(text))
        .containsExactly(
            "L'acte vise « rue Haute, du n° 2 au n° 8 », que les pièces ne nomment que pour une"
                + " déviation, une limite ou une adresse.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "La rue Haute sera fermée.",
        "La RUE HAUTE sera fermée, la rue Haute aussi.",
        "Déviation par la rue Haute.\nLa rue Haute sera fermée.",
        "Notre siège est rue Basse. La rue Haute sera fermée.",
        "Notre siège est rue Basse ; la rue Haute sera fermée.",
        "Voie :\true Haute",
        "Travaux au carrefour de la rue Haute.",
      })
  void keepsQuietOfAStreetThatIsNamedForItself(String text) {
    assertThat(told(text)).isEmpty();
  }

  private static List<String> ofTwo(String text) {
    return Taking.of("arrete-circulation")
        .piece("lettre.odt", text)
        .took("voie", "rue Basse; rue Haute", "rue Basse")
        .told(new StrayStreetCheck());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "La vitesse est limitée rue Basse.\nComptages\nrue Basse\t47\nrue Haute (témoin)\t49",
        "Fermer la rue Basse.\nLe bal est rue Haute."
      })
  void asksAboutAStreetOfWhichNoSentenceOrdersAnything(String text) {
    assertThat(ofTwo(text))
        .singleElement()
        .asString()
        .contains("« rue Haute », dont aucune phrase");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "La vitesse est limitée rue Basse et rue Haute.",
        "Voies : rue Basse, rue Haute\nCirculation interdite",
        "rue Basse\true Haute"
      })
  void keepsQuietOfStreetsThatAreToldAlike(String text) {
    assertThat(ofTwo(text)).isEmpty();
  }

  @Test
  void keepsQuietOfWhatAPersonTyped() {
    assertThat(
            Taking.of("arrete-circulation")
                .piece("lettre.odt", "Déviation par la rue Haute.")
                .typed("voie", "rue Haute")
                .told(new StrayStreetCheck()))
        .isEmpty();
  }
}
