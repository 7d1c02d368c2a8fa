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
        "offre ANNULÉE.txt",
        "devis_initial_remplacé.pdf",
        "contrat caduc.odt",
        "proposition rejetée.pdf",
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
        "annule et remplace.pdf",
        "arrêté qui remplace le 2026-3.odt",
        "remplacement chaudière.odt",
      })
  void leavesAPieceThatMayHold(String name) {
    assertThat(
            Taking.of("decision-contrat")
                .piece("note.odt", "Prix : 400 €")
                .piece(name, "Prix : 500 €")
                .told(new SetAsideCheck()))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Offre du 2 novembre : 690 €\n>>> ANNULÉE, remplacée par notre offre du 16 novembre",
        "BATI 84 – proposition du 11 janvier (annulée et remplacée après négociation)\nPrix : 690 €",
        "Document annulé\nPrix : 690 €",
        "DEVIS n° 12 - non retenu\nPrix : 690 €",
        "*** Version caduque ***\nPrix : 690 €",
        "Offre périmée depuis le 1er mars\nPrix : 690 €",
      })
  void setsAPieceAsideThatSaysSoItself(String text) {
    assertThat(contract("Prix : 400 €", text)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Offre du 16 : 690 €. Elle annule et remplace la précédente.",
        "L'offre du 2 novembre est annulée et remplacée par la présente.",
        "Annule et remplace notre devis du 2 novembre\nPrix : 690 €",
        "Devis n° 13 (la première proposition est annulée et remplacée par celle-ci)\nPrix : 690 €",
        "La réunion du 3 est annulée. Prix : 690 €",
        "Vitres remplacées par des neuves\nPrix : 690 €",
      })
  void leavesAPieceThatCancelsAnotherOne(String text) {
    assertThat(contract("Prix : 400 €", text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On signe avec Élévatis, pas avec Otiscor.",
        "L'offre d'Otiscor est trop chère.",
        "Otiscor n'est pas retenu.",
        "Nous prenons Élévatis plutôt que la société Otiscor.",
        "La commission a écarté l'offre d'Otiscor.",
        "Otiscor arrive en deuxième position.",
        "Élévatis l'emporte ; offre rejetée : Otiscor",
      })
  void setsTheOfferAsideOfWhomAnotherPieceRefuses(String note) {
    assertThat(contract(note, "OTISCOR SERVICES – offre n° 7\nPrix : 690 €")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On signe avec Otiscor, pas avec Élévatis.",
        "Otiscor est retenu, moins cher que les autres.",
        "Le premier devis d'Otiscor était trop cher ; on retient Otiscor à 690 €.",
        "Otiscor : 690 €. Je n'ai pas les autres prix.",
      })
  void leavesTheOfferOfWhomWasChosen(String note) {
    assertThat(contract(note, "OTISCOR SERVICES – offre n° 7\nPrix : 690 €")).isEmpty();
  }

  private static java.util.List<String> contract(String note, String offer) {
    return Taking.of("decision-contrat")
        .piece("note.odt", note)
        .piece("piece.pdf", offer)
        .told(new SetAsideCheck());
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
