package org.paraphe.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraphe.law.LawTexts.CODE;
import static org.paraphe.law.LawTexts.citation;
import static org.paraphe.law.LawTexts.jsonl;
import static org.paraphe.law.LawTexts.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraphe.law.Resolution.Status;

/** What an imported corpus tells beyond a status: quotations, successors, a second source. */
class CorpusKnowledgeTest {

  private static final LocalDate DAY = LocalDate.of(2021, 5, 1);
  private static final String LONG =
      "Le gardien du pont veille chaque nuit sur la barrière ; il ouvre le passage aux voitures"
          + " de secours et rend compte au syndic avant la fin de la semaine.";

  @TempDir Path folder;

  @Test
  void tellsWhichVersionHasTheWordsThatAreNoLongerInForce() throws IOException {
    load(
        jsonl(
            folder.resolve("a.jsonl"),
            line("L1", "2000-01-01", "2010-01-01", "MODIFIE", "Le pont est gardé la nuit."),
            line("L1", "2010-01-01", "", "VIGUEUR", "Le pont est gardé le jour.")));
    String text = "L'article L. 1-1 du CGCT dispose que « le pont est gardé la nuit ».";
    Citation cited = citation("L1");
    Quoted quoted = new Quoted("le pont est gardé la nuit", 0, 0, List.of(cited), false);
    assertThat(text).contains(quoted.words());

    try (LuceneCorpus corpus = corpus(new NoCorpus())) {
      assertThat(corpus.quotation(cited, DAY, quoted.words())).isEqualTo(Quotation.INFIDELE);
      assertThat(corpus.versionsSaying(cited, quoted.words()))
          .singleElement()
          .satisfies(v -> assertThat(v.to()).isEqualTo(LocalDate.of(2010, 1, 1)));
      assertThat(corpus.versionsSaying(cited, "le pont est fermé")).isEmpty();
    }
  }

  @Test
  void namesTheArticleThatLegiLinksARepealedOneTo() throws IOException {
    String xml =
        LawTexts.xml(
                "LEGIARTI000000000001", CODE, "L1", "2000-01-01", "2012-05-01", "ABROGE", "Un.")
            .replace(
                "</ARTICLE>",
                """
                <LIENS><LIEN cidtexte="LEGITEXT000025503132" id="LEGIARTI000000000009" num="L511-1" \
                naturetexte="CODE" sens="cible" typelien="CONCORDANCE">Code de la sécurité \
                intérieure - art. L511-1 (V)</LIEN>\
                <LIEN cidtexte="X" id="" num="L9" sens="source" typelien="CONCORDANCE">Ancien code \
                - art. L9</LIEN></LIENS></ARTICLE>""");
    Files.writeString(tree().resolve("LEGIARTI000000000001.xml"), xml);
    load(folder.resolve("tree"));

    try (LuceneCorpus corpus = corpus(new NoCorpus())) {
      assertThat(corpus.successors(citation("L1"), DAY))
          .extracting(Successor::printed)
          .containsExactly(
              "remplacé, selon la base LEGI, par l'article L. 511-1 du code de la sécurité"
                  + " intérieure");
      assertThat(corpus.successors(citation("L1"), LocalDate.of(2011, 1, 1))).isEmpty();
    }
  }

  @Test
  void namesTheNumberUnderWhichTheSameArticleGoesOn() throws IOException {
    String xml =
        LawTexts.xml(
                "LEGIARTI000000000001", CODE, "L1", "2000-01-01", "2012-05-01", "TRANSFERE", "Un.")
            .replace(
                "</ARTICLE>",
                """
                <VERSIONS><VERSION etat="VIGUEUR"><LIEN_ART debut="2012-05-01" etat="VIGUEUR" \
                fin="2999-01-01" id="LEGIARTI000000000002" num="L1-2"/></VERSION></VERSIONS>\
                </ARTICLE>""");
    Files.writeString(tree().resolve("LEGIARTI000000000001.xml"), xml);
    load(folder.resolve("tree"));

    try (LuceneCorpus corpus = corpus(new NoCorpus())) {
      assertThat(corpus.successors(citation("L1"), DAY))
          .extracting(Successor::code, Successor::article, Successor::basis)
          .containsExactly(org.assertj.core.groups.Tuple.tuple(CODE, "L1-2", Successor.Basis.LIEN));
    }
  }

