package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepealCheckTest {
  private static List<Finding> run(String text) {
    return new RepealCheck().run(Taking.of("arrete-delegation").piece("note.txt", text).subject());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L'arrêté n° 2024-118 du 4 juillet 2024 qui déléguait ces matières à M. Poulain est abrogé.",
        "Article 3. - L'arrêté n° 45 sera abrogé.",
        "Il faudra abroger l'arrêté de M. Poulain.",
        "Cet arrêté annule et remplace l'arrêté du 3 avril 2026.",
        "Merci de mettre fin à la délégation de M. Poulain.",
        "Arrêté abrogé : n° 2024-118",
        "L'arrêté du 20 avril 2026 donnant délégation à M. Honoré en matière de tourisme est retiré.",
      })
  void tellsOfAnEarlierOrderThatTheNewOneShouldEnd(String text) {
    assertThat(run(text))
        .extracting(Finding::code, Finding::severity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(FindingCode.ELEMENT_OMIS, Severity.ATTENTION));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L'arrêté de M. Poulain sera abrogé par ailleurs.",
        "L'arrêté de M. Poulain a déjà été abrogé.",
        "La délégation de M. Poulain est caduque.",
        "L'article L. 2122-17 n'est pas abrogé.",
        "Vu l'arrêté du 3 avril 2026.",
        "La délégation subsiste tant qu'elle n'est pas rapportée.",
      })
  void keepsQuietOfWhatEndsElsewhereOrDoesNotEnd(String text) {
    assertThat(run(text)).isEmpty();
  }
}
