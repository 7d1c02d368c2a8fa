package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name that goes on behind where it was read to. */
class CutNameCheckTest {
  private static List<String> told(String name, String text) {
    return Taking.of("deliberation-subvention")
        .piece("lettre.txt", text)
        .took("beneficiaire", name, name)
        .told(new CutNameCheck());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tir          | Une aide pour l'association Tir à l'arc de Vaubrac.       | continue : « Tir à l'arc de Vaubrac »",
        "Jazz         | Une aide pour l'association Jazz au village, 900 €.       | continue : « Jazz au village »",
        "Pas          | Une aide pour l'association Pas à pas.                    | continue : « Pas à pas »",
        "communale    | Une aide pour l'association communale de chasse.          | continue : « communale de chasse »",
        "La Lyre      | Une aide pour La Lyre de Vaubrac.                         | continue : « La Lyre de Vaubrac »",
        "Annule et remplace ma | Annule et remplace ma demande du 3 novembre.     | ne sont pas ceux d'un nom",
        "Remercie la Lyre | Remercie la Lyre.                                     | ne sont pas ceux d'un nom"
      })
  void asksForTheWholeName(String name, String text, String why) {
    assertThat(told(name, text)).singleElement().asString().contains(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Harmonie              | L'association Harmonie sollicite une aide.",
        "Harmonie              | L'association Harmonie a demandé une aide.",
        "Harmonie              | Une aide à l'association Harmonie pour un concert.",
        "Harmonie              | Une aide à l'association Harmonie en 2027.",
        "Jazz au village       | L'association Jazz au village demande une aide.",
        "Amis de Notre-Dame    | Les Amis de Notre-Dame demandent une aide.",
        "Mélodia               | Une aide à Mélodia au printemps.",
        "La Lyre               | Une aide à La Lyre de 900 €."
      })
  void leavesAWholeNameAlone(String name, String text) {
    assertThat(told(name, text)).isEmpty();
  }
}
