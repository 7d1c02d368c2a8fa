package org.paraphe.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailFormsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1/ effet le 1er septembre 2027¶2/ repas à 3 euros | effet le 1er septembre 2027¶repas à 3 euros",
        "Le 1er mai 2027¶12 élus | Le 1er mai 2027¶12 élus",
        "* premier point [1]¶* second point | premier point¶second point",
        "1. oui¶2. non | oui¶non",
        "voir https://exemple.fr/4521 | voir le site",
        "Tél. 05 65 00 00 00 | Tél. 05.65.00.00.00",
        "total 4 500 € | total 4\u00a0500 €",
      })
  void saysNothingOfFormsThatSayTheSame(String form, String shown) {
    assertThat(MailForms.only(lines(form), lines(shown))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "repas à 9 euros | repas à 3 euros",
        "1/ repas à 3 euros¶2/ aide de 9 500 euros | repas à 3 euros¶aide de 4 500 euros",
        "Bonjour¶versez sans attendre la somme entière | Bonjour",
        "le 1er mai 2028 | le 1er mai 2027",
      })
  void tellsWhatOneFormSaysMore(String form, String shown) {
    assertThat(MailForms.only(lines(form), lines(shown))).isNotEmpty();
  }

  private static String lines(String text) {
    return text.replace("¶", "\n");
  }
}
