package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An amount of a year that the act gives as the price of three. */
class RecurringAmountCheckTest {

  private static List<String> told(String text, String quote, String length) {
    return Taking.of("decision-contrat")
        .piece("mail.txt", text)
        .took("montant", "2376.00", quote)
        .typed("duree", length)
        .told(new RecurringAmountCheck());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Prix : 2 376 € TTC par an, pour trois ans.",
        "Redevance annuelle : 2 376 €.",
        "Loyer mensuel de 2 376 €, charges comprises.",
        "Maintenance à 2 376 €/an.",
        "Coût : 1 980 € HT par an (2 376 € TTC), durée trois ans."
      })
  void asksWhetherTheAmountIsOfOnePeriod(String text) {
    assertThat(told(text, "2 376 €", "3 ans"))
        .singleElement()
        .asString()
        .contains("toute la durée");
    assertThat(told(text, "2 376 €", "1 an")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Prix : 2 376 € TTC pour trois ans.",
        "Le contrat est renouvelable chaque année. Prix total : 2 376 €.",
        "Montant total 2 376 €, soit 792 € par an."
      })
  void leavesAPriceOfTheWholeAlone(String text) {
    assertThat(told(text, "2 376 €", "3 ans")).isEmpty();
  }
}
