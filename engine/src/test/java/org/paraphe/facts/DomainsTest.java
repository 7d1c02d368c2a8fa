package org.paraphe.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a delegation covers, and what the same verbs say of something else. */
class DomainsTest {

  private static List<String> domains(String text) {
    return new Domains().find(FoldedText.of(text)).stream().map(h -> h.value().asText()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "M. Durand, conseiller municipal, prend le train de 8 h et la voiture de service.",
        "Mme Roumens, adjointe, gère la situation.",
        "L'association est chargée de l'entretien du stade.",
        "Le cabinet Tilleul sera chargé des études de voirie.",
        "La commission a donné la subvention de 300 euros à M. Durand."
      })
  void takesNoFieldFromWhatIsNone(String text) {
    assertThat(domains(text)).isEmpty();
  }

  @Test
  void leavesWhatAFormerDelegateHad() {
    assertThat(
            domains("Mme Roumens est chargée des finances.\nM. Durand était chargé de la voirie."))
        .containsExactly("finances");
  }

  @Test
  void takesWhatAFormerDelegateHadWhereNothingElseIsSaid() {
    assertThat(domains("Mme Roumens succède à M. Durand, qui était chargé de la voirie."))
        .containsExactly("voirie");
  }

  @Test
  void keepsTheLimitOfAField() {
    assertThat(domains("Mme Roumens est chargée des bons de commande jusqu'à 4 000 €.")).hasSize(1);
  }
}
