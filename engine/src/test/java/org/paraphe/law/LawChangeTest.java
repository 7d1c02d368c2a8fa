package org.paraphe.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LawChangeTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  /** As the reference table writes histories: first days, and {@code -day} for an end. */
  private final Map<String, String> histories =
      Map.of(
          "L1", "20000101",
          "L2", "20000101 20240301",
          "L3", "20000101 -20240301",
          "L4", "20000101 20270101",
          "L5", "20000101 -20270101",
          "L6", "20270101",
          "L7", "20000101 20240301 20250301 20270101");

  private final LegalCorpus corpus =
      (citation, date) ->
          histories.containsKey(citation.article())
              ? ArticleHistory.parse(histories.get(citation.article())).at(date, AS_OF)
              : Resolution.unverified(Resolution.Status.INCONNU);

  private List<String> changes(Watched.Source source, String since, String... articles) {
    List<Citation> citations = Arrays.stream(articles).map(LawTexts::citation).toList();
    Watched watched = new Watched(source, "x", "objet", LocalDate.parse(since), citations);
    return LawChange.of(List.of(watched), corpus, TODAY).stream()
        .map(c -> c.citation().article() + " " + c.kind() + " " + c.on())
        .toList();
  }

  @Test
  void tellsAnArticleThatWasModifiedSince() {
    assertThat(changes(Watched.Source.ACTE, "2023-01-01", "L1", "L2"))
        .containsExactly("L2 MODIFIE 2024-03-01");
    assertThat(changes(Watched.Source.ACTE, "2024-03-01", "L1", "L2")).isEmpty();
  }

  @Test
  void tellsAnArticleThatWasRepealedSince() {
    assertThat(changes(Watched.Source.ACTE, "2023-01-01", "L3"))
        .containsExactly("L3 ABROGE 2024-03-01");
  }

  @Test
  void letsAnArchivedActAloneThatCitedAnArticleAlreadyRepealed() {
    assertThat(changes(Watched.Source.ACTE, "2025-01-01", "L3")).isEmpty();
  }

  @Test
  void alwaysTellsWhatIsRepealedInAPackOrADraft() {
    assertThat(changes(Watched.Source.MODELE, "2025-01-01", "L3"))
        .containsExactly("L3 ABROGE 2024-03-01");
    assertThat(changes(Watched.Source.PROJET, "2025-01-01", "L3")).hasSize(1);
  }

  @Test
  void tellsWhatIsAlreadyKnownToCome() {
    assertThat(changes(Watched.Source.MODELE, "2026-01-01", "L4", "L5"))
        .containsExactly("L4 SERA_MODIFIE 2027-01-01", "L5 SERA_ABROGE 2027-01-01");
  }

  @Test
  void tellsTheLastChangeAndTheNext() {
    assertThat(changes(Watched.Source.ACTE, "2023-01-01", "L7"))
        .containsExactly("L7 MODIFIE 2025-03-01", "L7 SERA_MODIFIE 2027-01-01");
  }

  @Test
  void saysNothingOfWhatNeverHeldOrIsNotKnown() {
    assertThat(changes(Watched.Source.MODELE, "2023-01-01", "L6", "L9")).isEmpty();
  }

  @Test
  void tellsAnArticleOnceForEachThingThatCitesIt() {
    assertThat(changes(Watched.Source.ACTE, "2023-01-01", "L2", "L2")).hasSize(1);
  }

  @Test
  void saysUpToWhenTheLawIsKnown() {
    Watched watched =
        new Watched(
            Watched.Source.ACTE,
            "x",
            "objet",
            LocalDate.of(2023, 1, 1),
            List.of(LawTexts.citation("L2")));
    assertThat(LawChange.of(List.of(watched), corpus, TODAY))
        .extracting(LawChange::verifiedUntil)
        .containsExactly(AS_OF);
  }
}
