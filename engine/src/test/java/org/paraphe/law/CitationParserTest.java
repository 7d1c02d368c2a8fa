package org.paraphe.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.law.Citation.Nature;

class CitationParserTest {

  private static final String CGCT = "LEGITEXT000006070633";
  private final CitationParser parser = new CitationParser();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "l'article L. 2121-29 du code général des collectivités territoriales|L2121-29",
        "art. L.2121-29 du CGCT|L2121-29",
        "l’article l. 2121‑29 du Code général des collectivités territoriales|L2121-29",
        "art. L 5211-33 CGCT|L5211-33",
        "l'article LO. 6451-3 du CGCT|LO6451-3",
        "article R* 1234-5 du CGCT|R*1234-5",
        "L. 2121-29 du CGCT|L2121-29",
        "l'article L. 1111-2-1 bis du CGCT|L1111-2-1 bis",
      })
  void readsOneArticleOfACode(String text, String article) {
    assertThat(parser.parse(text))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.article()).isEqualTo(article);
              assertThat(c.code()).isEqualTo(CGCT);
              assertThat(c.nature()).isEqualTo(Nature.CODE);
              assertThat(c.text()).isEqualTo(text);
            });
  }

  @Test
  void givesOneCitationAnArticleOfAnEnumeration() {
    String text = "Vu les articles L. 2121-20, R. 2121-7 et L. 2121-21 du CGCT";
    List<Citation> found = parser.parse(text);

    assertThat(found)
        .extracting(Citation::article)
        .containsExactly("L2121-20", "R2121-7", "L2121-21");
    assertThat(found)
        .allSatisfy(
            c -> {
              assertThat(c.code()).isEqualTo(CGCT);
              assertThat(c.range()).isFalse();
              assertThat(text.substring(c.start(), c.end())).isEqualTo(c.text());
            });
  }

  @Test
  void givesTheTwoEndsOfARange() {
    assertThat(parser.parse("articles R. 2131-1 à R. 2131-4 du CGCT"))
        .extracting(Citation::article, Citation::range)
        .containsExactly(tuple("R2131-1", true), tuple("R2131-4", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "l'article L. 2122-22, 4° du CGCT",
        "le 4° de l'article L. 2122-22 du CGCT",
        "L. 2122-22 4° du CGCT"
      })
  void readsThePointOfAnArticle(String text) {
    assertThat(parser.parse(text))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.article()).isEqualTo("L2122-22");
              assertThat(c.point()).isEqualTo("4");
            });
  }

  @Test
  void findsTheCodeNamedBeforeItsArticles() {
    assertThat(
            parser.parse(
                "Vu le code de la route, notamment ses articles R. 411-8 et R. 411-25 ; vu le"
                    + " code général des collectivités territoriales et notamment l'article"
                    + " L. 2213-1"))
        .extracting(Citation::article, Citation::code)
        .containsExactly(
            tuple("R411-8", "LEGITEXT000006074228"),
            tuple("R411-25", "LEGITEXT000006074228"),
            tuple("L2213-1", CGCT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Vu l'article L. 2122-22 du CGCT et l'article L. 2122-23|CODE",
        "l'article L. 2213-1 du CGCT ainsi que de l'article L. 2213-2|CODE",
        "les articles L. 2122-22 et L. 2122-24 du CGCT ; l'article L. 2122-23|CODE",
        "l'article L. 2121-29 du CGCT, puis le L. 2121-20|CODE",
        "Vu le CGCT (articles L. 2121-29 et suivants) et l'article L. 2121-20|CODE",
        "Vu l'article L. 2122-22 du CGCT et l'article R. 411-8|INCONNUE",
        "Vu l'article L. 2122-22 du CGCT. L'article L. 2122-24 est autre|INCONNUE",
      })
  void takesASecondArticleForOneOfTheCodeOfTheFirst(String text, Nature nature) {
    List<Citation> found = parser.parse(text);
    assertThat(found.get(found.size() - 1).nature()).isEqualTo(nature);
  }

  @Test
  void findsTheCodeThatLeditCodePointsBackTo() {
    assertThat(
            parser.parse(
                "Vu l'article L. 2121-29 du CGCT. Il est fait application de l'article L. 2121-20"
                    + " dudit code."))
        .extracting(Citation::code)
        .containsExactly(CGCT, CGCT);
  }

  @Test
  void readsLawsDecreesAndOrdinances() {
    assertThat(
            parser.parse(
                "Vu la loi n° 82-213 du 2 mars 1982, le décret n°2001-495 du 6 juin 2001, l'article"
                    + " 10-1 de la loi n° 2000-321 du 12 avril 2000 et l'ordonnance no 2021-1310"))
        .extracting(Citation::title, Citation::article)
        .containsExactly(
            tuple("loi n° 82-213", null),
            tuple("décret n° 2001-495", null),
            tuple("loi n° 2000-321", "10-1"),
            tuple("ordonnance n° 2021-1310", null));
  }

  @Test
  void readsALawKnownByItsDateOnly() {
    assertThat(parser.parse("la loi du 29 juillet 1881 sur la presse"))
        .extracting(Citation::title)
        .containsExactly("loi du 29 juillet 1881");
  }

  @Test
  void saysThatNoCodeCanBeTold() {
    assertThat(parser.parse("Vu l'article L. 2121-29, le conseil délibère."))
        .extracting(Citation::nature)
        .containsExactly(Nature.INCONNUE);
  }

  @Test
  void leavesTheArticlesOfTheActItself() {
    assertThat(parser.parse("Les mesures de l'article 2 et des articles 3 et 4 s'appliquent."))
        .isEmpty();
  }

  @Test
  void leavesTheAccountsOfABudget() {
    assertThat(parser.parse("La dépense est imputée au chapitre 65, article 65748 du budget."))
        .isEmpty();
    assertThat(parser.parse("Vu l'article 1240, le conseil délibère."))
        .extracting(Citation::nature)
        .containsExactly(Nature.INCONNUE);
  }

  @Test
  void takesNoRoadAndNoNumberForAnArticle() {
    assertThat(parser.parse("sur la RD 974, du 3 au 7 mars 2027, 12 rue des Tanneurs, D974"))
        .isEmpty();
  }

  @Test
  void readsACodeOutsideOfTheTable() {
    assertThat(parser.parse("l'article L. 1234-5 du code du travail"))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.nature()).isEqualTo(Nature.CODE);
              assertThat(c.code()).isNull();
              assertThat(c.title()).isEqualTo("code du travail");
            });
  }

  @Test
  void neverPassesOverAReferenceThatNoRuleCanRead() {
    assertThat(parser.parseReference("l'instruction interministérielle sur la signalisation"))
        .extracting(Citation::nature, Citation::text)
        .containsExactly(
            tuple(Nature.AUTRE, "l'instruction interministérielle sur la signalisation"));
    assertThat(parser.parseReference("le code de la route"))
        .extracting(Citation::code)
        .containsExactly("LEGITEXT000006074228");
  }

  @Test
  void tellsTwoWaysToWriteOneReferenceAsTheSame() {
    Citation one = parser.parse("l'article L. 2121-29 du CGCT").get(0);
    Citation other =
        parser.parse("art. L.2121-29 du code général des collectivités territoriales").get(0);

    assertThat(one.target()).isEqualTo(other.target());
  }

  @Test
  void verifiesNothingWithoutACorpus() {
    LegalCorpus corpus = new NoCorpus();
    LocalDate date = LocalDate.of(2026, 11, 23);

    assertThat(corpus.resolve(parser.parse("art. L. 2121-29 du CGCT").get(0), date))
        .isEqualTo(Resolution.unverified(Resolution.Status.HORS_CORPUS));
    assertThat(corpus.resolve(parser.parse("l'article L. 2121-29").get(0), date).status())
        .isEqualTo(Resolution.Status.AMBIGU);
  }
}
