package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another passage says of an item that the act's list holds. */
class ItemElsewhereCheckTest {

  private static List<String> measures(String other) {
    return Taking.of("arrete-circulation")
        .piece("demande.pdf", "Souhait de l'entreprise : route barrée\n")
        .piece("avis.eml", other)
        .took("mesures", "route barrée", "route barrée")
        .told(new ItemElsewhereCheck());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OK pour les dates. En revanche pas de route barrée.",
        "Plutôt que la route barrée, un alternat.",
        "Sans route barrée, le bus passe."
      })
  void asksAboutAMeasureThatAPieceRefuses(String other) {
    assertThat(measures(other)).singleElement().asString().contains("route barrée »");
  }

  @ParameterizedTest
  @ValueSource(strings = {"OK pour la route barrée.", "Pas de bus pendant la route barrée."})
  void leavesAMeasureThatNobodyRefuses(String other) {
    assertThat(measures(other)).isEmpty();
  }

  private static List<String> domains(String other) {
    return Taking.of("arrete-delegation")
        .piece("tableau.docx", "4e\tM. Tirel\tmobilités\n")
        .piece("mail.eml", other)
        .took("domaine", "mobilités", "mobilités")
        .told(new ItemElsewhereCheck());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tout ce qui touche aux mobilités : transports urbains, pistes cyclables.",
        "les mobilités (transports urbains et pistes cyclables)"
      })
  void asksAboutADomainThatAPieceTellsPartByPart(String other) {
    assertThat(domains(other)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mobilités : arrêté à signer.", "VP mobilités (M. Tirel)"})
  void leavesADomainThatIsAllThatPiecesSay(String other) {
    assertThat(domains(other)).isEmpty();
  }
}
