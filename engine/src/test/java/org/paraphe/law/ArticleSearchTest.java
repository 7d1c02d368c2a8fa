package org.paraphe.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a corpus of our own words: no article of it exists. */
class ArticleSearchTest {

  private static final LocalDate DAY = LocalDate.of(2023, 6, 1);
  private static final float[] ONE = {1, 0};
  private static final String CGCT = "LEGITEXT000006070633";
  private static final String URBANISME = "LEGITEXT000006074075";

  private final Directory directory = new ByteBuffersDirectory();
  private ArticleSearch search;

  @BeforeEach
  void index() throws IOException {
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new FrenchAnalyzer()))) {
      add(
          writer,
          CGCT,
          "L9001-1",
          "2000-01-01",
          null,
          "assemblee/quorum",
          "Le conseil délibère si la majorité de ses membres est là. Un registre est tenu.");
      add(
          writer,
          CGCT,
          "L9001-2",
          "2000-01-01",
          null,
          "assemblee/quorum",
          "À défaut, une seconde réunion a lieu trois jours plus tard.");
      add(
          writer,
          CGCT,
          "L9001-3",
          "2000-01-01",
          null,
          "assemblee/publicite",
          "Une seconde réunion du service est ouverte au public trois jours plus tard.");
      add(
          writer,
          CGCT,
          "L9002-1",
          "1996-01-01",
          "2010-01-01",
          "finances/subventions",
          "La subvention à une association est votée à part, dans sa forme ancienne.");
      add(
          writer,
          CGCT,
          "L9002-1",
          "2010-01-01",
          null,
          "finances/subventions",
          "La subvention à une association est votée à part.");
      add(
          writer,
          CGCT,
          "R9002-1",
          "2010-01-01",
          null,
          "finances/subventions",
          "La subvention à une association est votée à part.");
      add(
          writer,
          CGCT,
          "L9003-1",
          "2010-01-01",
          null,
          "police/cimetieres",
          "L'inhumation est faite dans les six jours.");
      add(
          writer,
          URBANISME,
          "L9001-1",
          "2000-01-01",
          null,
          "code-de-lurbanisme/enquete",
          "Le dossier est déposé au siège.");
      add(
          writer,
          URBANISME,
          "R*9004-1",
          "2000-01-01",
          null,
          "code-de-lurbanisme/enquete",
          "Le commissaire rend son avis.");
    }
    search = ArticleSearch.open(directory, SearchWeights.standard());
  }

  @AfterEach
  void close() throws IOException {
    search.close();
  }

  private static void add(
      IndexWriter writer,
      String code,
      String article,
      String from,
      String to,
      String path,
      String text)
      throws IOException {
    Document document = new Document();
    document.add(new StringField(CorpusFields.CODE, code, Store.YES));
    document.add(new StringField(CorpusFields.ARTICLE, article, Store.YES));
    document.add(new StringField(CorpusFields.STATE, "VIGUEUR", Store.YES));
    document.add(new IntField(CorpusFields.FROM, day(from), Store.YES));
    int end = to == null ? CorpusFields.OPEN : day(to);
    document.add(new IntField(CorpusFields.TO, end, Store.YES));
    document.add(new TextField(CorpusFields.TITLE, "code de " + code, Store.YES));
    document.add(new TextField(CorpusFields.PATH, path, Store.YES));
    document.add(new SortedDocValuesField(CorpusFields.SECTION, new BytesRef(path)));
    document.add(new TextField(CorpusFields.TEXT, text, Store.YES));
    writer.addDocument(document);
  }

  private static int day(String date) {
    return CorpusFields.day(LocalDate.parse(date));
  }

  private List<String> found(String question) {
    return search.search(question, DAY, 10).stream().map(ArticleHit::article).toList();
  }

  @Test
  void findsWhatTheWordsOfTheArticleSay() {
    assertThat(found("Qui tient le registre ?")).first().isEqualTo("L9001-1");
  }

  @Test
  void findsAnArticleByTheTitleOfItsSectionAlone() {
    assertThat(found("quorum")).contains("L9001-1", "L9001-2").doesNotContain("L9001-3");
  }

  @Test
  void readsATitleThatLostItsApostrophe() {
    assertThat(found("urbanisme")).contains("R*9004-1");
  }

  @Test
  void letsTheSectionDecideBetweenTwoTextsAlike() {
    assertThat(found("quorum : seconde réunion trois jours plus tard"))
        .containsSubsequence("L9001-2", "L9001-3");
  }

  @Test
  void leavesOutVersionsThatAreNotInForceAtTheDate() {
    List<ArticleHit> now = search.search("subvention association", DAY, 10);
    assertThat(now).noneMatch(h -> h.snippet().contains("ancienne"));
    List<ArticleHit> then = search.search("subvention association", LocalDate.of(2000, 1, 1), 10);
    assertThat(then).singleElement().satisfies(h -> assertThat(h.snippet()).contains("ancienne"));
  }

  @Test
  void endsAVersionOnTheDayThatTheNextOneBegins() {
    List<ArticleHit> hits = search.search("subvention", LocalDate.of(2010, 1, 1), 10);
    assertThat(hits).extracting(ArticleHit::from).containsOnly(LocalDate.of(2010, 1, 1));
    assertThat(hits).extracting(ArticleHit::to).containsOnlyNulls();
  }

  @Test
  void putsTheLegislativePartBeforeTheRegulatoryOne() {
    assertThat(found("subvention association")).startsWith("L9002-1", "R9002-1");
  }

  @Test
  void knowsTheWordsOfTheLawForThoseOfPeople() {
    assertThat(found("enterrer un proche")).first().isEqualTo("L9003-1");
  }

  @Test
  void findsAnArticleByItsNumberFirst() {
    assertThat(search.search("L. 9001-1 CGCT", DAY, 3))
        .first()
        .satisfies(h -> assertThat(h.code() + h.article()).isEqualTo(CGCT + "L9001-1"));
    assertThat(found("L9003-1")).first().isEqualTo("L9003-1");
    assertThat(found("seconde réunion, article L. 9003-1 du CGCT")).first().isEqualTo("L9003-1");
  }

  @Test
  void findsTheArticleOfEachCodeWhereNoneIsNamed() {
    assertThat(search.search("L9001-1", DAY, 2))
        .extracting(ArticleHit::code)
        .containsExactlyInAnyOrder(CGCT, URBANISME);
  }

  @Test
  void findsADecreeInCouncilWithoutItsStar() {
    assertThat(found("R. 9004-1 du code de l'urbanisme")).first().isEqualTo("R*9004-1");
  }

  @Test
  void numbersWhatItFindsFromOne() {
    List<ArticleHit> hits = search.search("subvention association", DAY, 2);
    assertThat(hits).extracting(ArticleHit::rank).containsExactly(1, 2);
    assertThat(hits.get(0).score()).isGreaterThan(hits.get(1).score());
  }

  @Test
  void findsNothingInWordsThatNoArticleHas() {
    assertThat(found("xylophone")).isEmpty();
  }

  @Test
  void answersTheSameHoweverOftenItIsAskedAndWhateverBetween() {
    List<ArticleHit> first = search.search("enterrer un proche, seconde réunion", DAY, 10);
    search.search("seconde réunion du service", DAY, 10);
    search.search("enterrer un proche", LocalDate.of(1997, 1, 1), 10);

    assertThat(search.search("enterrer un proche, seconde réunion", DAY, 10)).isEqualTo(first);
  }

  @Test
  void refusesALimitBelowOne() {
    assertThatThrownBy(() -> search.search("quorum", DAY, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("limit");
  }

  @Test
  void letsAnEmbeddingModelChangeTheOrder() {
    EmbeddingModel likesTheDead =
        new EmbeddingModel() {
          @Override
          public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
            return Response.from(
                texts.stream()
                    .map(t -> t.text().contains("plus tard") ? new float[] {0, 1} : ONE)
                    .map(Embedding::from)
                    .toList());
          }
        };
    String question = "réunion trois jours inhumation";
    assertThat(found(question)).hasSize(3).last().isEqualTo("L9003-1");
    search.with(likesTheDead, () -> {});
    assertThat(found(question)).hasSize(3).last().isNotEqualTo("L9003-1");
  }

  @Test
  void goesOnWithoutAnEmbeddingModelThatFails() {
    AtomicInteger silent = new AtomicInteger();
    search.with(
        new EmbeddingModel() {
          @Override
          public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
            throw new TimeoutException("no answer");
          }
        },
        silent::incrementAndGet);
    assertThat(found("quorum registre")).first().isEqualTo("L9001-1");
    assertThat(silent).hasValue(1);
  }

  @Test
  void goesOnWithoutAnEmbeddingModelThatAnswersTooFewTexts() {
    AtomicInteger silent = new AtomicInteger();
    search.with(
        new EmbeddingModel() {
          @Override
          public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
            return Response.from(List.of(Embedding.from(ONE)));
          }
        },
        silent::incrementAndGet);
    assertThat(found("quorum registre")).first().isEqualTo("L9001-1");
    assertThat(silent).hasValue(1);
  }
}
