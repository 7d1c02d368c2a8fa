package org.paraphe.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "L'arrêté énumérera :#les sports ;#la culture. | sports+culture",
        "La délégation couvre :#les sports#la culture | sports+culture",
        "Mme Roy est déléguée, en plus de son mandat, aux sports et à la culture. | sports+culture",
        "Mme Roy, adjointe. Je lui confie les sports : gymnases, stades, et aussi la culture. | sports+culture",
        "Mme Roy reçoit délégation pour les sports ainsi que pour la culture. | sports+culture",
        "M. Roy est chargé de la culture, bibliothèque comprise. | culture, bibliothèque comprise",
        "M. Roy aura la signature, sous ma surveillance, pour les devis et les attestations. | devis+attestations",
        "Délégation à M. Roy#Il signera@les devis, les attestations | devis+attestations",
        "M. Roy reçoit délégation de signature pour les actes de gestion courante de son service. | actes de gestion courante de son service",
      })
  void readsEveryFieldOfADelegation(String text, String fields) {
    assertThat(domains(text.replace('#', '\n').replace('@', '\t')))
        .containsExactlyInAnyOrder(fields.split("\\+"));
  }

  @Test
  void takesThePapersToSignOnlyWhereNoFieldIsNamed() {
    assertThat(
            domains(
                "Mme Roy est chargée des sports. La délégation vaut délégation de signature pour les bons de commande."))
        .containsExactly("sports");
    assertThat(domains("Mme Roy, adjointe, n'a de délégation de signature pour le moment."))
        .isEmpty();
  }

  @Test
  void leavesToWhoeverDelegatesWhatHeKeeps() {
    assertThat(
            domains(
                "Le président confie la culture à Mme Ida Roy, vice-présidente.\nIl conserve les finances."))
        .doesNotContain("finances");
    assertThat(
            domains(
                "La présidente délègue la culture à M. Luc Roy, vice-président. Elle garde les finances."))
        .doesNotContain("finances");
    assertThat(
            domains(
                "Le président confie la culture à M. Luc Roy, vice-président. Il conserve les finances."))
        .contains("finances");
    assertThat(
            domains(
                "Le président confie la culture à Mme Ida Roy, vice-présidente. Elle conserve les finances."))
        .contains("finances");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "M. Durand, adjoint, est chargé de la voirie et des réseaux au quatrième vice-président",
        "M. Durand, adjoint, est chargé de la voirie et des réseaux appellent un suivi quotidien",
        "Délégation de fonctions à M. Durand, adjoint : la voirie, lundi 2 novembre 2026, et les réseaux",
        "Délégation pour Mme Durand, 2e adjointe -> voirie et des réseaux.\nPas de délégation de signature pour les finances.",
        "Domaine délégué : « la voirie et les réseaux », signature comprise",
        "M. Durand, adjoint, est chargé de la voirie et des réseaux. Pas la police du port."
      })
  void endsAFieldWhereTheWordsPassToSomethingElse(String text) {
    assertThat(String.join(" ", domains(text)).replace("et les", "").replace("et des", ""))
        .isEqualToNormalizingWhitespace("voirie réseaux");
  }
}
