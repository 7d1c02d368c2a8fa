package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Table;

class MemberRollTest {

  private static final String COUNCIL = "Conseil municipal du 24 novembre 2026\n";

  private static Optional<MemberRoll> roll(String heading, String... rows) {
    List<Table.Cell> cells = new ArrayList<>();
    for (int row = 0; row < rows.length; row++) {
      String[] texts = rows[row].split(";", -1);
      for (int column = 0; column < texts.length; column++) {
        if (!texts[column].isEmpty()) {
          int at = heading.length();
          cells.add(new Table.Cell("", row, column, at, at, texts[column]));
        }
      }
    }
    ExtractedPiece piece = Dossiers.piece("presence.docx", heading);
    return MemberRoll.of(
        new ExtractedPiece(
            piece.name(),
            piece.mediaType(),
            piece.sha256(),
            piece.outcome(),
            piece.text(),
            List.of(),
            List.of(new Table("tableau 1", cells)),
            List.of(),
            List.of(),
            Map.of()));
  }

  private static String[] rows(String... rows) {
    return rows;
  }

  @Test
  void countsSignatures() {
    MemberRoll roll =
        roll(
                COUNCIL,
                rows(
                    "Nom et prénom;Qualité;Signature",
                    "Ba;Maire;X",
                    "Co;Adjoint;L. Co",
                    "Du;;",
                    "El;;pouvoir à M. Co",
                    "Fo;;excusé",
                    "Ga;;",
                    "Hu;;X"))
            .orElseThrow();

    assertThat(roll.members()).isEqualTo(7);
    assertThat(roll.marked()).isEqualTo(Map.of("presents", 3, "pouvoirs", 1));
    assertThat(roll.proxies()).containsExactly("El à M. Co");
  }

  @Test
  void readsTheColumnsOfARollAndItsLetters() {
    assertThat(
            roll(
                COUNCIL,
                rows(
                    "Nom;Présent;Absent;Procuration à",
                    "Ba;X;;",
                    "Co;X;;",
                    "Du;;X;",
                    "El;;X;Co",
                    "Fo;;X;",
                    "Ga;;X;",
                    "Hu;;X;",
                    "Total;2;5;1")))
        .get()
        .extracting(MemberRoll::members, r -> r.marked().get("presents"))
        .containsExactly(7, 2);
    assertThat(
            roll(
                COUNCIL,
                rows("Élu;Statut", "Ba;P", "Co;P", "Du;R", "El;A", "Fo;A", "Ga;E", "Hu;P")))
        .get()
        .extracting(MemberRoll::marked)
        .isEqualTo(Map.of("presents", 3, "pouvoirs", 1));
  }

  @Test
  void countsTheNamesOfTwoColumns() {
    assertThat(
            roll(
                COUNCIL,
                rows("Présents;Absents", "Mme Ba M. Co M. Du;Mme El M. Fo Mme Ga M. Hu M. Ix")))
        .get()
        .extracting(MemberRoll::members, r -> r.marked().get("presents"))
        .containsExactly(8, 3);
  }

  @Test
  void tellsATotalOtherThanTheRows() {
    MemberRoll roll =
        roll(
                COUNCIL,
                rows(
                    "Élu;Pour;Contre",
                    "Ba;X;",
                    "Co;X;",
                    "Du;X;",
                    "El;X;",
                    "Fo;;X",
                    "Ga;;X",
                    "Hu;;X",
                    "Total;5;3"))
            .orElseThrow();

    assertThat(roll.miscounted(Map.of()))
        .containsExactly("Le tableau marque 4 membres « pour » ; le total annoncé est de 5.");
  }

  @Test
  void leavesASheetThatNobodySignedAndThatOfAnotherBody() {
    String[] unsigned = rows("Nom;Signature", "Ba;", "Co;", "Du;", "El;", "Fo;", "Ga;", "Hu;");
    String[] signed = rows("Nom;Signature", "Ba;X", "Co;", "Du;", "El;", "Fo;", "Ga;", "Hu;");

    assertThat(roll(COUNCIL, unsigned)).isEmpty();
    assertThat(roll(COUNCIL, signed)).isPresent();
    assertThat(roll(COUNCIL + "Commission des travaux", signed)).isEmpty();
    assertThat(roll(COUNCIL + "Remise des convocations", signed)).isEmpty();
    assertThat(roll("Atelier du 24 novembre 2026", signed)).isEmpty();
  }
}
