package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToldTotalCheckTest {

  private static List<Finding> run(String text) {
    return new ToldTotalCheck()
        .run(Taking.of("deliberation-subvention").piece("note.txt", text).subject());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dépose : 1 200 €\nFourniture : 6 400 €\nPose : 2 100 €\nTotal : 9 900 €",
        "- Judo : 500 €\n- Amicale : 800 €\nsoit un total de 1 700 €",
        "Lot 1 ...... 1 000,00 € HT\nLot 2 ...... 2 500,00 € HT\nTotal HT : 3 600,00 €",
        "Nous proposons 500 euros au judo, 800 euros à l'amicale, soit 1 700 euros en tout.",
        "500 € pour le judo et 800 € pour la chorale, pour un montant total de 1 350 €",
        "Un loyer mensuel de 410 €, soit 4 290 € par an",
        "1 200 € par an, soit 110 € par mois",
        "une redevance annuelle de 1 200 €, soit un loyer mensuel de 90 €",
        "300 € par trimestre soit 1 000 € par an",
      })
  void tellsATotalThatIsNotTheSum(String text) {
    assertThat(run(text))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(FindingCode.MONTANT_INCOHERENT);
              assertThat(f.severity()).isEqualTo(Severity.ATTENTION);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dépose : 1 200 €\nFourniture : 6 400 €\nTotal : 7 600 €",
        "Dépose : 1 200 €\nFourniture : 6 400 €\nRemise : 380 €\nTotal : 7 220 €",
        "Fourniture : 1 200 €\nOption peinture : 400 €\nTotal : 1 200 €",
        "Droit d'entrée : 5 €\nCarte : 30 €\n\nTotal des recettes : 4 800 €",
        "Nous proposons 500 euros au judo et 800 euros à l'amicale, soit 1 300 euros en tout.",
        "Une part fixe de 50 € et 2 € par habitant, soit 4 050 € au total",
        "Il a reçu 500 euros. Elle demande 800 euros, soit 800 euros en tout",
        "Un loyer mensuel de 410 €, soit 4 920 € par an, charges de 50 € par mois en plus",
        "Coût : 30 000 €\nDépartement : 9 000 €\nRégion : 6 000 €",
      })
  void keepsQuietOfWhatAddsUpOrIsNoSum(String text) {
    assertThat(run(text)).isEmpty();
  }

  @Test
  void blocksWhereTheActTakesTheTotal() {
    String text = "Judo : 500 €\nChorale : 800 €\nTotal : 1 700 €";
    Taking taking =
        Taking.of("deliberation-subvention")
            .piece("note.txt", text)
            .took("montant", "1700.00", "1 700 €");

    assertThat(new ToldTotalCheck().run(taking.subject()))
        .extracting(Finding::severity, Finding::what)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Severity.BLOQUANT,
                "« Total : 1 700 € » annonce 1\u202f700\u00a0€ ; les montants écrits avant donnent"
                    + " 1\u202f300\u00a0€."));
  }

  @Test
  void readsAnEndlessListInOneGo() {
    assertThat(run("a 1 € ".repeat(20_000) + "soit 3 € en tout")).hasSizeLessThan(2);
    assertThat(run("Poste : 1 €\n".repeat(20_000))).isEmpty();
  }
}
