package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraphe.extraction.ExtractedPiece;

/** How notes word posts, delegations and grants. */
class StaffAndGrantWordingTest {
  private static final Found POST = new Found("deliberation-emploi");
  private static final Found DELEGATION = new Found("arrete-delegation");
  private static final Found GRANT = new Found("deliberation-subvention");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Il est proposé de créer un emploi d'animateur pour la période du 4 janvier 2027 au 30 juin 2027.     | 2027-01-04
          Créer un emploi non permanent de rédacteur, du 2 mars 2027 au 1er septembre 2027.                    | 2027-03-02
          Création d'un poste d'adjoint technique au 1er février 2027.                                         | 2027-02-01
          La loi de 1984 est reprise au code général de la fonction publique, entré en vigueur le 1er mars 2022. Emploi d'accueil à créer à compter du 1er décembre 2026. | 2026-12-01
          """)
  void takesTheFirstDayOfAPeriodForTheDayOfEffect(String text, String day) {
    assertThat(POST.value("dateEffet", text)).isEqualTo(day);
    assertThat(POST.fact("dateEffet", Dossiers.piece("note.txt", text)).others()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Créer un emploi permanent d'adjoint technique, à 20 heures par semaine, à compter du 1er mars 2027, pour l'accueil du camping. | l'accueil du camping
          Créer un emploi d'ingénieur, relevant de la catégorie A, à compter du 1er mars 2027, chargé de la gestion des digues.          | la gestion des digues
          Fonctions : tenue de la cantine. Motif : ouverture d'une classe.                                                               | tenue de la cantine
          Il est proposé à la commission permanente de créer un emploi d'ingénieur, chargé du suivi des ponts.                           | suivi des ponts
          """)
  void readsWhatAPostIsFor(String text, String duties) {
    assertThat(POST.value("fonctions", text)).isEqualTo(duties);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Fonctions : tenue de la cantine. Motif : ouverture d'une classe.                  | ouverture d'une classe
          Pour mener l'inventaire des ponts, il est proposé de créer un emploi.             | mener l'inventaire des ponts
          """)
  void readsWhyAPostIsMade(String text, String reason) {
    assertThat(POST.value("motif", text)).isEqualTo(reason);
  }

  @Test
  void delegatesToThePersonOfTheOrderAndOnlyWhatTheirLineSays() {
    ExtractedPiece mail =
        Dossiers.piece(
            "mail.txt",
            "Préparer seulement l'arrêté de Mme Ida Roumens, troisième adjointe, à dater du 1er"
                + " février 2027.");
    ExtractedPiece table =
        Dossiers.sheet(
            "elus.xlsx",
            "Élu\tQualité\tDomaine\nPaul Estève\tpremier adjoint\tvoirie\nIda Roumens\ttroisième"
                + " adjointe\tculture\n");

    assertThat(DELEGATION.value("elu", mail, table)).contains("Ida Roumens");
    assertThat(DELEGATION.items("domaine", mail, table)).containsExactly("culture");
    assertThat(DELEGATION.value("dateEffet", mail, table)).isEqualTo("2027-02-01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Objet : subventions aux associations sportives  |
          Objet : demandes de subventions pour le carnaval | le carnaval
          Objet : aides municipales - achat de cibles      | achat de cibles
          """)
  void cutsNoWordOfAnObjectLine(String text, @Nullable String object) {
    assertThat(GRANT.value("objetSubvention", text + "\n")).isEqualTo(object);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          L'aide sert à l'achat de gradins pour la salle des fêtes.                         | l'achat de gradins pour la salle des fêtes
          La subvention doit permettre la réparation de l'orgue pour les concerts.          | la réparation de l'orgue pour les concerts
          Le club conduit le projet de rénovation des vestiaires. Une aide est proposée.    | rénovation des vestiaires
          Nous sollicitons 900 € pour poursuivre notre atelier de vannerie.                 | atelier de vannerie
          """)
  void readsWhatAGrantIsForAndNotWhereItIsUsed(String text, String object) {
    assertThat(GRANT.value("objetSubvention", text)).contains(object);
  }
}
