package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;

class FormerActsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final ExtractedPiece MODEL =
      Dossiers.piece(
          "modele.txt", "Arrêté n° 2020-07 du 15 juin 2020\nArticle 1er : M. Roy reçoit…");
  private static final ExtractedPiece LETTER =
      Dossiers.piece("lettre.txt", "Le 15 juin 2020\nMme Tardif demande la voirie.");
  private static final ExtractedPiece NOTE =
      Dossiers.piece("note.txt", "Le 20 novembre 2026\nDélégation de Mme Tardif.");

  private static Candidate in(ExtractedPiece piece) {
    Span span = new Span(piece.name(), null, null, 0, 2, piece.text().substring(0, 2));
    return new Candidate(Value.of(piece.name()), span, 60, false, "");
  }

  private static List<Candidate> kept(ExtractedPiece... pieces) {
    List<PieceReading> readings = List.of(pieces).stream().map(PieceReading::of).toList();
    return FormerActs.of(readings, TODAY)
        .without(List.of(pieces).stream().map(FormerActsTest::in).toList());
  }

  @Test
  void leavesAnActOfAnotherYearAsideWhereAnotherPieceSpeaks() {
    assertThat(kept(MODEL, NOTE)).containsExactly(in(NOTE));
  }

  @Test
  void keepsItWhereNoOtherPieceDoes() {
    assertThat(kept(MODEL)).containsExactly(in(MODEL));
  }

  @Test
  void keepsAnOldLetter() {
    assertThat(kept(LETTER, NOTE)).containsExactly(in(LETTER), in(NOTE));
  }
}
