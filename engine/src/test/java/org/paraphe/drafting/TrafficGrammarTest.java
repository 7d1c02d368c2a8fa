package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.facts.Fact;

/** What a traffic order is for and what it forbids, in words that no list holds. */
class TrafficGrammarTest {
  private static final Found ORDER = new Found("arrete-circulation");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Notre équipe doit consolider le muret de la rue Basse à partir du 4 mai 2027.      | consolider le muret
          Nous venons d'être retenus pour moderniser l'éclairage public, rue Basse.          | moderniser l'éclairage public
          L'agence compte dévoyer une conduite d'eau rue Basse.                              | dévoyer une conduite d'eau
          Nous repeignons les volets de l'école rue Basse à partir du 4 mai 2027.            | repeignons les volets
          Le syndicat prévoit de gainer les collecteurs de la rue Basse.                     | gainer les collecteurs
          Les Nocturnes de la Tour auront lieu le samedi 5 juin 2027 rue Basse.              | Les Nocturnes de la Tour
          Le rassemblement est à 8 h ; la Ronde des Moulins se déroulera le 6 juin 2027.     | la Ronde des Moulins
          Comme convenu le grand bal des conscrits aura lieu le 5 juin 2027 rue Basse.       | le grand bal des conscrits
          Le carottage de la dalle impose de couper la rue Basse du 4 au 7 mai 2027.         | carottage de la dalle
          Cadre C - Pourquoi ? Pose d'une charpente                                          | Pose d'une charpente
          """)
  void readsWorksAndEventsOfAnySort(String text, String reason) {
    assertThat(ORDER.value("motif", text)).contains(reason).doesNotContain("rue Basse");
  }

  @Test
  void setsTheDayOfAnEventBesideTheDayOfTheClosing() {
    Fact day =
        ORDER.fact(
            "dateDebut",
            Dossiers.piece(
                "police.txt", "Fermeture de la rue Basse le samedi 12 juin 2027, de 6 h à 21 h."),
            Dossiers.piece(
                "lettre.txt", "La Foire aux laines se tiendra rue Basse le samedi 5 juin 2027."));

    assertThat(day.others()).extracting(o -> o.value().asText()).containsExactly("2027-06-05");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Merci de prendre l'arrêté pour fermer la rue Basse le 5 juin 2027.",
        "Il faut prévenir les riverains de la rue Basse et afficher les panneaux.",
        "Nous demandons la fermeture de la place du Champ de Foire du 4 au 7 mai 2027.",
        "Nous mettrons les barrières rue Basse. La réunion aura lieu le 4 mai 2027.",
        "Avis favorable sous réserve des horaires, à cause du ramassage des ordures rue Basse."
      })
  void takesNoReasonFromTheProcedureNorFromAStreet(String text) {
    Fact reason = ORDER.fact("motif", Dossiers.piece("note.txt", text));

    assertThat(reason.found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Le 5 juin 2027, personne ne devra se garer rue Basse.                          | personne ne devra se garer
          Aucun camion ne pourra emprunter la rue Basse.                                 | Aucun camion ne pourra emprunter
          Plus personne ne stationne rue Basse pendant la fête.                          | personne ne stationne
          Il faudrait empêcher tout stationnement le long du mur, rue Basse.             | empêcher tout stationnement
          Défense à tous les véhicules de circuler rue Basse.                            | Défense à tous les véhicules de circuler
          Interdire aux poids lourds de passer rue Basse.                                | Interdire aux poids lourds de passer
          Pas de voitures garées rue Basse du 4 au 7 mai 2027.                           | Pas de voitures garées
          La circulation est coupée momentanément rue Basse.                             | circulation est coupée
          Il convient d'interrompre la circulation rue Basse.                            | interrompre la circulation
          rue Basse : fermée à toute circulation de 8 h à 12 h                           | fermée à toute circulation
          Circulation alternée manuellement et stationnement interdit sur 40 mètres.     | stationnement interdit sur 40 mètres
          Stationnement interdit devant les numéros 3 à 9.                               | Stationnement interdit devant
          """)
  void readsWhatNobodyMayDo(String text, String measure) {
    assertThat(ORDER.items("mesures", text)).anySatisfy(m -> assertThat(m).contains(measure));
  }

  @Test
  void takesNoMeasureOfAFormThatNobodyTicked() {
    assertThat(
            ORDER.items(
                "mesures",
                "Mesures demandées :\n☐ route barrée\n☒ stationnement interdit\n☐ alternat par feux"))
        .containsExactly("stationnement interdit");
  }

  @Test
  void keepsTheLinesOfANoteTypedWithoutCapitals() {
    assertThat(
            ORDER.items(
                "mesures",
                """
                demande de la scierie pour lundi 3 mai 2027, pose d'une poutre
                rue Basse, vitesse limitée à 30 km/h
                stationnement interdit devant la poste
                panneaux : c'est la scierie qui les met
                """))
        .containsExactly("vitesse limitée à 30 km/h", "stationnement interdit devant la poste");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On refait le toit du 6 rue Basse le 4 mai 2027, stationnement interdit.        | 6 rue Basse
          Échafaudage devant la maison Roy, 11 bis rue Basse, à partir du 4 mai 2027.    | 11 bis rue Basse
          M. Roy, domicilié 6 rue Basse, demande de fermer la rue Haute le 4 mai 2027.   | rue Haute
          """)
  void readsTheHouseWhereNoStreetIsNamedByItself(String text, String street) {
    assertThat(ORDER.items("voie", text)).containsExactly(street);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Le toit de la mairie. Rue Basse, à partir du lundi 3 mai 2027.          | 2027-05-03 |
          Le 5 juin 2027, de 18 h à minuit, rue Basse.                            | 2027-06-05 | 2027-06-05
          Date : samedi 5 juin 2027. Rue Basse.                                   | 2027-06-05 | 2027-06-05
          """)
  void readsADayByItsForm(String text, String first, String last) {
    assertThat(ORDER.value("dateDebut", text)).isEqualTo(first);
    assertThat(ORDER.value("dateFin", text)).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fermer la rue Haute le 4 mai 2027. L'impasse Verte n'est pas concernée.",
        "Fermer la rue Haute le 4 mai 2027. La cour des Moines est barrée ; hors de l'arrêté.",
        "Fermer la rue Haute le 4 mai 2027. L'allée du Parc, terrain privé, sera fermée.",
        "Fermer la rue Haute le 4 mai 2027 ; le stationnement reste autorisé rue Neuve.",
        "Fermer la rue Haute le 4 mai 2027. La circulation demeure libre dans la rue Neuve.",
        "Fermer la rue Haute le 4 mai 2027. Le stationnement n'est pas interdit rue Neuve.",
        "Fermer la rue Haute le 4 mai 2027. Les riverains passent par la rue Neuve."
      })
  void leavesOutTheStreetsThatTheOrderDoesNotTouch(String text) {
    assertThat(ORDER.items("voie", text)).containsExactly("rue Haute");
  }
}
