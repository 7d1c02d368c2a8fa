package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraphe.checking.Dossiers.act;
import static org.paraphe.checking.Dossiers.article;
import static org.paraphe.checking.Dossiers.facts;
import static org.paraphe.checking.Dossiers.subject;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paraphe.act.Act;
import org.paraphe.act.Inline.Texte;
import org.paraphe.law.Citation;
import org.paraphe.law.LawArticle;
import org.paraphe.law.LegalCorpus;
import org.paraphe.law.Quotation;
import org.paraphe.law.Resolution;

class QuotationCheckTest {

  private static final String TRUE_WORDS = "le pont est gardé le jour";
  private static final String OLD_WORDS = "le pont est gardé la nuit";

  @Test
  void blocksWordsThatTheVersionInForceDoesNotHave() {
    assertThat(check("le pont est gardé par un dragon", new OneBridge(true)))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(FindingCode.CITATION_INFIDELE);
              assertThat(f.severity()).isEqualTo(Severity.BLOQUANT);
              assertThat(f.where()).isEqualTo("article 1");
              assertThat(f.what())
                  .isEqualTo(
                      "Citation infidèle : « le pont est gardé par un dragon » n'est pas dans"
                          + " l'article L. 2121-29 du code général des collectivités"
                          + " territoriales, en vigueur au 6 décembre 2023, non vérifié depuis"
                          + " (version du 1er janvier 2010).");
            });
  }

  @Test
  void saysFromWhichVersionOldWordsAre() {
    assertThat(check(OLD_WORDS, new OneBridge(true)))
        .extracting(Finding::why)
        .containsExactly(
            "Ces mots sont ceux de la version du 1er janvier 2000 au 31 décembre 2009, qui n'est"
                + " pas celle du "
                + ReferenceWords.day(Dossiers.DATE)
                + ".");
  }

  @Test
  void findsNothingToSayOfTheWordsInForce() {
    assertThat(check(TRUE_WORDS, new OneBridge(true))).isEmpty();
  }

  @Test
  void blocksOnAPieceThatMisquotesTheLawWhateverIsDrafted() {
    String note =
        "L'article L. 2121-29 du code général des collectivités territoriales dispose que « le pont"
            + " est gardé par un dragon ».";
    QuotationCheck check = new QuotationCheck(new OneBridge(true));

    assertThat(check.run(Taking.of("decision-contrat").piece("note.odt", note).subject()))
        .extracting(Finding::code, Finding::severity, Finding::where)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                FindingCode.CITATION_INFIDELE, Severity.BLOQUANT, "pièce note.odt"));
    assertThat(check.run(Taking.of("synthese-juridique").piece("note.odt", note).subject()))
        .extracting(Finding::severity)
        .containsExactly(Severity.BLOQUANT);
    assertThat(
            check.run(
                Taking.of("decision-contrat")
                    .piece("note.odt", note.replace("par un dragon", "le jour"))
                    .subject()))
        .isEmpty();
  }

  @Test
  void asksForAttentionWhereTheWordsCannotBeCompared() {
    assertThat(check(TRUE_WORDS, new OneBridge(false)))
        .extracting(Finding::code, Finding::severity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                FindingCode.REFERENCE_HORS_CORPUS, Severity.ATTENTION));
  }

  @Test
  void asksForAttentionWhereThoseOfAPieceCannotBeCompared() {
    String note =
        "Le code général des collectivités territoriales est clair : « le pont est gardé par un"
            + " dragon » (article L. 2121-29).";

    assertThat(
            new QuotationCheck(new OneBridge(false))
                .run(Taking.of("decision-contrat").piece("note.odt", note).subject()))
        .extracting(Finding::code, Finding::severity, Finding::where)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                FindingCode.REFERENCE_HORS_CORPUS, Severity.ATTENTION, "pièce note.odt"));
  }

  @Test
  void takesTheOnlyCodeOfAPieceForThatOfItsQuotations() {
    String note =
        "Le code des relations entre le public et l'administration est clair : « une décision"
            + " individuelle expresse est opposable à la personne qui en fait l'objet au moment où"
            + " elle est signée » (article L. 221-8).";

    assertThat(
            new QuotationCheck(org.paraphe.law.ReferenceTable.embedded())
                .run(Taking.of("decision-contrat").piece("note.odt", note).subject()))
        .extracting(Finding::code, Finding::severity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(FindingCode.CITATION_INFIDELE, Severity.BLOQUANT));
  }

  @Test
  void tellsTheListOfReferencesToo() {
    assertThat(References.of(withQuotation(OLD_WORDS), new OneBridge(true), Dossiers.DATE))
        .extracting(References.Resolved::quotation)
        .contains(Quotation.INFIDELE);
  }

  @Test
  void isOneOfTheChecksOfEveryDraft() {
    assertThat(Checks.standard(new OneBridge(true)).run(subject(withQuotation(OLD_WORDS), facts())))
        .extracting(Finding::code)
        .contains(FindingCode.CITATION_INFIDELE);
  }

  private static List<Finding> check(String words, LegalCorpus corpus) {
    return new QuotationCheck(corpus).run(subject(withQuotation(words), facts()));
  }

  private static Act withQuotation(String words) {
    return Mutations.withArticle(
        act(),
        article(1, new Texte("L'article L. 2121-29 du CGCT dispose que « " + words + " ».")));
  }

  /** A corpus of one article with two versions. */
  private record OneBridge(boolean hasTexts) implements LegalCorpus {

    @Override
    public Resolution resolve(Citation citation, LocalDate date) {
      return new Resolution(
          Resolution.Status.EN_VIGUEUR, LocalDate.of(2010, 1, 1), null, LocalDate.of(2023, 12, 6));
    }

    @Override
    public Quotation quotation(Citation citation, LocalDate date, String quoted) {
      return !hasTexts
          ? Quotation.NON_VERIFIABLE
          : quoted.equals(TRUE_WORDS) ? Quotation.CONFORME : Quotation.INFIDELE;
    }

    @Override
    public List<LawArticle> versionsSaying(Citation citation, String quoted) {
      return quoted.equals(OLD_WORDS)
          ? List.of(
              new LawArticle(
                  "C",
                  "Code",
                  "L2121-29",
                  null,
                  LocalDate.of(2000, 1, 1),
                  LocalDate.of(2010, 1, 1),
                  "MODIFIE",
                  "",
                  OLD_WORDS))
          : List.of();
    }
  }
}
