package org.paraphe.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScrutinTest {

  @ParameterizedTest
  @CsvSource({
    "10, 9, 0, ADOPTE",
    "9, 10, 0, REJETE",
    "9, 9, 5, PARTAGE",
    "1, 0, 18, ADOPTE",
    "0, 0, 19, REJETE",
    "0, 3, 16, REJETE",
  })
  void decidesByTheMajorityOfTheVotesCast(
      int pour, int contre, int abstentions, Scrutin.Resultat resultat) {
    assertThat(new Scrutin(pour, contre, abstentions, 0).resultat()).isEqualTo(resultat);
  }

  @Test
  void adoptsExactlyWhenMoreAreForThanAgainst() {
    IntStream.rangeClosed(0, 40)
        .forEach(
            pour ->
                IntStream.rangeClosed(0, 40)
                    .forEach(
                        contre ->
                            assertThat(
                                    new Scrutin(pour, contre, 3, 1).resultat()
                                        == Scrutin.Resultat.ADOPTE)
                                .isEqualTo(pour > contre)));
  }

  @Test
  void refusesANegativeCount() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Scrutin(-1, 0, 0, 0));
  }

  @ParameterizedTest
  @CsvSource({"19, 9, false", "19, 10, true", "20, 10, false", "20, 11, true", "1, 0, false"})
  void needsMoreThanHalfOfThoseInOffice(int membres, int presents, boolean reached) {
    assertThat(new Quorum(membres).estAtteint(presents)).isEqualTo(reached);
  }
}
