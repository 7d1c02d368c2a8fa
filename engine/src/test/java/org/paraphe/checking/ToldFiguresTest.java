package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraphe.act.ActKind;
import org.paraphe.drafting.Dossiers;
import org.paraphe.drafting.DraftRequest;
import org.paraphe.drafting.ExtractiveDrafter;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.TemplatePacks;

/** Votes that a prepared text tells in words, totals that the last row of a table gives. */
class ToldFiguresTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Présents : 12. Pouvoirs : 1. Adopté par 11 voix pour, 2 voix contre et 3 abstentions. | true
          Présents : 12. Pouvoirs : 1. Adopté par 11 voix pour, 2 contre et 0 abstention.       | false
          Présents : 12. Pouvoirs : 1. Adopté par 9 voix pour, 4 voix contre, 2 abstentions.    | true
          12 présents, 1 pouvoir : 15 votes favorables, 0 contre.                               | true
          Présents : 12. Pouvoirs : 1. Pour : 11. Contre : 2. Abstentions : 0.                  | false
          """)
  void comparesTheVotesOfAPreparedTextWithItsVoters(String told, boolean wrong) {
    String text =
        told
            + "\nObjet : tarifs du camping\nVu le code général des collectivités territoriales ;\n"
            + "Après en avoir délibéré, le conseil :\nArticle 1er : FIXE les tarifs.";
    assertThat(codes("deliberation-libre", Dossiers.piece("projet.txt", text)))
        .matches(c -> c.contains(FindingCode.VOTE_INCOHERENT) == wrong);
  }

  @ParameterizedTest
  @CsvSource({"2 350, true", "2 250, false"})
  void comparesTheLastRowOfATableWithItsLines(String total, boolean wrong) {
    ExtractedPiece table =
        Dossiers.sheet(
            "aides.xlsx",
            "Association\tObjet\tVoté 2026\tProposé 2027\nChorale du Doue\tconcert\t400\t750\n"
                + "Judo de Brazac\ttournoi\t900\t1 500\nTOTAL\t\t1 300\t"
                + total
                + "\n");
    assertThat(codes("deliberation-subvention", table))
        .matches(c -> c.contains(FindingCode.MONTANT_INCOHERENT) == wrong);
  }

  private static List<FindingCode> codes(String kind, ExtractedPiece piece) {
    var pack = TemplatePacks.load(null).find(new ActKind(kind)).orElseThrow();
    var request = new DraftRequest(pack, List.of(piece), Map.of(), Map.of(), "", DAY);
    var draft = new ExtractiveDrafter(new ActTemplates()).draft(request);
    var subject =
        new CheckSubject(pack, draft.act(), draft.facts(), Map.of(), request.pieces(), DAY);
    return Checks.standard().run(subject).stream().map(Finding::code).toList();
  }
}
