package org.paraphe.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraphe.law.Resolution.Status;

class ReferenceTableTest {

  private static final LocalDate AS_OF = LocalDate.of(2023, 12, 6);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private final ReferenceTable table = ReferenceTable.embedded();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "art. L. 2121-29 du CGCT | 2026-11-23 | EN_VIGUEUR | 1996-02-24 |",
        "art. L. 2213-19-1 du CGCT | 2023-12-06 | ABROGE | 2002-02-28 | 2012-05-01",
        "art. L. 2213-19-1 du CGCT | 2012-04-30 | EN_VIGUEUR | 2002-02-28 | 2012-05-01",
        "art. L. 2213-19-1 du CGCT | 2012-05-01 | ABROGE | 2002-02-28 | 2012-05-01",
        "art. D. 2224-44 du CGCT | 2010-01-01 | FUTUR | 2016-04-24 |",
        "art. L. 9999-1 du CGCT | 2026-11-23 | INCONNU | |",
        "art. R. 421-12 du code de l'urbanisme | 2023-12-06 | EN_VIGUEUR | 2017-04-01 |",
        "art. R* 421-12 du code de l'urbanisme | 2023-12-06 | EN_VIGUEUR | 2017-04-01 |",
      })
  void tellsTheStatusOfAnArticleAtADate(
      String text, LocalDate date, Status status, String from, String to) {
    assertThat(resolve(text, date)).isEqualTo(new Resolution(status, day(from), day(to), AS_OF));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "la loi n° 82-213 du 2 mars 1982 | HORS_CORPUS",
        "l'article 10-1 de la loi n° 2000-321 | HORS_CORPUS",
        "l'article L. 1234-5 du code du travail | HORS_CORPUS",
        "l'article L. 541-1 du code de l'environnement | HORS_CORPUS",
        "l'article R. 271-1 du code général de la fonction publique | HORS_CORPUS",
        "l'article L. 2121-29 | AMBIGU",
      })
  void verifiesNothingThatIsNotInTheTable(String text, Status status) {
    assertThat(resolve(text, TODAY)).isEqualTo(Resolution.unverified(status));
  }

  @Test
  void knowsTheLawUpToTheDayOfItsSource() {
    assertThat(table.asOf()).contains(AS_OF);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "art. R. 2121-29 du CGCT | L2121-29 | LEGITEXT000006070633",
        "art. L. 2121-29-7 du CGCT | L2121-29 | LEGITEXT000006070633",
        "art. L. 22121-29 du CGCT | L2121-29 | LEGITEXT000006070633",
        "art. L. 2121-29 du CRPA | L2121-29 | LEGITEXT000006070633",
      })
  void proposesWhatAWrongReferenceMayHaveMeant(String text, String article, String code) {
    Citation citation = new CitationParser().parse(text).get(0);

    assertThat(table.nearest(citation, TODAY))
        .anySatisfy(
            n -> {
              assertThat(n.article()).isEqualTo(article);
              assertThat(n.code()).isEqualTo(code);
            });
  }

  @Test
  void proposesNoArticleThatIsNotInForce() {
    Citation citation = new CitationParser().parse("art. R. 2213-19-1 du CGCT").get(0);

    assertThat(table.nearest(citation, TODAY))
        .extracting(Neighbour::article)
        .doesNotContain("L2213-19-1");
  }

  private Resolution resolve(String text, LocalDate date) {
    return table.resolve(new CitationParser().parse(text).get(0), date);
  }

  private static @org.jspecify.annotations.Nullable LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
