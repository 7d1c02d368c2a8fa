package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;

/** How requests word what a traffic order says: ends of a street, permanent orders, forms. */
class TrafficWordingTest {
  private static final Found ORDER = new Found("arrete-circulation");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Circulation en sens unique rue du Lavoir, de la rue Neuve vers la rue des Écoles.
          Mise en sens unique de la rue du Lavoir dans le sens rue Neuve vers rue des Écoles.
          Sens unique rue du Lavoir, dans le sens de la rue Neuve à la rue des Écoles.
          Le stationnement est interdit rue du Lavoir, en direction de la rue Neuve.
          """)
  void takesNoStreetThatOnlySaysWhereTo(String text) {
    assertThat(ORDER.items("voie", text)).singleElement().asString().startsWith("rue du Lavoir");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nous demandons un stop rue Haute au débouché sur la place.         | stop
          Il faudrait un cédez-le-passage rue Haute.                         | cédez-le-passage
          Circulation établie en sens unique rue Haute.                      | sens unique
          Le bureau souhaite instituer une zone de rencontre rue Haute.      | zone de rencontre
          Il convient de réserver un arrêt minute rue Haute devant l'école.  | arrêt minute
          Je sollicite la réservation de deux places de stationnement.       | places de stationnement
          """)
  void readsTheMeasuresOfPermanentOrders(String text, String measure) {
    assertThat(ORDER.items("mesures", text)).anySatisfy(m -> assertThat(m).contains(measure));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Déviation : Une déviation sera mise en place par la rue du Moulin et le quai Nord.¶Panneaux : la commune. | par la rue du Moulin et le quai Nord
          Les voitures pourront passer par la rue du Moulin. | par la rue du Moulin
          Déviation : rue du Moulin, dans les deux sens. | rue du Moulin, dans les deux sens
          """)
  void takesTheDetourFromWhereItIsTold(String text, String detour) {
    assertThat(ORDER.value("deviation", text.replace('¶', '\n'))).isEqualTo(detour);
  }

  @Test
  void beginsOnTheDayThatIsToday() {
    String mail =
        "Il faut interdire la rue Haute à partir d'aujourd'hui 3 décembre 2026. L'expert passe le 10"
            + " décembre 2026, l'assureur le 15 décembre 2026.";
    assertThat(ORDER.value("dateDebut", mail)).isEqualTo("2026-12-03");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nous devons remplacer une conduite d'eau potable rue des¶Carmes, entre le n° 4 et le n° 26.¶¶La chaussée sera barrée. | rue des Carmes
          La conduite passe par la rue des Carmes, du 4 au 26, et c'est là qu'on ferme. | rue des Carmes
          La rue Basse est barrée. Les riverains passent par la rue des Carmes. | rue Basse
          """)
  void findsTheStreetOfTheWorks(String text, String street) {
    assertThat(ORDER.items("voie", text.replace('¶', '\n')))
        .singleElement()
        .asString()
        .startsWith(street);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L'avenue de l'Octroi sera barrée, la rue du Four restant ouverte à double sens.",
        "L'avenue de l'Octroi sera barrée. La rue du Four reste ouverte.",
      })
  void takesNoStreetThatStaysOpen(String text) {
    assertThat(ORDER.items("voie", text)).containsExactly("avenue de l'Octroi");
  }

  @Test
  void takesAParticipleForNoLabel() {
    assertThat(
            ORDER.items(
                "mesures",
                "La vitesse est limitée à 30 km/h rue Haute (percentile mesuré : 47 km/h)."))
        .containsExactly("La vitesse est limitée à 30 km/h");
  }

  @Test
  void keepsEachPartOfACellAndOneMeasureForItsStreets() {
    ExtractedPiece table =
        Dossiers.sheet(
            "voies.xlsx",
            """
            Voie\tMesure
            rue Haute\tvitesse limitée à 20 km/h
            rue Basse\tvitesse limitée à 20 km/h ; bande rugueuse
            cour des Moines\tstationnement interdit
            impasse Verte\tnéant
            """);

    assertThat(ORDER.items("mesures", table))
        .containsExactly(
            "vitesse limitée à 20 km/h : rue Haute, rue Basse",
            "bande rugueuse, rue Basse",
            "stationnement interdit, cour des Moines");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sans objet",
        "Néant",
        "non concerné",
        "aucune",
        "à préciser",
        "/",
        "s.o.",
        "pas de déviation"
      })
  void takesNoWordForAValueThatSaysThereIsNone(String nothing) {
    String text = "Voie : rue Haute\nDéviation : " + nothing + "\nMesures : route barrée";
    assertThat(ORDER.value("deviation", text)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Note du 3 mars 2027. Je propose un arrêté permanent entrant en vigueur le 6 avril 2027 : stop rue Haute.
          Arrêté permanent, applicable au 6 avril 2027 : circulation en sens unique rue Haute.
          À dater du 6 avril 2027, à titre permanent, stationnement interdit rue Haute. Rapport du 3 mars 2027.
          """)
  void givesAPermanentOrderADayOfEffectAndNoEnd(String text) {
    assertThat(ORDER.value("dateDebut", text)).isEqualTo("2027-04-06");
    assertThat(ORDER.value("dateFin", text)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Il est proposé de prendre un arrêté pour la sécurité des écoliers.       | la sécurité des écoliers
          Le service propose de limiter la vitesse pour la sécurité des piétons.   | la sécurité des piétons
          Nous poserons la signalisation deux jours avant.                         |
          Il est supposé de notoriété que la rue est étroite.                      |
          """)
  void startsNoReasonInTheMiddleOfAWord(String text, String reason) {
    assertThat(ORDER.value("motif", text)).isEqualTo(reason);
  }

  @Test
  void seesTheDayThatAnOpinionMoves() {
    Fact day =
        ORDER.fact(
            "dateDebut",
            Dossiers.piece(
                "lettre.txt",
                "Brazac, le 2 mars 2027\nJe déménage le 10 avril 2027 et demande la réservation de"
                    + " deux places de stationnement rue Haute."),
            Dossiers.piece(
                "avis.txt",
                "Brazac, le 4 mars 2027\nAvis favorable de la police municipale : interdire le"
                    + " stationnement rue Haute le 17 avril 2027."));
    assertThat(day.others()).hasSize(1);
  }
}
