package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeApartCheckTest {

  private static Taking taking(String note) {
    return Taking.of("arrete-delegation")
        .piece("note.odt", note)
        .took("elu", "Mme Anne Morel", "Mme Anne Morel")
        .took("qualite", "deuxième adjointe", "deuxième adjointe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Présents : la deuxième adjointe et le maire. Excusée : Mme Anne Morel.",
        "Mme Anne Morel reçoit les sports ; la deuxième adjointe garde la culture.",
        "La deuxième adjointe est partie en mars. Mme Anne Morel recevra les sports.",
        "Mme Anne Morel aura les sports. La culture reste à la deuxième adjointe.",
        "Au départ de Mme Anne Morel, M. le maire souhaite que Mme Léa Roy, deuxième adjointe, la suive."
      })
  void asksWhoseOfficeItIs(String note) {
    assertThat(taking(note).told(new OfficeApartCheck()))
        .containsExactly(
            "« deuxième adjointe » est donné à « Mme Anne Morel », mais aucune phrase des pièces"
                + " ne les dit ensemble.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Délégation est donnée à Mme Anne Morel, deuxième adjointe.",
        "Mme Anne Morel\ndeuxième adjointe\n",
        "Nom : Mme Anne Morel\nQualité : deuxième adjointe",
        "La deuxième adjointe, Mme Anne Morel, recevra les sports.",
        "Mme Anne Morel, que M. le Maire a nommée deuxième adjointe.",
        "Mme Anne Morel est élue depuis mars. Elle est deuxième adjointe."
      })
  void keepsQuietWhereTheyStandTogether(String note) {
    assertThat(taking(note).told(new OfficeApartCheck())).isEmpty();
  }
}
