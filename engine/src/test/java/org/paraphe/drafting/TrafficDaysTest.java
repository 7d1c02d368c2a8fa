package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;

/** From when to when a traffic order holds: days of the works, and none of the procedure. */
class TrafficDaysTest {
  private static final Found ORDER = new Found("arrete-circulation");

  private static void holds(String first, String last, ExtractedPiece... pieces) {
    assertThat(ORDER.value("dateDebut", pieces)).isEqualTo(first);
    assertThat(ORDER.value("dateFin", pieces)).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Signature de l'arrêté prévue le jeudi 3 décembre 2026.",
        "Arrêté à signer le jeudi 3 décembre 2026.",
        "L'arrêté sera affiché le jeudi 3 décembre 2026.",
        "Réunion avec l'entreprise prévue le jeudi 3 décembre 2026.",
        "Visa des services techniques le jeudi 3 décembre 2026.",
        "Publication prévue le jeudi 3 décembre 2026.",
        "La réunion publique aura lieu le jeudi 3 décembre 2026.",
        "La déclaration de projet de travaux est du 3 décembre 2026.",
        "DICT : consultation valable jusqu'au 31 décembre 2026."
      })
  void takesNoDayOfTheProcedure(String procedure) {
    holds(
        "2026-12-07",
        "2026-12-18",
        Dossiers.piece("avis.txt", "ST / voirie, 27 novembre 2026\nAvis favorable. " + procedure),
        Dossiers.sheet(
            "demande.docx",
            "Lieu\true Basse\nDébut\tlundi 7 décembre 2026\nFin\tvendredi 18 décembre"
                + " 2026\nMesures\troute barrée"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On commence le lundi 7 décembre 2026 à 8h. Pour la fin je vous redis, ça dépend du maçon.",
        "On commence le lundi 7 décembre 2026 à 8h.",
        "Les travaux débuteront le 7 décembre 2026. Pour la fin on verra.",
        "Démarrage le 7 décembre 2026 ; la fin dépendra du gel."
      })
  void takesNoDayOfBeginningForTheEnd(String words) {
    ExtractedPiece note =
        Dossiers.piece("note.txt", "Travaux rue Basse, stationnement interdit. " + words);
    holds("2026-12-07", null, note);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On commence le lundi 7 décembre 2026 à 8h et on finit à 17h.",
        "Les travaux ont lieu le 7 décembre 2026."
      })
  void endsWorksOfOneDayOnThatDay(String words) {
    holds(
        "2026-12-07",
        "2026-12-07",
        Dossiers.piece("note.txt", "Travaux rue Basse, stationnement interdit. " + words));
  }

  @Test
  void takesNoDayOfAFormerOrder() {
    ExtractedPiece former =
        Dossiers.piece(
            "arrete_2025.txt",
            "ARRÊTÉ n° 2025-12 du 22 avril 2025\nDu 5 mai 2025 au 23 mai 2025, la circulation est"
                + " interdite chemin des Bergers.\nFait à Bray, le 22 avril 2025");
    ExtractedPiece mail =
        Dossiers.piece(
            "mail.txt",
            "Il faut fermer la route de l'Alpe aux plus de 3,5 tonnes pendant trois semaines.\n"
                + "La date de démarrage n'est pas connue : je vous rappelle.");
    holds(null, null, former, mail);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Commence le\t07/12/2026\nFinit le\t18/12/2026",
        "Début prévisionnel : 7 décembre 2026\nFin prévisionnelle : 18 décembre 2026",
        "Début du chantier : lundi 7 décembre 2026\nFin du chantier : vendredi 18 décembre 2026",
        "Démarrage des travaux\t7 décembre 2026\nAchèvement des travaux\t18 décembre 2026",
        "Période : du 7 décembre 2026 au 18 décembre 2026"
      })
  void readsTheLinesOfAForm(String lines) {
    String text = "Rue\true Basse\nMesures\troute barrée\n" + lines;
    holds("2026-12-07", "2026-12-18", Dossiers.sheet("demande.docx", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rue Basse barrée. Début du chantier : mardi 1er décembre 2026. La durée vous sera communiquée"
            + " plus tard.",
        "Rue Basse barrée le mardi 1er décembre 2026. La date de fin n'est pas connue à ce jour.",
        "Rue Basse barrée le mardi 1er décembre 2026. On ne sait pas encore combien de temps.",
        "Rue Basse barrée le mardi 1er décembre 2026. Compter trois jours.",
        "Rue Basse barrée.\nDate : 1er décembre 2026\nDurée : 3 semaines",
        "À partir du 1er décembre 2026 et jusqu'à nouvel ordre, rue Basse barrée."
      })
  void takesNoFirstDayForTheLast(String text) {
    holds("2026-12-01", null, Dossiers.piece("note.txt", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rue Basse barrée le mardi 1er décembre 2026 pendant 3 heures.",
        "Rue Basse barrée le mardi 1er décembre 2026. L'arrêté doit être affiché deux jours avant."
      })
  void keepsTheOnlyDayOfADaysWork(String text) {
    holds("2026-12-01", "2026-12-01", Dossiers.piece("note.txt", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          les samedi 12 et dimanche 13 décembre 2026              | 2026-12-12 | 2026-12-13 | false
          les vendredi 11, samedi 12 et dimanche 13 décembre 2026 | 2026-12-11 | 2026-12-13 | false
          les 12, 13 et 14 décembre 2026                          | 2026-12-12 | 2026-12-14 | false
          les lundi 30 novembre et mardi 1er décembre 2026        | 2026-11-30 | 2026-12-01 | false
          entre le 5 décembre 2026 et le 12 décembre 2026         | 2026-12-05 | 2026-12-12 | false
          les samedis 5, 12 et 19 décembre 2026                   | 2026-12-05 | 2026-12-19 | true
          le 5 et le 12 décembre 2026                             | 2026-12-05 | 2026-12-12 | true
          """)
  void asksAboutTheDaysBetweenThoseThatAreTold(
      String days, String first, String last, boolean asks) {
    ExtractedPiece note =
        Dossiers.piece(
            "note.txt", "Circulation interdite rue Basse, " + days + ", marché de Noël.");
    holds(first, last, note);
    Fact day = ORDER.fact("dateDebut", note);
    assertThat(Fact.JOURS_EPARS.equals(day.rule())).isEqualTo(asks);
    assertThat(day.isToConfirm()).isEqualTo(asks);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Les travaux, prévus le 3 décembre, sont reportés au 10 décembre. Rue Basse barrée.                                  | 2026-12-10 | 2026-12-10
          Les travaux rue Basse, prévus le 3 décembre 2026, ont été repoussés au jeudi 10 décembre 2026. Rue barrée.           | 2026-12-10 | 2026-12-10
          L'intervention du 3 décembre 2026 est décalée au 10 décembre 2026. Rue Basse barrée.                                | 2026-12-10 | 2026-12-10
          Les travaux, initialement prévus du 1er au 4 décembre 2026, auront lieu du 7 au 11 décembre 2026. Rue Basse barrée.  | 2026-12-07 | 2026-12-11
          Rue Basse barrée du 7 au 11 décembre 2026 au lieu du 1er au 4 décembre 2026.                                        | 2026-12-07 | 2026-12-11
          Rue Basse barrée du 7 au 11 décembre 2026, et non du 1er au 4 décembre 2026.                                        | 2026-12-07 | 2026-12-11
          Rue Basse : le démarrage du chantier, annoncé pour le 3 décembre, glisse au 10 décembre 2026 ; fin le 18 décembre 2026. Rue barrée. | 2026-12-10 | 2026-12-18
          Rue Basse barrée le 10 décembre 2026 ; en cas de pluie, travaux reportés au 17 décembre 2026.                       | 2026-12-10 | 2026-12-10
          Rue Basse barrée le 10 décembre 2026 (reportée au 17 décembre 2026 si intempéries).                                 | 2026-12-10 | 2026-12-10
          """)
  void takesTheDayToWhichWorksArePutOff(String text, String first, String last) {
    holds(first, last, Dossiers.piece("note.txt", "Le 24 novembre 2026\n" + text));
  }

  @Test
  void readsTheMeasureBesideOtherDaysOfItsSentence() {
    holds(
        "2026-12-08",
        "2026-12-14",
        Dossiers.piece(
            "lettre.txt",
            "Le 18 novembre 2026\nNos convois arrivent le 8 décembre au matin et repartent le 14"
                + " décembre : la place Neuve doit être interdite au stationnement du 8 décembre à"
                + " 6 h au 14 décembre à 12 h."));
  }

  @Test
  void beginsAPermanentOrderWhenItEntersIntoForce() {
    holds(
        "2027-02-01",
        null,
        Dossiers.piece(
            "note.txt",
            "Arrêté permanent. La vitesse est limitée à 30 km/h rue Basse. Entrée en vigueur : 1er"
                + " février 2027, dès la pose des panneaux. Signature le 11 janvier 2027."));
  }
}
