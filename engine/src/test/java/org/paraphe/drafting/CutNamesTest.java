package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Value;

/** A name that goes on behind where it was read to. */
class CutNamesTest {
  private static @Nullable String told(String name, String text) {
    ExtractedPiece piece = Dossiers.piece("lettre.txt", text);
    int start = text.indexOf(name);
    Fact fact =
        new Fact(
            "beneficiaire",
            FactType.ORGANISATION,
            Value.of(name),
            FactStatus.TROUVE,
            Hit.span(piece, start, start + name.length()),
            List.of(),
            null);
    return CutNames.told(List.of(PieceReading.of(piece)), fact).rule();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tir          | Une aide pour l'association Tir à l'arc de Vaubrac.",
        "Jazz         | Une aide pour l'association Jazz au village, 900 €.",
        "Pas          | Une aide pour l'association Pas à pas.",
        "communale    | Une aide pour l'association communale de chasse.",
        "La Lyre      | Une aide pour La Lyre de Vaubrac.",
        "Annule et remplace ma | Annule et remplace ma demande du 3 novembre.",
        "Remercie la Lyre | Remercie la Lyre."
      })
  void asksForTheWholeName(String name, String text) {
    assertThat(told(name, text)).isEqualTo(Fact.COUPE);
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
    assertThat(told(name, text)).isNull();
  }
}
