package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.paraphe.checking.Dossiers.act;
import static org.paraphe.checking.Dossiers.article;
import static org.paraphe.checking.Dossiers.facts;
import static org.paraphe.checking.Dossiers.subject;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraphe.act.Act;
import org.paraphe.act.Inline.Reference;
import org.paraphe.act.Inline.Texte;
import org.paraphe.law.NoCorpus;
import org.paraphe.law.ReferenceTable;
import org.paraphe.law.Resolution;
import org.paraphe.law.Resolution.Status;

class ReferencesTest {

  @Test
  void listsAMarkedReferenceWithItsPlaceAndItsStatus() {
    var references = References.of(act(), new NoCorpus(), Dossiers.DATE);

    assertThat(references)
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.where()).isEqualTo("visa 1");
              assertThat(r.code()).isEqualTo("LEGITEXT000006070633");
              assertThat(r.article()).isEqualTo("L2121-29");
              assertThat(r.status()).isEqualTo(Status.HORS_CORPUS);
              assertThat(r.verifiedUntil()).isNull();
              assertThat(act().visas().get(0).text().substring(r.start(), r.end()))
                  .isEqualTo(r.text());
            });
  }

  @Test
  void findsAReferenceThatNobodyMarked() {
    var act =
        Mutations.withArticle(
            act(), article(1, new Texte("En application de l'article L. 9999-1 du CGCT, …")));

    assertThat(References.of(act, new NoCorpus(), Dossiers.DATE))
        .extracting(References.Resolved::where, References.Resolved::article)
        .contains(tuple("article 1", "L9999-1"));
  }

  @Test
  void keepsAMarkedReferenceThatItCannotRead() {
    var act =
        Mutations.withArticle(
            act(),
            article(
                1,
                new Texte("Vu "),
                new Reference("l'instruction interministérielle"),
                new Texte(".")));

    assertThat(References.of(act, new NoCorpus(), Dossiers.DATE))
        .extracting(References.Resolved::text)
        .contains("l'instruction interministérielle");
  }

  @Test
  void tellsEachUnverifiedReferenceOnce() {
    var act =
        Mutations.withArticle(
            act(),
            article(1, new Texte("Voir l'article L.2121-29 du CGCT. Voir l'article L. 2121-20.")));

    assertThat(Checks.standard().run(subject(act, facts())))
        .filteredOn(f -> f.code().name().startsWith("REFERENCE_"))
        .extracting(Finding::severity, Finding::what)
        .containsExactlyInAnyOrder(
            tuple(
                Severity.ATTENTION,
                "Référence « article L. 2121-29 du code général des collectivités territoriales » non"
                    + " vérifiée : ce texte n'est pas chargé dans cette installation."),
            tuple(
                Severity.ATTENTION,
                "Référence « l'article L. 2121-20 » : le texte dont c'est un article n'est pas"
                    + " nommé, ou deux sont possibles."));
  }

  @ParameterizedTest
  @CsvSource({
    "INCONNU, REFERENCE_INTROUVABLE",
    "ABROGE, REFERENCE_ABROGEE",
    "FUTUR, REFERENCE_FUTURE"
  })
  void blocksOnAReferenceThatIsNotInForce(Status status, FindingCode code) {
    Checks checks =
        Checks.standard((citation, date) -> new Resolution(status, null, null, LocalDate.MIN));

    assertThat(checks.run(Dossiers.good()))
        .filteredOn(f -> f.severity() == Severity.BLOQUANT)
        .extracting(Finding::code)
        .isEqualTo(List.of(code));
  }

  @Test
  void isSilentOnAReferenceInForce() {
    Checks checks =
        Checks.standard(
            (citation, date) -> new Resolution(Status.EN_VIGUEUR, LocalDate.MIN, null, null));

    assertThat(checks.found(Dossiers.good())).isEmpty();
  }

  @Test
  void proposesTheNearestArticlesForOneThatIsNowhere() {
    var act =
        Mutations.withArticle(
            act(), article(1, new Texte("En application de l'article R. 2121-29 du CGCT.")));

    assertThat(findings(act, FindingCode.REFERENCE_INTROUVABLE))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.severity()).isEqualTo(Severity.BLOQUANT);
              assertThat(f.what())
                  .isEqualTo(
                      "Référence « article R. 2121-29 du code général des collectivités"
                          + " territoriales » : introuvable dans ce code, connu jusqu'au 6"
                          + " décembre 2023.");
              assertThat(f.fix())
                  .contains("L. 2121-29 du code général des collectivités territoriales");
            });
  }

  @Test
  void blocksOnARepealedArticleOfTheEmbeddedTable() {
    var act =
        Mutations.withArticle(
            act(), article(1, new Texte("En application de l'article L. 2213-19-1 du CGCT.")));

    assertThat(findings(act, FindingCode.REFERENCE_ABROGEE))
        .extracting(Finding::what)
        .containsExactly(
            "Référence « article L. 2213-19-1 du code général des collectivités territoriales » :"
                + " plus en vigueur depuis le 1er mai 2012.");
  }

  @Test
  void saysOnceUpToWhichDayTheLawIsKnown() {
    var act =
        Mutations.withArticle(
            act(), article(1, new Texte("Voir l'article L. 2121-20 et L. 2121-21 du CGCT.")));

    assertThat(findings(act, FindingCode.CORPUS_PERIME))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.severity()).isEqualTo(Severity.ATTENTION);
              assertThat(f.what()).contains("connus jusqu'au 6 décembre 2023");
              assertThat(f.why()).contains("non vérifiées depuis");
            });
  }

  @Test
  void neverSaysInForceOnADayThatWasNotVerified() {
    LocalDate known = LocalDate.of(2023, 12, 6);
    Resolution there = new Resolution(Status.EN_VIGUEUR, LocalDate.of(2016, 1, 1), null, known);

    assertThat(ReferenceWords.of(there, LocalDate.of(2026, 11, 23)))
        .isEqualTo(
            "en vigueur au 6 décembre 2023, non vérifié depuis (version du 1er janvier 2016)");
    assertThat(ReferenceWords.of(there, known))
        .isEqualTo("en vigueur au 6 décembre 2023 (version du 1er janvier 2016)");
  }

  private static List<Finding> findings(Act act, FindingCode code) {
    return Checks.standard(ReferenceTable.embedded()).run(subject(act, facts())).stream()
        .filter(f -> f.code() == code)
        .toList();
  }
}
