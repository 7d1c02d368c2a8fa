package org.paraphe.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchSpacingTest {

  /** {@code ~} stands for the no-break space, {@code ^} for the fine one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Objet : essai | Objet~: essai",
        "un ; deux ! trois ? | un^; deux^! trois^?",
        "« Harmonie » | «~Harmonie~»",
        "articles L. 2121-29 et R. 421-1 | articles L.~2121-29 et R.~421-1",
        "du n° 2 au N° 30 | du n°~2 au N°~30",
        "de 8 h à 17 h 30 | de 8~h à 17~h~30",
        "20 % | 20~%",
        "5 habitants et 3 hommes | 5 habitants et 3 hommes",
        "le plan. 4 points | le plan. 4 points",
        "rien à changer | rien à changer"
      })
  void keepsTogetherWhatAPrinterKeepsTogether(String plain, String spaced) {
    assertThat(FrenchSpacing.of(plain).replace('\u00A0', '~').replace('\u202F', '^'))
        .isEqualTo(spaced);
  }
}
