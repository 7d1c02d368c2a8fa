package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenAgainstCheckTest {

  private static List<String> told(String text) {
    return Taking.of("deliberation-subvention")
        .piece("note.odt", text)
        .took("montant", "900.00", "900 €")
        .told(new SpokenAgainstCheck())
        .stream()
        .map(what -> what.replace('\u00a0', ' ').replace('\u202f', ' '))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Estimation : 900 €.",
        "Pour mémoire, 900 €.",
        "Le club avait eu 900 €.",
        "L'offre écartée montait à 900 €.",
        "Délégation : les contrats jusqu'à 900 €.",
        "Enveloppe\t900 €\nAutre\t1 €",
        "Nous avons reçu (l'an dernier, 900 €) votre aide.",
      })
  void asksAboutAnAmountOfAnotherTimeOrThatIsAnEstimate(String text) {
    assertThat(told(text))
        .containsExactly(
            "« 900 € » est retenu pour « montant de la subvention », mais sa phrase parle d'une"
                + " estimation, d'une autre année ou d'une autre offre.");
  }

  @Test
  void asksAboutWhatIsAskedForWhereAnotherAmountIsDecided() {
    assertThat(told("Le club a besoin de 900 €. Le bureau retient 700 €."))
        .containsExactly(
            "« 900 € » est retenu pour « montant de la subvention », mais sa phrase dit ce qui est"
                + " demandé ; ailleurs, il est décidé : « 700 € ».");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Avis favorable au montant demandé, sous déduction de 200 € déjà versés : reste à voter 700 €.",
        "Sur les 900 € demandés, 200 € sont versés ; il est proposé d'accorder 700 €.",
        "La demande est recevable hors 200 € de repas, soit à verser 700 €."
      })
  void hearsWhatIsDecidedInASentenceThatAlsoTellsWhatIsAsked(String decided) {
    assertThat(told("Montant demandé : 900 €\n" + decided)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Il est proposé 900 €. Le club a besoin de 1 200 €.",
        "Il est proposé 900 € (l'an dernier : 800 €).",
        "Le club a besoin de 900 €.",
        "Le club a besoin de 900 €. Il demande aussi 700 € de matériel.",
        "Montant : 900 €\nEstimation : 1 000 €",
        "Montant\t900 €\nCrédits ouverts\t1 000 €",
      })
  void keepsQuietOfWhatItsOwnSentenceSpeaksFor(String text) {
    assertThat(told(text)).isEmpty();
  }
}
