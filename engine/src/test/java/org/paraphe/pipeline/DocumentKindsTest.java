package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentKindsTest {

  private final DocumentKinds kinds = DocumentKinds.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Commune de Montrieux\\nExtrait du registre des délibérations\\nSéance du 3 mai | délibération",
        "Arrêté municipal n° 12 | arrêté",
        "PROCÈS-VERBAL de la séance du 4 juin | procès-verbal",
        "Entreprise du Val\\nFacture n° 12\\nTotal | facture",
        "Objet : travaux\\n\\nMonsieur le Maire, | courrier",
        "Madame,\\nVous avez demandé un devis. | courrier",
        "Lettre du 3 mars 2026 de la mairie | courrier",
        "Convention de mise à disposition | convention",
        "Commune\\nNote à Monsieur le Maire\\nObjet : flotte de véhicules | note",
        "Service\\nObjet : tarifs de la salle | ''",
        "Bonjour tout le monde | ''"
      })
  void tellsADocumentByTheLineThatNamesIt(String head, String nature) {
    assertThat(kinds.of(head.replace("\\n", "\n"), "text/plain").nature()).isEqualTo(nature);
  }

  @Test
  void tellsAMailByItsFormatWhateverItSays() {
    assertThat(kinds.of("Facture n° 3", "message/rfc822").nature()).isEqualTo("courriel");
  }

  @Test
  void callsAScanWithWordsNoPicture() {
    assertThat(kinds.of("", "image/png").nature()).isEqualTo("image");
    assertThat(kinds.of("Bonjour", "image/png").nature()).isEmpty();
  }

  @Test
  void givesTheLineInItsOwnLetters() {
    assertThat(kinds.of("\nArrêté n° 4 du 3 mai 1871\nNous, maire", "text/plain").line())
        .isEqualTo("Arrêté n° 4 du 3 mai 1871");
  }
}
