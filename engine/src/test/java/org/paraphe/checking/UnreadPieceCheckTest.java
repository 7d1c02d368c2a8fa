package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Outcome;

class UnreadPieceCheckTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-msdownload",
        "application/x-dosexec",
        "application/x-executable",
        "application/x-mach-o-executable",
        "application/x-ms-installer",
        "application/x-bat",
        "application/x-sh",
        "application/java-archive",
        "text/javascript",
        "text/x-vbasic",
      })
  void tellsNobodyToOpenAProgram(String type) {
    assertThat(found(type).fix())
        .startsWith("Ne pas ouvrir cette pièce")
        .contains("service informatique");
    assertThat(found(type).what()).contains("est un programme, et non un document");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-rar-compressed", "image/svg+xml", "text/x-java-source"})
  void tellsToOpenWhatIsOnlyOfAnotherFormat(String type) {
    assertThat(found(type).fix()).startsWith("Ouvrir la pièce soi-même");
  }

  private static Finding found(String type) {
    ExtractedPiece piece =
        new ExtractedPiece(
            "lettre.pdf",
            type,
            "",
            Outcome.TYPE_REFUSE,
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of());
    return UnreadPieceCheck.of(List.of(piece)).get(0);
  }
}
