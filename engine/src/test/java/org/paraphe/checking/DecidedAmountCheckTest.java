package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecidedAmountCheckTest {

  private static List<String> told(String other) {
    return Taking.of("deliberation-libre")
        .piece("rapport.txt", "Fixer à 15 € la participation par composteur de 300 litres.")
        .piece("autre.txt", other)
        .took(
            "articles",
            "fixer à 15 € la participation par composteur de 300 litres",
            "Fixer à 15 € la participation par composteur de 300 litres")
        .told(new DecidedAmountCheck());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le bureau retient 25 € par composteur de 300 litres.",
        "Composteurs : participation de 25 €.",
        "La participation aux composteurs, 25 €, sera demandée à la livraison.",
      })
  void tellsAnotherAmountForTheSameThing(String other) {
    assertThat(told(other)).singleElement().asString().contains("autre.txt", "25");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le bureau retient 15 € par composteur de 300 litres.",
        "La participation actuelle par composteur est de 10 €.",
        "La benne a coûté 25 €.",
        "Composteurs : participation à fixer.",
      })
  void keepsQuietOfTheSameAmountAndOfOtherThings(String other) {
    assertThat(told(other)).isEmpty();
  }
}
