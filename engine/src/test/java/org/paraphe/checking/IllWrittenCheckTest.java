package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IllWrittenCheckTest {
  private static List<Finding> run(String text) {
    return new IllWrittenCheck()
        .run(Taking.of("arrete-delegation").piece("note.txt", text).subject());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Effet : 32 janvier 2027",
        "au 31 juin 2027",
        "le 30 février 2028",
        "le 29 février 2027",
        "31 NOVEMBRE 2026",
        "du 31/06/2027 au 2/7/2027",
        "le 12 mars 0026"
      })
  void tellsADayThatNoMonthHas(String text) {
    assertThat(run(text)).extracting(Finding::code).containsExactly(FindingCode.DATE_INCOHERENTE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31 janvier 2027",
        "30 juin 2027",
        "29 février 2028",
        "1 230 mars 2027",
        "n° 12-31 juin"
      })
  void keepsQuietOfTheOthers(String text) {
    assertThat(run(text)).isEmpty();
  }

  @Test
  void tellsAnAmountThatNobodyCanRead() {
    assertThat(
            new IllWrittenCheck()
                .run(
                    Taking.of("deliberation-subvention")
                        .piece("lettre.txt", "Nous sollicitons 1 50 0 € pour la fête.")
                        .subject()))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(FindingCode.MONTANT_INCOHERENT);
              assertThat(f.where()).isEqualTo("pièce lettre.txt");
              assertThat(f.what()).contains("« 1 50 0 € »");
            });
  }

  @Test
  void asksNoAmountOfAnActThatStatesNone() {
    assertThat(run("Nous sollicitons 1 50 0 € pour la fête.")).isEmpty();
  }

  @Test
  void tellsAnHourOnlyWhereTheActHasHours() {
    String text = "barrée de 25h61 à 26h00";
    assertThat(
            new IllWrittenCheck()
                .run(Taking.of("arrete-circulation").piece("mail.txt", text).subject()))
        .extracting(Finding::what)
        .containsExactly(
            "« 25h61 » : cette heure n'existe pas.", "« 26h00 » : cette heure n'existe pas.");
    assertThat(run(text)).isEmpty();
  }

  @Test
  void stopsAnHourThatAPersonTyped() {
    assertThat(
            new IllWrittenCheck()
                .run(Taking.of("arrete-circulation").typed("horaires", "de 25h99 à 8h").subject()))
        .extracting(Finding::severity, Finding::where)
        .containsExactly(tuple(Severity.BLOQUANT, "champ horaires"));
  }
}
