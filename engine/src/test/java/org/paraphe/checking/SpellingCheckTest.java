package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingCheckTest {

  private static List<String> told(String kept, String words) {
    return Taking.of("deliberation-marche")
        .piece("pv.pdf", words)
        .took("titulaire", kept, words.substring(0, 4))
        .told(new SpellingCheck());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Atelier Larivière-Mondge | 1. Atelier Larivière-Monge, 96 480 € HT | Atelier Larivière-Monge",
        "SARL Toitures Margeride | Offre de la SARL Toitures Margerides et de la SARL Toitures Margeridde | SARL Toitures Margeridde",
        "Garage Sernin | le garage SERMIN, rue Haute | garage SERMIN",
      })
  void tellsANameThatIsWrittenInTwoWays(String kept, String words, String other) {
    assertThat(told(kept, words))
        .singleElement()
        .matches(f -> f.contains("« " + other + " »") && f.contains("« " + kept + " »"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Les Amis du Lavoir, l'Amie du Lavoir",
        "Atelier Larivière-Monge et encore ATELIER LARIVIÈRE MONGE",
        "Atelier Larivière-Vidal",
        "Atelier Larivière-Monges",
      })
  void keepsQuietOfTheSameNameAndOfOthers(String words) {
    assertThat(told("Atelier Larivière-Monge", words)).isEmpty();
  }
}
