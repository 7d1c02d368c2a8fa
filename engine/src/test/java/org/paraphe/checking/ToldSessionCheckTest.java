package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToldSessionCheckTest {

  private static List<Finding> run(String text) {
    CheckSubject good = Dossiers.good();
    return new ToldSessionCheck()
        .run(
            new CheckSubject(
                good.pack(),
                good.act(),
                good.facts(),
                good.given(),
                List.of(Dossiers.piece("pv.odt", text)),
                good.date()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nombre de conseillers en exercice : 19, présents : 9, pouvoirs : 4 | QUORUM_NON_ATTEINT",
        "Présents : 12. Pouvoirs : 3. Pour : 14, contre : 0, abstention : 0 | VOTE_INCOHERENT",
        "Pour : 6 - Contre : 7 | VOTE_INCOHERENT",
        "Présents : 12. Pouvoirs : 3. Adopté à l'unanimité (17 voix). | VOTE_INCOHERENT",
        "En exercice : 19. Présents lors du vote : neuf | QUORUM_NON_ATTEINT",
        "Seuls neuf conseillers étaient présents ; membres en exercice : dix-neuf | QUORUM_NON_ATTEINT",
        "9 présents sur 19 conseillers | QUORUM_NON_ATTEINT",
        "En exercice : 19. À l'ouverture, présents : 12. Au point 6, présents : 9. | QUORUM_NON_ATTEINT",
        "En exercice : 19. Présents : 10. Mme Ba quitte la séance à 21 h. | QUORUM_NON_ATTEINT",
      })
  void tellsWhatAPieceCountsWrong(String text, FindingCode code) {
    assertThat(run(text))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(code);
              assertThat(f.severity()).isEqualTo(Severity.ATTENTION);
              assertThat(f.where()).isEqualTo("pièce pv.odt");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Séance du 23 novembre 2026. Date de convocation : 21/11/2026 | DELAI_CONVOCATION",
        "Le conseil, convoqué le vendredi 20 novembre 2026, séance du lundi 23 novembre 2026 | DELAI_CONVOCATION",
        "Comité syndical du mardi 24 novembre 2026 à 19 h – convocations adressées le 23 novembre 2026 | DELAI_CONVOCATION",
        "L'an deux mille vingt-six, le mardi 24 novembre à 20 heures. En exercice : 19. Présents : 9. | QUORUM_NON_ATTEINT",
        "Montrieux, le 21 novembre 2026. J'ai l'honneur de vous convoquer à la séance du conseil municipal qui se tiendra le mardi 24 novembre 2026 | DELAI_CONVOCATION",
        "Séance du 24 novembre 2026. En exercice : 19. Présents : 9. | QUORUM_NON_ATTEINT",
        "Séance du 24 novembre 2026. Présents : 9. Pouvoirs : 1. Pour 7, contre 2, abstentions 3 | VOTE_INCOHERENT",
      })
  void blocksWhereThePieceTellsOfASessionOfTheActsOwnDays(String text, FindingCode code) {
    assertThat(run(text))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(code);
              assertThat(f.severity()).isEqualTo(Severity.BLOQUANT);
            });
  }

  @Test
  void takesTheDayOfALetterForAConvocationOnlyWhereItConvokes() {
    assertThat(
            run(
                "Montrieux, le 23 novembre 2026. Merci de soumettre ma demande au conseil municipal"
                    + " du 24 novembre 2026."))
        .isEmpty();
  }

  @Test
  void leavesASessionOfLastYearToAPerson() {
    assertThat(run("Séance du 24 novembre 2025. En exercice : 19. Présents : 9."))
        .extracting(Finding::severity)
        .containsExactly(Severity.ATTENTION);
  }

  @Test
  void takesThePopulationAndTheKindOfAuthorityFromThePieces() {
    String days = "Date de convocation : 19 novembre 2026. Séance du 23 novembre 2026.";
    assertThat(run("Commune de 2 100 habitants. " + days)).isEmpty();
    assertThat(run("Commune de 4 100 habitants. " + days))
        .extracting(Finding::code)
        .containsExactly(FindingCode.DELAI_CONVOCATION);
    assertThat(run("Conseil communautaire. " + days))
        .extracting(Finding::code)
        .containsExactly(FindingCode.DELAI_CONVOCATION);
  }

  @Test
  void countsTheNamesThatAreListedAsPresent() {
    String head = "Conseillers en exercice : 7\nPrésents : M. Ba, Mme Co,\nM. Du";
    assertThat(run(head + "\n\nAbsents : M. Fo, M. Ga, Mme Hu, Mme Ix"))
        .extracting(Finding::code)
        .containsExactly(FindingCode.QUORUM_NON_ATTEINT);
    assertThat(run(head + ", Mme El\n\nAbsents : M. Fo, M. Ga, Mme Hu")).isEmpty();
  }

  @Test
  void readsTheDaysOfOneSessionInTwoPieces() {
    CheckSubject good = Dossiers.good();
    CheckSubject two =
        new CheckSubject(
            good.pack(),
            good.act(),
            good.facts(),
            good.given(),
            List.of(
                Dossiers.piece("convocation.odt", "Convocation du 22 novembre 2026"),
                Dossiers.piece("odj.odt", "Séance du 24 novembre 2026")),
            good.date());

    assertThat(new ToldSessionCheck().run(two))
        .extracting(Finding::code, Finding::severity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(FindingCode.DELAI_CONVOCATION, Severity.BLOQUANT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "En exercice : 19. Présents : 15. Pouvoirs : 2. Pour : 17. Contre : 0. Abstentions : 0.",
        "Présents : 12, en exercice : 19 ; puis présents : 11",
        "En exercice : 19. Présents : 11. Mme Ba quitte la séance.",
        "Une subvention pour : 4 500 €, contre : rien",
        "Convocation du 12 novembre 2026, séance du 23 novembre 2026",
        "Les neuf présents articles ; pouvoirs de police du maire",
        "séance du conseil",
        "Séance du 23 novembre 2026. L'association a réuni 4 présents sur 30 membres.",
        "Séance du 23 novembre 2026. En exercice : 19. La CAO : présents : 3.",
        "Séance du 23 novembre 2026. En exercice : 19.\nJury de l'école\tprésents : 4 au jury",
      })
  void saysNothingOfARightOrUnclearCount(String text) {
    assertThat(run(text)).isEmpty();
  }

  @Test
  void leavesAnActThatNoAssemblyVotes() {
    CheckSubject order = Dossiers.arrete();
    assertThat(new ToldSessionCheck().run(order)).isEmpty();
  }

  @Test
  void readsAnEndlessChainOfNumbers() {
    assertThat(run("sept ".repeat(50_000))).isEmpty();
  }
}
