package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.law.ReferenceTable;

class PieceReferenceCheckTest {

  private static List<Finding> run(String text) {
    return new PieceReferenceCheck(ReferenceTable.embedded())
        .run(Taking.of("arrete-delegation").piece("projet.odt", text).subject());
  }

  @Test
  void blocksOnAVisaThatNoCodeHas() {
    assertThat(
            run(
                "Le maire,\nVu l'article L. 2122-95 du code général des collectivités"
                    + " territoriales,\nARRÊTE"))
        .extracting(Finding::code, Finding::severity, Finding::where)
        .containsExactly(
            Tuple.tuple(FindingCode.REFERENCE_INTROUVABLE, Severity.BLOQUANT, "pièce projet.odt"));
  }

  @Test
  void asksAboutOneThatANoteSpeaksOf() {
    assertThat(
            run(
                "Selon l'article L. 2122-95 du code général des collectivités territoriales, le"
                    + " maire signe."))
        .extracting(Finding::severity)
        .containsExactly(Severity.ATTENTION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Marché passé en application de l'article 28 du code des marchés publics.|BLOQUANT",
        "Vu l'article 27 du décret n° 2016-360 du 25 mars 2016,|BLOQUANT",
        "Vu l'article 2 de la loi du 13 juillet 1983,|BLOQUANT",
        "Un candidat invoque l'article 28 du code des marchés publics.|ATTENTION",
        "En vertu de l'article L. 111-1-4 du code de l'urbanisme, abrogé depuis 2016,|ATTENTION",
        "Il résulte de l'ancien article L. 111-1-4 du code de l'urbanisme un recul.|ATTENTION",
      })
  void knowsTextsThatWereRepealedAndWhatSaysSo(String text, Severity severity) {
    assertThat(run(text))
        .extracting(Finding::code, Finding::severity)
        .containsExactly(Tuple.tuple(FindingCode.REFERENCE_ABROGEE, severity));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Vu le décret n° 88-145 pris pour l'application de l'article 136 de la loi du 26 janvier 1984,",
        "Vu l'article L. 2122-18 du code général des collectivités territoriales,",
        "Vu le code général des collectivités territoriales,\nArticle 1 : le maire délègue.",
        "Vu la délibération n° 12 du 3 mai 2026,",
        "L'article 2 du règlement intérieur le permet.",
      })
  void keepsQuietOfWhatIsInForceAndOfWhatIsNoCode(String text) {
    assertThat(run(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "L'emploi sera pourvu en application de l'article L. 2122-95 | BLOQUANT",
        "Le maire signe en vertu des dispositions de l'article L. 2122-95 | BLOQUANT",
        "La délégation est donnée sur le fondement de l'article L2122-95 | BLOQUANT",
        "Délégation prévue par l'article L. 2122-95 | BLOQUANT",
        "Conformément aux articles L. 2122-18 et L. 2122-95 | BLOQUANT",
        "Le maire décide dans les conditions prévues à l'article L. 2122-95 | BLOQUANT",
        "Un voisin nous parle de l'article L. 2122-95 | ATTENTION",
        "Que dit l'article L. 2122-95 | ATTENTION",
      })
  void blocksWhereAPieceFoundsTheDecisionOnIt(String words, Severity severity) {
    assertThat(run(words + " du code général des collectivités territoriales."))
        .extracting(Finding::severity)
        .containsExactly(severity);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1\tRégie de chauffage\tCGCT, art. L. 2221-41\n2\tQuestions diverses\t-",
        "Vu le code général des collectivités territoriales et son article 2122-81,",
        "La délibération doit mentionner le 2131-111 du CGCT sinon la préfecture la retourne.",
        "Vu les art. L 2122-18 & L 2122-187 CGCT",
        "Code général des collectivités territoriales :\n- articles L. 2121-7 et L. 2121-8\n- article"
            + " L. 2122-178\n- article L. 2122-10",
        "CGCT 2122-181 : délégation",
      })
  void findsOneThatIsWrittenInAnOddWay(String text) {
    assertThat(run(text))
        .extracting(Finding::code)
        .containsExactly(FindingCode.REFERENCE_INTROUVABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Vu le code général des collectivités territoriales et son article 2122-18,",
        "Le 2131-1 du CGCT et CGCT 2121-29",
        "Vu le CGCT,\npompe de référence R2123-45, devis n° L2122-97, tél. 0561-22-33",
        "Vu le CGCT et le code du travail :\n- article L. 3142-77",
        "Code général des collectivités territoriales :\n- article L. 2121-7\n- article L. 2122-10",
        "la délibération n° 2024-017 du CGCT",
      })
  void keepsQuietOfOddWritingsOfWhatIsInForce(String text) {
    assertThat(run(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Vu l'article L.2122-22-45° du CGCT | 1",
        "Vu l'article L. 2122-22, 4° et 52°, du CGCT | 1",
        "Vu l'article L. 2121-29, 3° du CGCT | 1",
        "Vu l'article L.2122-22-31° du CGCT | 0",
        "Vu l'article L. 2122-22 (4°, 5° et 16°) du CGCT | 0",
        "Vu le 2° de l'article L. 2122-21 du CGCT | 0",
      })
  void asksAboutAPointThatTheArticleDoesNotHave(String text, int told) {
    assertThat(run(text))
        .hasSize(told)
        .allSatisfy(
            f -> {
              assertThat(f.code()).isEqualTo(FindingCode.REFERENCE_INTROUVABLE);
              assertThat(f.severity()).isEqualTo(Severity.ATTENTION);
              assertThat(f.what()).containsAnyOf("s'arrête au 31°.", "n'a pas de point numéroté.");
            });
  }

  @Test
  void blocksOnTheLawThatACodeTookThePlaceOf() {
    String visa =
        "Vu l'article 34 de la loi n° 84-53 du 26 janvier 1984 portant dispositions statutaires,";

    assertThat(
            new PieceReferenceCheck(ReferenceTable.embedded())
                .run(Taking.of("deliberation-emploi").piece("projet.odt", visa).subject()))
        .extracting(Finding::code, Finding::severity)
        .containsExactly(Tuple.tuple(FindingCode.REFERENCE_ABROGEE, Severity.BLOQUANT));
    assertThat(
            new PieceReferenceCheck(ReferenceTable.embedded())
                .run(
                    Taking.of("deliberation-emploi")
                        .on("2021-05-03")
                        .piece("projet.odt", visa)
                        .subject()))
        .isEmpty();
  }
}
