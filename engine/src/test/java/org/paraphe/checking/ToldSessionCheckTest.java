package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToldSessionCheckTest {

  private static List<Finding> run(String text) {
    CheckSubject good = Dossiers.good();
    return new ToldSessionCheck()
        .run(
            new CheckSubject(
                good.pack(),
                good.act(),
                good.facts(),
                good.given(),
                List.of(Dossiers.piece("pv.odt", text)),
                good.date()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nombre de conseillers en exercice : 19, présents : 9, pouvoirs : 4 | QUORUM_NON_ATTEINT",
        "Présents : 12. Pouvoirs : 3. Pour : 14, contre : 0, abstention : 0 | VOTE_INCOHERENT",
        "Pour : 6 - Contre : 7 | VOTE_INCOHERENT",
        "Séance du 23 novembre 2026. Date de convocation : 21/11/2026 | DELAI_CONVOCATION",
        "Le conseil, convoqué le vendredi 20 novembre 2026, séance du lundi 23 novembre 2026 | DELAI_CONVOCATION",
        "Présents : 12. Pouvoirs : 3. Adopté à l'unanimité (17 voix). | VOTE_INCOHERENT",
        "Comité syndical du mardi 24 novembre 2026 à 19 h – convocations adressées le 23 novembre 2026 | DELAI_CONVOCATION",
      })
  void tellsWhatAPieceCountsWrong(String text, FindingCode code) {
    assertThat(run(text))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(code);
              assertThat(f.severity()).isEqualTo(Severity.ATTENTION);
              assertThat(f.where()).isEqualTo("pièce pv.odt");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "En exercice : 19. Présents : 15. Pouvoirs : 2. Pour : 17. Contre : 0. Abstentions : 0.",
        "Présents : 9, en exercice : 19 ; puis présents : 12",
        "Une subvention pour : 4 500 €, contre : rien",
        "Convocation du 12 novembre 2026, séance du 23 novembre 2026",
        "séance du conseil",
      })
  void saysNothingOfARightOrUnclearCount(String text) {
    assertThat(run(text)).isEmpty();
  }

  @Test
  void leavesAnActThatNoAssemblyVotes() {
    CheckSubject order = Dossiers.arrete();
    assertThat(new ToldSessionCheck().run(order)).isEmpty();
  }
}
