package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An order for good has no last day. */
class PermanentOrderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "La rue Haute est mise en sens unique. La durée est permanente. | true",
        "La rue Haute est mise en sens unique, pour une durée indéterminée. | true",
        "L'arrêté, permanent, limite la vitesse rue Haute. | true",
        "L'arrêté sera permanent et limite la vitesse rue Haute. | true",
        "Arrêté pris à titre permanent : vitesse limitée rue Haute. | true",
        "La durée est de trois jours, le marché permanent n'est pas touché. | false",
        "L'arrêté du maire limite la vitesse rue Haute ; poste permanent. | false",
      })
  void isSaidInManyWays(String text, boolean permanent) {
    assertThat(
            new Found("arrete-circulation")
                .fact("permanent", Dossiers.piece("note.txt", text))
                .found()
                .filter(new org.paraphe.facts.Value.Flag(true)::equals)
                .isPresent())
        .isEqualTo(permanent);
  }
}
