package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.facts.Value;

class OmittedOfPostCheckTest {

  private static List<String> told(String text, boolean permanent) {
    return Taking.of("deliberation-emploi")
        .piece("note.odt", "Création d'un emploi d'attaché au 4 janvier 2027. " + text)
        .took("grade", "attaché", "attaché")
        .took("dateEffet", "2027-01-04", "4 janvier 2027")
        .took("permanent", Value.of(String.valueOf(permanent)), "emploi")
        .told(new OmittedOfPostCheck());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Et suppression de l'emploi de rédacteur.                        | suppression de l'emploi de rédacteur
          L'emploi de rédacteur est supprimé à la même date.              | emploi de rédacteur est supprimé
          Le poste qu'il occupait sera corrélativement supprimé.          | poste qu'il occupait sera corrélativement supprimé
          Il faut supprimer le poste de rédacteur.                        | supprimer le poste de rédacteur
          Il convient de supprimer un emploi de rédacteur.                | supprimer un emploi de rédacteur
          Suppression simultanée d'un emploi permanent de rédacteur.      | Suppression simultanée d'un emploi permanent de rédacteur
          On propose la transformation du poste d'adjoint.                | transformation du poste d'adjoint
          Emploi créé du 4 janvier 2027 au 2 juillet 2027.                | jusqu'au 2 juillet 2027
          Contrat du 4 janvier au 2 juillet 2027.                         | jusqu'au 2 juillet 2027
          """)
  void asksForWhatTheActLeavesOut(String text, String words) {
    assertThat(told(text, true))
        .containsExactly(
            "La pièce « note.odt » parle aussi de « %s », que l'acte ne reprend pas."
                .formatted(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le poste de rédacteur a été supprimé en juin.",
        "Aucun emploi n'est supprimé.",
        "Cette création n'entraîne la suppression d'aucun poste.",
        "Le poste de rédacteur sera supprimé plus tard, après avis du comité social territorial.",
        "La subvention du poste est supprimée par l'État.",
        "Des places de stationnement sont supprimées.",
        "Inscriptions jusqu'au 2 juillet 2027.",
        "L'an passé, les saisonniers étaient recrutés jusqu'au 31 août 2026.",
        "L'agent est là depuis six mois.",
        "Un contrat de 3 ans au maximum, renouvelable.",
        "Douze mois sur une même période de dix-huit mois, contrat de 12 mois.",
      })
  void keepsQuietOfWhatIsPastPutOffOrOfTheLaw(String text) {
    assertThat(told(text, false)).isEmpty();
  }

  @Test
  void keepsQuietOfOtherKinds() {
    assertThat(
            Taking.of("arrete-circulation")
                .piece("lettre.odt", "Suppression du poste de péage, rue Basse.")
                .took("voie", "rue Basse", "rue Basse")
                .told(new OmittedOfPostCheck()))
        .isEmpty();
  }
}
