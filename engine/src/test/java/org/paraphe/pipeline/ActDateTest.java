package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paraphe.checking.Finding;
import org.paraphe.checking.FindingCode;
import org.paraphe.checking.Findings;
import org.paraphe.checking.Severity;

class ActDateTest {

  private static final LocalDate TODAY = LocalDate.of(2027, 3, 4);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2027-03-04T08:00:00Z"), ZoneOffset.UTC);

  @Test
  void takesTheDateAskedForThenTheActsThenTheSessions() {
    Map<String, String> typed = Map.of("dateActe", "1er avril 2027", "dateSeance", "30/03/2027");

    assertThat(ActDate.of(LocalDate.of(2027, 5, 1), typed, CLOCK))
        .isEqualTo(new ActDate(LocalDate.of(2027, 5, 1), false));
    assertThat(ActDate.of(null, typed, CLOCK))
        .isEqualTo(new ActDate(LocalDate.of(2027, 4, 1), false));
    assertThat(ActDate.of(null, Map.of("dateSeance", "30/03/2027"), CLOCK))
        .isEqualTo(new ActDate(LocalDate.of(2027, 3, 30), false));
  }

  @Test
  void fallsBackToTodayAndSaysSo() {
    assertThat(ActDate.of(null, Map.of("dateActe", "bientôt"), CLOCK))
        .isEqualTo(new ActDate(TODAY, true));

    Finding told = Findings.dateSupposee(TODAY);
    assertThat(told.code()).isEqualTo(FindingCode.CHAMP_MANQUANT);
    assertThat(told.severity()).isEqualTo(Severity.INFO);
    assertThat(told.what()).contains("4 mars 2027");
    assertThat(told.fix()).contains("dateActe");
  }
}
