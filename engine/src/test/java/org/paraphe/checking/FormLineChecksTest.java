package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form's line that could not be read whole. */
class FormLineChecksTest {

  private static List<String> day(String line) {
    return Taking.of("arrete-circulation")
        .piece("formulaire.png", "Manifestation : brocante\n" + line + "\n")
        .piece("note.txt", "arrêté à prendre, à dater du 22/04/2027")
        .took("dateDebut", "2027-04-22", "22/04/2027")
        .told(new UnreadLabelCheck());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Date de début : dimanche 16 mai2027à5h", "Date de début : I6 rnai 2027"})
  void asksAboutADayFoundElsewhereThanOnTheLineThatNobodyCanRead(String line) {
    assertThat(day(line)).singleElement().asString().contains(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date de début : dimanche 16 mai 2027",
        "Date de début : à préciser",
        "Début des inscriptions 16 rnai2027"
      })
  void leavesALineThatReadsOrHoldsNoFigures(String line) {
    assertThat(day(line)).isEmpty();
  }

  private static List<String> domains(String rest) {
    return Taking.of("arrete-delegation")
        .piece("formulaire.pdf", "Matières : bons de commande" + rest + "\n")
        .took("domaine", "bons de commande", "bons de commande")
        .told(new CutListCheck());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ". certification du service fait",
        ", certification du service fait",
        " ; congés du personnel",
        " et certification du service fait"
      })
  void asksAboutAListWhoseLineGoesOn(String rest) {
    assertThat(domains(rest)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        ", jusqu'à 5 000 euros",
        ", à compter du 1er décembre 2026",
        " dans la limite de 5 000 euros",
        ", sauf marchés"
      })
  void leavesAListThatEndsWithItsLine(String rest) {
    assertThat(domains(rest)).isEmpty();
  }

  private static List<String> sentence(String before, String after) {
    return Taking.of("arrete-delegation")
        .piece("note.txt", before + "certificats administratifs" + after + "\n")
        .took("domaine", "certificats administratifs", "certificats administratifs")
        .told(new CutListCheck());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " et la correspondance courante.",
        ", les congés du personnel.",
        " ainsi que l'ordre de mission."
      })
  void asksAboutASentenceThatNamesAnotherItem(String after) {
    assertThat(sentence("Délégation est donnée pour les ", after)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        " et le maire signera l'arrêté.",
        ", à compter du 1er décembre 2026.",
        " et la délégation prendra effet le 1er mai."
      })
  void leavesASentenceThatGoesOnWithSomethingElse(String after) {
    assertThat(sentence("Délégation est donnée pour les ", after)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Domaines : bons de commande et ordres de mission, ",
        "Domaines\tsuivi des bâtiments communaux et des "
      })
  void asksAboutAFormThatBeginsWithAnotherItem(String before) {
    assertThat(sentence(before, ".")).singleElement().asString().contains("commence par");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Domaines : ", "Domaines : les ", "Domaines\t"})
  void leavesAFormThatBeginsWithItsFirstItem(String before) {
    assertThat(sentence(before, ".")).isEmpty();
  }
}
