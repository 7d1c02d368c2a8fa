package org.paraphe.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why an assembly decides, in texts that write no « Considérant ». */
class ToldReasonsTest {
  private static final String DECISION =
      "\nIl est proposé au conseil :\n- de fermer le pont de la Scie ;\n- d'informer le département.\n";

  private static List<String> reasons(String text) {
    return Recognisers.named("considerants")
        .orElseThrow()
        .find(FoldedText.ofParagraphs(text))
        .stream()
        .map(h -> h.value().asText())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le pont de la Scie menace ruine depuis la crue." + DECISION,
        "Exposé : le pont de la Scie menace ruine depuis la crue." + DECISION,
        "Pourquoi : le pont de la Scie menace ruine depuis la crue" + DECISION,
        "Motifs\n- le pont de la Scie menace ruine depuis la crue ;" + DECISION,
        "pourquoi ?\n * le pont de la Scie menace ruine depuis la crue\n" + DECISION,
        "2. Contexte\nLe pont de la Scie menace ruine depuis la crue.\n3. Proposition" + DECISION,
        "Raisons (à reprendre) :\n1/ le pont de la Scie menace ruine depuis la crue" + DECISION,
        "Bonjour, merci d'inscrire ce point au conseil.\nle pont de la Scie menace ruine depuis la crue, il est fermé"
            + DECISION,
        "Il est proposé au conseil, compte tenu du mauvais état du pont de la Scie qui menace ruine :\n- de le fermer ;\n- d'informer le département.",
        "Le conseil municipal :\nferme le pont de la Scie ;\ninforme le département.\nLe pont est fermé car la pile menace ruine depuis la crue."
      })
  void readsTheFactsBeforeADecision(String text) {
    assertThat(reasons(text)).anyMatch(r -> r.contains("menace ruine"));
    assertThat(reasons(text)).noneMatch(r -> r.contains("informer le département"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Je vous remercie de votre accueil.",
        "L'article L. 2121-29 du code général des collectivités territoriales dispose que le conseil règle les affaires.",
        "La séance est convoquée pour le 4 mai 2027.",
        "Qui paiera la réparation ?",
        "La commission avait d'abord songé à une passerelle.",
        "Coût : les travaux sont estimés à 4 000 €.",
        "Présents (11) : Mme Inès Boutonnet est maire.",
        "Rapporteur : Mme Inès Boutonnet est chargée du dossier.",
        "Présidente : Mme Inès Boutonnet, maire",
        "Conseillers en exercice : 27",
        "Absents sans pouvoir 2.",
        "Comme convenu voici de quoi faire la délibération du pont.",
        "M. Colombier s'étonne que le pont soit encore ouvert.",
        "Travaux envisagés : rampe extérieure, porte automatique"
      })
  void takesNoPolitenessLawOrProcedureForAReason(String sentence) {
    assertThat(reasons(sentence + DECISION)).isEmpty();
  }

  @Test
  void readsNoReasonWhereNothingIsDecided() {
    assertThat(reasons("Le pont de la Scie menace ruine depuis la crue.")).isEmpty();
  }

  @Test
  void leavesTheReasonsThatATextGivesAsSuch() {
    assertThat(
            reasons(
                "Le pont est ancien.\nConsidérant que la pile est fendue,\nLe conseil décide :\nArticle 1 : le pont est fermé."))
        .containsExactly("que la pile est fendue");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Par ailleurs, le pont de la Scie menace ruine.",
        "Considérant que le pont de la Scie menace ruine.",
        "Pourquoi on délibère : le pont de la Scie menace ruine.",
        "M. Colombier rappelle que le pont de la Scie menace ruine.",
        "M. Colombier présente l'étude : le pont de la Scie menace ruine."
      })
  void writesTheFactWithoutWhatLeadsToIt(String sentence) {
    assertThat(reasons(sentence + DECISION)).containsExactly("que le pont de la Scie menace ruine");
  }

  @Test
  void takesNoFirstLetterForTheMarkOfAnItem() {
    assertThat(reasons("Raisons : deux familles attendent un terrain depuis la crue." + DECISION))
        .containsExactly("que deux familles attendent un terrain depuis la crue");
  }

  @Test
  void writesAReasonInTheMiddleOfASentence() {
    assertThat(reasons("L'école ferme en juin. Elle compte trois élèves de moins." + DECISION))
        .containsExactly("que l'école ferme en juin", "qu'elle compte trois élèves de moins");
  }

  @Test
  void takesNoPhraseWithoutAVerbForAReason() {
    assertThat(
            ToldReasons.in(
                FoldedText.of(
                    "Bail de six ans à compter de février. Le loyer augmente chaque année. Le conseil"
                        + " décide de signer le bail.")))
        .extracting(h -> h.value().asText())
        .containsExactly("que le loyer augmente chaque année");
  }
}
