package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherDayCheckTest {

  private static List<String> told(String words) {
    return Taking.of("arrete-delegation")
        .on("2026-11-02")
        .piece("projet.docx", "M. Rémi Chauvet reçoit délégation le 9 novembre 2026.")
        .piece("note.txt", words)
        .took("elu", "M. Rémi Chauvet", "M. Rémi Chauvet")
        .took("dateEffet", "2026-11-09", "9 novembre 2026")
        .told(new OtherDayCheck());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "M. Rémi Chauvet ne sera en fonctions que le 23 novembre 2026.",
        "Le 23 novembre 2026, Rémi Chauvet prendra la voirie.",
        "Voirie\tRémi Chauvet\t23/11/2026",
      })
  void tellsTheOnlyDayToComeOfAPieceThatDoesNotKnowTheActsOwn(String words) {
    assertThat(told(words)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "M. Rémi Chauvet entre en fonctions le 9 novembre 2026 et part le 23 novembre 2026.",
        "M. Rémi Chauvet a été élu le 23 mars 2026.",
        "Mme Anne Vidal prendra la voirie le 23 novembre 2026.",
        "M. Rémi Chauvet : la réunion des adjoints se tient le 23 novembre 2026.",
        "M. Rémi Chauvet attend votre réponse avant le 23 novembre 2026.",
        "M. Rémi Chauvet sera là le 23 novembre 2026 et le 30 novembre 2026.",
      })
  void keepsQuietOfOtherPeopleOtherEventsAndOfTheSameDay(String words) {
    assertThat(told(words)).isEmpty();
  }
}
