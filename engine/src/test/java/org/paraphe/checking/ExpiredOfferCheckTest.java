package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpiredOfferCheckTest {

  private static List<String> told(String words) {
    return Taking.of("decision-contrat")
        .on("2026-10-05")
        .piece("devis.odt", words)
        .told(new ExpiredOfferCheck());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cette offre est valable jusqu'au 30 juin 2026.",
        "Validité de l'offre : 30/06/2026",
        "Nos prix sont fermes jusqu'au mardi 30 juin 2026.",
        "Le devis doit être accepté avant le 30 juin 2026.",
      })
  void tellsAnOfferThatHoldsNoMore(String words) {
    assertThat(told(words)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cette offre est valable jusqu'au 31 décembre 2026.",
        "Les offres étaient attendues avant le 30 juin 2026.",
        "Devis établi le 30 juin 2026, valable trois mois.",
        "La carte est valable jusqu'au 30 juin 2026.",
      })
  void keepsQuietOfOneThatStillDoesAndOfOtherDays(String words) {
    assertThat(told(words)).isEmpty();
  }
}
