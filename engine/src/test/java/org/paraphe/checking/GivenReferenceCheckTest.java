package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.act.Inline;
import org.paraphe.act.Inline.Texte;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;

class GivenReferenceCheckTest {

  private static final String PIECE =
      "Vu l'article L. 1611-4 du même code et la loi n° 2000-321 du 12 avril 2000, article 10.";

  private static List<Finding> run(Inline... printed) {
    return run(Dossiers.facts(), printed);
  }

  private static List<Finding> run(List<Fact> facts, Inline... printed) {
    CheckSubject good = Dossiers.good();
    List<ExtractedPiece> pieces = new ArrayList<>(good.pieces());
    pieces.add(Dossiers.piece("rapport.odt", PIECE));
    return new GivenReferenceCheck()
        .run(
            new CheckSubject(
                good.pack(),
                Mutations.withArticle(good.act(), Dossiers.article(1, printed)),
                facts,
                good.given(),
                pieces,
                good.date()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "l'article L. 2121-29 du code général des collectivités territoriales",
        "art. L.2121-29 du CGCT",
        "l'article L. 1611-4 du CGCT",
        "l'article 10 de la loi n° 2000-321 du 12 avril 2000",
        "l'article 2",
        "l'article R. 421-1 du code de justice administrative",
      })
  void passesWhatThePackOrAPieceCites(String reference) {
    assertThat(run(new Texte("En application de " + reference + ", …"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "l'article L. 2121-30 du code général des collectivités territoriales",
        "l'article L. 1611-5 du CGCT",
        "l'article 10-1 de la loi n° 2000-321 du 12 avril 2000",
        "l'article 10 de la loi n° 2000-322 du 12 avril 2000",
        "la loi n° 2000-321 du 29 avril 2000, article 10",
        "l'article L. 2121-29 du code de la route",
        "l'article 7",
      })
  void flagsAReferenceThatNobodyGave(String reference) {
    assertThat(run(new Texte("En application de " + reference + ", …")))
        .isNotEmpty()
        .allMatch(f -> f.severity() == Severity.BLOQUANT);
  }

  /** Only what does not end comes near the limit. */
  @Test
  @Timeout(60)
  void readsThousandsOfReferencesInOneParagraph() {
    String all =
        IntStream.range(0, 8_000)
            .mapToObj(i -> "l'article L. " + (3_000 + i) + "-9 du CGCT, ")
            .collect(Collectors.joining());
    assertThat(run(new Texte(all))).hasSize(8_000);
  }

  @Test
  void takesAPersonsWordForIt() {
    List<Fact> facts = new ArrayList<>(Dossiers.facts());
    facts.add(
        Fact.typed(
            "visas",
            FactType.LISTE,
            Value.of("l'article L. 2121-30 du code général des" + " collectivités territoriales")));
    assertThat(run(facts, new Texte("Vu l'article L. 2121-30 du CGCT"))).isEmpty();
  }

  @Test
  void flagsACrossReferenceWhoseWordsLeadElsewhere() {
    assertThat(run(new Inline.Renvoi(2, "article 2"))).isEmpty();
    assertThat(run(new Inline.Renvoi(2, "article 1er"))).hasSize(1);
  }

  @Test
  void flagsAnArticleThatAnEnumerationNamesTwice() {
    assertThat(
            run(
                new Inline.Reference(
                    "articles L. 2121-29 et L. 2121-29 du code général des collectivités"
                        + " territoriales")))
        .hasSize(1);
  }
}
