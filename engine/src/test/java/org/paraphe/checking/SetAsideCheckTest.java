package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetAsideCheckTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "modèle 2020.docx",
        "Modèle - DM de l'an dernier.odt",
        "devis 2 (non retenu).pdf",
        "ancien_arrêté.odt",
        "mail.eml/exemple.docx",
      })
  void tellsAPieceThatItsNameSetsAside(String name) {
    assertThat(
            Taking.of("decision-contrat")
                .piece("note.odt", "Prix : 400 €")
                .piece(name, "Prix : 500 €")
                .told(new SetAsideCheck()))
        .containsExactly("Aucune valeur de l'acte n'est prise dans « " + name + " ».");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "modèle de convention.docx",
        "devis retenu.pdf",
        "logement ancien presbytère.odt",
        "RE exemplaire signé.eml",
      })
  void leavesAPieceThatMayHold(String name) {
    assertThat(
            Taking.of("decision-contrat")
                .piece("note.odt", "Prix : 400 €")
                .piece(name, "Prix : 500 €")
                .told(new SetAsideCheck()))
        .isEmpty();
  }

  @Test
  void leavesTheOnlyPieceAndASummary() {
    assertThat(
            Taking.of("decision-contrat")
                .piece("modèle 2020.docx", "Prix : 500 €")
                .told(new SetAsideCheck()))
        .isEmpty();
    assertThat(
            Taking.of("synthese-juridique")
                .piece("note.odt", "Prix : 400 €")
                .piece("modèle 2020.docx", "Prix : 500 €")
                .told(new SetAsideCheck()))
        .isEmpty();
  }
}
