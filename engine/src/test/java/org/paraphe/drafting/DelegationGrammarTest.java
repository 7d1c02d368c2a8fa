package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Between the verb and what it gives stands much, and what is given stands below as well. */
class DelegationGrammarTest {
  private static final Found ORDER = new Found("arrete-delegation");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Le maire délègue, à compter du 4 mai 2027, à Mme Jeanne Roy, 2e adjointe, la voirie et les réseaux. | voirie;réseaux
          Mme Jeanne Roy, 2e adjointe. Je lui attribue par arrêté, en sa qualité d'élue, les écoles.          | écoles
          Mme Jeanne Roy, 2e adjointe, se voit confier par le maire, au 4 mai 2027, les fêtes et le tourisme. | fêtes;tourisme
          Arrêté de délégation : Mme Jeanne Roy, 2e adjointe, à qui le maire confie donc la forêt.            | forêt
          Ses attributions comprendront l'eau, le gaz. Délégataire : Mme Jeanne Roy, 2e adjointe.             | eau;gaz
          Mme Jeanne Roy, 2e adjointe, a accepté de gérer les cimetières.                                     | cimetières
          Pour Mme Jeanne Roy, 2e adjointe, je souhaite qu'elle ait l'enfance, et puis aussi la santé.        | enfance;santé
          Délégation : Mme Jeanne Roy, 2e adjointe, prend~- le logement~- et les gens du voyage               | logement;gens du voyage
          Je confie à Mme Jeanne Roy, 2e adjointe, à partir du 4 mai 2027 :~° l'état civil,~* les élections.  | état civil;élections
          Mme Jeanne Roy, 2e adjointe (délégation)~Domaines :~Finances~Marchés publics~Effet : 4 mai 2027     | Finances;Marchés publics
          """)
  void readsWhatIsGivenWhereverItStands(String text, String domains) {
    assertThat(ORDER.items("domaine", text.replace('~', '\n')))
        .containsExactlyElementsOf(List.of(domains.split(";")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mme Jeanne Roy, 2e adjointe, reçoit délégation pour la voirie. Mme Luce Petit garde les sports.",
        "Mme Jeanne Roy, 2e adjointe, reçoit délégation pour la voirie. Mme Luce Petit, conseillère déléguée au tourisme, garde sa délégation.",
        "Je confie à Mme Jeanne Roy, 2e adjointe :\n- la voirie.\nM. Luc Petit, adjoint chargé des sports, conserve ses fonctions.",
        "Mme Jeanne Roy, 2e adjointe, reçoit délégation pour la voirie, à l'exception du déneigement.",
        "Mme Jeanne Roy, 2e adjointe, reçoit délégation pour la voirie, sauf les cimetières.",
        "Vu l'article L. 2122-18 : « Le maire est seul chargé de l'administration, mais il peut » ;\nMme"
            + " Jeanne Roy, 2e adjointe, reçoit délégation pour la voirie.",
        "Arrêté de délégation. Mme Jeanne Roy, 2e adjointe, s'occupe désormais de la voirie.",
        "Mme Jeanne Roy, 2e adjointe, reçoit délégation pour la voirie, jusque-là suivie par M. Petit.",
        "Mme Jeanne Roy, 2e adjointe, reçoit délégation pour la voirie, rien ne change pour les autres.",
        "Arrêté de délégation. Mme Jeanne Roy, 2e adjointe, récupère la voirie à la place de Luc Petit."
      })
  void takesNoOtherWordsForAField(String text) {
    assertThat(ORDER.items("domaine", text)).containsExactly("voirie");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mme Luce Petit, adjointe sortante, a remis sa charge. La délégation va à M. Guy Roy, adjoint. | M. Guy Roy
          La délégation à la voirie passe à M. Guy Roy, adjoint (Mme Petit, qui l'avait, nous quitte).  | M. Guy Roy
          La délégation aux sports revient à M. Guy Roy, conseiller municipal.                          | M. Guy Roy
          Guy Roy est notre nouveau 3e adjoint, préparer sa délégation aux sports.                      | Guy Roy
          """)
  void readsWhoReceivesIt(String text, String person) {
    assertThat(ORDER.value("elu", text)).isEqualTo(person);
  }
}
