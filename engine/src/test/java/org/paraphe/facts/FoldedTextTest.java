package org.paraphe.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nous sollicitons une aide pour la remise en#état du four.|la remise en état du four",
        "Objet : pose de menuiseries à l'école des#Capucines|l'école des Capucines",
        "Le comité demande à la commune une participation de mille cent#cinquante euros.|mille cent cinquante euros",
        "Prendre un arrêté permanent portant réglementation boulevard des#Lices :|boulevard des Lices :"
      })
  void joinsASentenceOverAnEmptyLineOfAScan(String text, String joined) {
    assertThat(FoldedText.of(text.replace("#", "\n\n"), "image/png").text())
        .contains(FoldedText.fold(joined));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Montant de la subvention pour la#Objet : four|image/png",
        "Fin de la phrase.#suite|image/png",
        "Nous sollicitons une aide pour la remise en#état du four.|text/plain"
      })
  void keepsAnEmptyLineThatItsAuthorLeft(String text, String type) {
    assertThat(FoldedText.of(text.replace("#", "\n\n"), type).text()).contains("\n\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "La décision relève du 6° de l'article L.#2122-22 du code.|article L. 2122-22",
        "Fin de la phrase.#2122 habitants|phrase.#2122"
      })
  void joinsAReferenceThatALineCuts(String text, String read) {
    assertThat(FoldedText.of(text.replace("#", "\n"), "application/pdf").text())
        .contains(read.replace("#", "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Objet du marché : fourniture de mobilier scolaire pour le groupe scolaire Armand-Pujol#Procédure adaptée",
        "Objet de la consultation : fourniture de mobilier scolaire pour le groupe scolaire#Trois offres reçues",
        "Objet : fourniture de mobilier scolaire pour le groupe scolaire Armand-Pujol à Vaubrac#Procédure adaptée"
      })
  void endsWhatADossierIsAboutWithItsLine(String text) {
    String lines = text.replace("#", "\n") + "\nAttribution proposée à Buro 47.";

    assertThat(FoldedText.of(lines, "text/plain").text())
        .isEqualTo(FoldedText.ofParagraphs(lines).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Objet du marché : fourniture de mobilier scolaire pour le groupe scolaire de#Vaubrac|scolaire de Vaubrac",
        "Objet du marché : fourniture de mobilier scolaire pour le groupe Armand-Pujol#et la cantine|Pujol et la cantine"
      })
  void joinsASubjectThatALineCuts(String text, String joined) {
    assertThat(FoldedText.of(text.replace("#", "\n"), "text/plain").text()).contains(joined);
  }
}