  @Test
  void proposesTheArticleThatSaysTheSameFromTheDayOfTheRepeal() throws IOException {
    load(
        jsonl(
            folder.resolve("a.jsonl"),
            line("L1", "2000-01-01", "2012-05-01", "ABROGE", LONG),
            line("L2", "2012-05-01", "", "VIGUEUR", LONG),
            line("L3", "2012-05-02", "", "VIGUEUR", LONG),
            line("L4", "2001-01-01", "2012-05-01", "MODIFIE", "Autre chose."),
            line("L4", "2012-05-01", "", "VIGUEUR", LONG),
            line("L5", "2012-05-01", "", "VIGUEUR", "Le gardien du pont dort.")));

    try (LuceneCorpus corpus = corpus(new NoCorpus())) {
      assertThat(corpus.successors(citation("L1"), DAY))
          .extracting(Successor::printed)
          .containsExactly("texte identique repris à l'article L. 2 du code des essais");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the day | what the table says | up to | what is told
        "2021-05-01 | ABROGE | 2023-12-06 | ABROGE",
        "2021-05-01 | FUTUR | 2023-12-06 | FUTUR",
        "2021-05-01 | INCONNU | 2023-12-06 | INCONNU",
        "2021-05-01 | EN_VIGUEUR | 2023-12-06 | EN_VIGUEUR",
        "2026-05-01 | EN_VIGUEUR | 2023-12-06 | ABROGE",
        "2026-05-01 | EN_VIGUEUR | 2026-03-01 | EN_VIGUEUR",
        "2026-05-01 | HORS_CORPUS | | INCONNU",
      })
  void asksTheTableForAnArticleThatTheImportDoesNotHave(
      LocalDate date, Status table, @Nullable LocalDate upTo, Status told) throws IOException {
    loadAsOf(
        LocalDate.of(2025, 1, 1),
        jsonl(folder.resolve("a.jsonl"), line("L1", "2000-01-01", "", "VIGUEUR", "Un.")));

    try (LuceneCorpus corpus = corpus(table(table, upTo))) {
      assertThat(corpus.resolve(citation("L2"), date).status()).isEqualTo(told);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2021-05-01 | ABROGE | 2023-12-06 | ABROGE",
        "2019-05-01 | ABROGE | 2023-12-06 | EN_VIGUEUR",
        "2021-05-01 | ABROGE | 2015-01-01 | EN_VIGUEUR",
        "2021-05-01 | INCONNU | 2023-12-06 | EN_VIGUEUR",
      })
  void trustsTheFresherSourceForADayThatTheOlderDoesNotCover(
      LocalDate date, Status table, LocalDate upTo, Status told) throws IOException {
    loadAsOf(
        LocalDate.of(2020, 1, 1),
        jsonl(folder.resolve("a.jsonl"), line("L1", "2000-01-01", "", "VIGUEUR", "Un.")));

    try (LuceneCorpus corpus = corpus(table(table, upTo))) {
      assertThat(corpus.resolve(citation("L1"), date).status()).isEqualTo(told);
    }
  }

  private static LegalCorpus table(Status status, @Nullable LocalDate upTo) {
    return (citation, date) -> new Resolution(status, null, null, upTo);
  }

  private Path tree() throws IOException {
    return Files.createDirectories(folder.resolve("tree/article/LEGI/ARTI"));
  }

  private LuceneCorpus corpus(LegalCorpus others) {
    return new LuceneCorpus(folder.resolve("corpus"), others);
  }

  private void load(Path source) throws IOException {
    loadAsOf(null, source);
  }

  private void loadAsOf(@Nullable LocalDate asOf, Path source) throws IOException {
    ImportReport report =
        new CorpusImport(folder.resolve("corpus"), (s, r) -> {}).run(List.of(source), asOf);
    assertThat(report.leftOut()).isEmpty();
  }
}
