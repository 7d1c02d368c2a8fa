package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraphe.facts.Value;

class DeadlineCheckTest {

  private static List<String> told(String day, String words) {
    Map<String, Value> row = new LinkedHashMap<>();
    row.put("texte", Value.of(words));
    row.put("date", Value.of(day));
    return Taking.of("synthese-juridique")
        .on("2026-10-05")
        .piece("lettre.txt", words)
        .took("echeances", new Value.Rows(List.of(row)), words)
        .told(new DateCheck());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-09-18 | Je vous demande de me faire parvenir vos observations avant le 18 septembre 2026.",
        "2026-09-30 | La commune doit répondre au plus tard le 30 septembre 2026.",
        "2026-10-01 | Date limite de dépôt du mémoire : 1er octobre 2026",
      })
  void tellsWhatWasDueBeforeTheSummary(String day, String words) {
    assertThat(told(day, words)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-10-18 | Je vous demande de me faire parvenir vos observations avant le 18 octobre 2026.",
        "2026-09-30 | La commune devait répondre au plus tard le 30 septembre 2026.",
        "2026-09-30 | Le mémoire a été déposé avant le 30 septembre 2026.",
        "2024-09-30 | La commune doit répondre au plus tard le 30 septembre 2024.",
        "2026-09-30 | L'audience se tient le 30 septembre 2026.",
      })
  void keepsQuietOfWhatIsToComeOrTold(String day, String words) {
    assertThat(told(day, words)).isEmpty();
  }
}
