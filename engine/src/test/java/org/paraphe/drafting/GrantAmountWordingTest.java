package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beside what is given stand shares, means and prices of one: none of them is the grant. */
class GrantAmountWordingTest {
  private static final Found GRANT = new Found("deliberation-subvention");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Subvention : 3 000 €, versée sur factures à hauteur de 40 % des dépenses (6 200 € prévus).|3000.00",
        "Aide proposée : 3 000 €, versée à hauteur de 40 % des dépenses (6 200 € prévus).|3000.00",
        "Subvention municipale : 12,5 k€ (ils voulaient 15 k€)|12500.00",
        "Subvention 2026 : 1 000 €, soit 200 € de moins qu'en 2025.|",
        "Aide en nature estimée à 2 300 €. Aide financière : 800 €.|800.00",
        "Sur les 5 000 € restant à répartir, il est proposé d'en attribuer 1 300 à l'association.|1300.00",
        "Sur les 5 000 € restants, il est proposé d'attribuer 1 300 € à l'association.|1300.00",
        "Il est proposé d'accorder 1 300 au club.|1300.00",
        "Subvention 2025 : 900 €;Subvention 2026 : 1 000 €|",
        "Subvention de 30 € par concert.|",
        "Une aide de 600 € par voyage est proposée.|",
        "Aide : 45 € par jeune.|",
        "Subvention de la Région : 4 000 €|",
        "Subvention départementale : 4 000 €|",
        "Il est proposé d'attribuer 2 places à l'association et 1 300 € de subvention.|1300.00"
      })
  void readsTheGrant(String text, String value) {
    assertThat(GRANT.value("montant", "Club du Pré\n" + text.replace(';', '\n') + "\n"))
        .isEqualTo(value);
  }
}
