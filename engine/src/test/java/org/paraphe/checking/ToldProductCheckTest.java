package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToldProductCheckTest {

  private static List<Finding> run(String text) {
    CheckSubject good = Dossiers.good();
    return new ToldProductCheck()
        .run(
            new CheckSubject(
                good.pack(),
                good.act(),
                good.facts(),
                good.given(),
                List.of(org.paraphe.drafting.Dossiers.piece("note.odt", text)),
                good.date()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "La parcelle de 1 240 m² à 12 € le m², soit 15 880 €.",
        "24 élèves à 30 € = 700 €",
        "15 trajets à 48 € : 750 € TTC",
        "Location : 12 mois x 495,00 euros, soit un total de 5 490,00 euros par an",
        "20 % de 300 000 €, soit 62 000 €.",
        "Il faut 12 repas à 5 €, soit 600 €.",
        "Trois agents. 4 jours à 100 €, soit 4 000 €.",
        "20 % de 300 000 €, soit 600 000 €.",
        "La commune paie 30 % du coût total de 10 000 € HT, soit 3 500 €."
      })
  void tellsAProductThatIsNotWhatTheSentenceSays(String text) {
    assertThat(run(text))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(FindingCode.MONTANT_INCOHERENT);
              assertThat(f.severity()).isEqualTo(Severity.ATTENTION);
              assertThat(f.where()).isEqualTo("pièce note.odt");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "La parcelle de 1 240 m² à 12 € le m², soit 14 880 €.",
        "24 élèves à 30 € soit 720 €",
        "15 trajets à 48 € : 720 € TTC",
        "3 agents pendant 2 jours à 100 €, soit 600 €",
        "trois agents, 2 jours à 100 €, soit 600 €",
        "2 box à 40 € par mois, soit 960 € par an",
        "Les tarifs passent de 10 à 12 €, soit 2 €.",
        "Remise de 3 % sur 1 000 €, soit 970 €.",
        "L'indexation ajoute 2 % sur 500 €, soit 510 €.",
        "2 bancs à 500 € HT, soit 1 200 € TTC",
        "33,33 % de 10 000 €, soit 3 333 €",
        "58 000 € HT, TVA à 20 % de 11 600 €, soit 69 600 €",
        "du 3 au 7 à 12 €, puis 15 €",
        "12 000 € HT, soit 14 400 € TTC"
      })
  void tellsNothingOfARightOne(String text) {
    assertThat(run(text)).isEmpty();
  }

  @Test
  void readsALongRunOfLettersInNoTime() {
    assertThat(run("12 " + "a".repeat(200_000) + " à 3 €, soit 40 €")).isEmpty();
  }
}
