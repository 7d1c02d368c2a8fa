package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks for a traffic order, where, and every measure of a list. */
class TrafficRequestTest {
  private static final Found ORDER = new Found("arrete-circulation");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          La circulation des véhicules de plus de 3,5 tonnes est interdite, sauf desserte agricole. | 3,5 tonnes est interdite, sauf desserte agricole
          Stationnement à interdire sur trois places, devant le n° 17, le 5 décembre 2026.          | Stationnement à interdire sur trois places
          Deux places de stationnement à réserver rue Basse le 5 décembre 2026.                     | Deux places de stationnement à réserver
          La circulation soit interdite dans le sens inverse et que le stationnement soit interdit. | circulation interdite dans le sens inverse
          Mesures : interdiction aux véhicules de plus de 7,5 tonnes ; route barrée                 | interdiction aux véhicules de plus de 7,5 tonnes
          Circulation sur une seule voie, réglée par panneaux.                                      | Circulation sur une seule voie
          La hauteur des véhicules est limitée à 3,20 m sous le pont.                               | hauteur des véhicules est limitée à 3,20 m
          Mesures : route barrée, accès des riverains maintenu                                      | accès des riverains maintenu
          Mesures souhaitées : bascule de chaussée au pied du mur                                   | bascule de chaussée
          """)
  void readsEveryMeasure(String text, String measure) {
    assertThat(ORDER.items("mesures", text)).anySatisfy(m -> assertThat(m).contains(measure));
  }

  @ParameterizedTest
  @ValueSource(strings = {"voir plan joint", "à définir avec le service", "néant"})
  void takesNoWordsForAMeasureThatSayNone(String nothing) {
    assertThat(ORDER.items("mesures", "Rue Basse.\nMesures : " + nothing)).isEmpty();
  }

  @Test
  void readsBothStreetsOfALabelInThePlural() {
    assertThat(
            ORDER.items(
                "voie",
                """
                Siège : chez M. Pernin, 6 rue des Lilas
                Voies : rue de la République et chemin des Coteaux à Vernois
                Nous demandons que le stationnement soit interdit rue de la République.
                """))
        .containsExactly("rue de la République", "chemin des Coteaux");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Reçu un appel de M. Hocquart, Télécom Fibre Ouest, pour tirer la fibre rue Basse.  | Télécom Fibre Ouest
          Passage de Mme Roy (Menuiserie Aubrac), elle voudrait fermer la rue Basse.         | Menuiserie Aubrac
          Arrêté temporaire à prendre pour Réseaux du Sud, rue Basse.                        | Réseaux du Sud
          À la demande de la société Réseaux du Sud, la rue Basse sera barrée.               | Réseaux du Sud
          TP Marsac me demande de barrer la rue Basse.                                       | TP Marsac
          TP Marsac nous a demandé de barrer la rue Basse. Menuiserie Menard demande deux places. | Menuiserie Menard
          """)
  void readsWhoAsks(String text, String asker) {
    assertThat(ORDER.value("demandeur", text)).isEqualTo(asker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          deviation        | Déviation des poids lourds : par la RD 63 et la RD 8.                | la RD 63 et la RD 8
          signalisation    | Application le 1er février 2027, dès la pose des panneaux B13.       | panneaux B13
          avisGestionnaire | ST / voirie\\nRue Basse, voie communale. Avis favorable.\\nPenser au car. | Avis favorable
          """)
  void readsWhatGoesWithIt(String field, String text, String value) {
    assertThat(ORDER.value(field, text.replace("\\n", "\n"))).contains(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nous devons barrer la rue Basse le 3 mai 2027.\\nCordialement\\nRémi Taille\\nSAS Vexin Enrobés\\n14 rue Haute | SAS Vexin Enrobés
          Nous défilerons rue Basse. Il faudrait arrêter les voitures.\\nMerci\\nLuc Cour, secrétaire\\nLes Cavaliers de l'Orme | Les Cavaliers de l'Orme
          Pourriez-vous me bloquer trois places rue Basse ? Je déménage.\\nMerci d'avance\\n\\nSolène Abgrall | Solène Abgrall
          Demande de : SPIE CityNetworks\\nRue Basse | SPIE CityNetworks
          Arrêté demandé à la ville par la Sade pour la rue Basse. | Sade
          """)
  void readsWhoSignsTheRequest(String text, String asker) {
    assertThat(ORDER.value("demandeur", text.replace("\\n", "\n"))).isEqualTo(asker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Le 3 septembre 2026\\nTravaux rue Basse à partir du 21/09, fin le 25/09 au soir. | 2026-09-21 | 2026-09-25
          Du ........ : lundi 5 octobre 2026\\nAu ........ : vendredi 16 octobre 2026 | 2026-10-05 | 2026-10-16
          Premier jour : samedi 16 janvier 2027\\nDernier jour : dimanche 17 janvier 2027 | 2027-01-16 | 2027-01-17
          """)
  void readsDaysAsFormsAndMailsWriteThem(String text, String first, String last) {
    String piece = text.replace("\\n", "\n");

    assertThat(ORDER.value("dateDebut", piece)).isEqualTo(first);
    assertThat(ORDER.value("dateFin", piece)).isEqualTo(last);
  }

  @Test
  void asksAboutADayThatNothingNames() {
    assertThat(
            ORDER
                .fact(
                    "dateDebut",
                    Dossiers.piece("n.txt", "Le rallye emprunte le bourg ce 10 avril 2027."))
                .isToConfirm())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Il faut que le stationnement y soit défendu dès 14 heures.             | stationnement défendu
          Il est nécessaire d'interdire, de façon permanente, le passage des véhicules de plus de 7,5 tonnes. | 7,5 tonnes
          Pourriez-vous me bloquer trois places ?                                | bloquer trois places
          Trois emplacements devant le 7, interdits au stationnement.            | interdits au stationnement
          La Sade tiendra la rue Basse fermée pendant douze jours.               | fermée
          Merci de prévoir l'arrêt des voitures au passage du groupe.            | arrêt des voitures
          Comme l'an dernier, nous vous demandons de bien vouloir interdire la circulation rue Basse. | circulation interdite
          """)
  void readsMeasuresInOtherWords(String text, String measure) {
    assertThat(ORDER.items("mesures", text)).anySatisfy(m -> assertThat(m).contains(measure));
  }

  @Test
  void takesTheStreetsOfARowTogether() {
    assertThat(
            ORDER.items(
                "voie",
                "Le cortège partira par le quai Sud, la rue Basse et le cours Neuf. Il faut fermer"
                    + " le cours Neuf."))
        .hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Annule et remplace ma demande du 3 novembre. Travaux rue du Lavoir du 1er au 5 février 2027.",
        "Complète et corrige notre demande du 3 novembre. Travaux rue du Lavoir.",
        "Confirme ma demande du 3 novembre. Travaux rue du Lavoir.",
        "Suite à ma demande du 3 novembre, travaux rue du Lavoir."
      })
  void takesWhatSomebodySaysForNobodysName(String text) {
    assertThat(ORDER.value("demandeur", text)).isNull();
  }
}
