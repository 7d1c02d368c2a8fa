package org.paraphe.law;

import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Finds the articles in force at a date that answer a question in plain French, in an index laid
 * out by {@link CorpusFields}. A question that is a reference (« L. 2121-29 CGCT ») finds that
 * article first. Thread-safe; holds the index open until it is closed.
 */
public final class ArticleSearch implements AutoCloseable {

  /** Deep enough for the first page to be spread, and for a reader who goes on. */
  private static final int DEEP = 300;

  /** How many a configured embedding model reads. */
  private static final int FUSED = 50;

  private final IndexReader reader;
  private final SearchWeights weights;
  private final LegalTerms french = new LegalTerms();
  private final SectionTree tree;
  private final QuestionReader questions;
  private final AtomicReference<@Nullable DayScores> last = new AtomicReference<>();

  private @Nullable MeaningOrder meaning;

  private ArticleSearch(IndexReader reader, SearchWeights weights) throws IOException {
    this.reader = reader;
    this.weights = weights;
    this.tree = SectionTree.read(reader, french);
    this.questions = new QuestionReader(french, weights);
  }

  /**
   * The index that serves in a folder of imported texts; empty where nothing was imported.
   *
   * @param corpus {@code corpus/} of a home
   */
  public static Optional<ArticleSearch> serving(Path corpus) throws IOException {
    return serving(corpus, SearchWeights.standard());
  }

  /** As {@link #serving(Path)}, with other weights: for measuring. */
  public static Optional<ArticleSearch> serving(Path corpus, SearchWeights weights)
      throws IOException {
    Optional<Path> current = new CorpusFolder(corpus).current();
    return current.isEmpty()
        ? Optional.empty()
        : Optional.of(open(FSDirectory.open(current.get()), weights));
  }

  static ArticleSearch open(Directory index, SearchWeights weights) throws IOException {
    return new ArticleSearch(DirectoryReader.open(index), weights);
  }

  /**
   * From now on mixes in the order of an embedding model, by reciprocal rank fusion. Where the
   * model gives no answer, the words alone decide.
   *
   * @param whenSilent run where they do
   */
  public ArticleSearch with(EmbeddingModel model, Runnable whenSilent) {
    meaning = new MeaningOrder(model, whenSilent);
    return this;
  }

  /**
   * The best first; fewer than asked where fewer have anything of the question.
   *
   * @param limit how many at most, from 1
   */
  public List<ArticleHit> search(String question, LocalDate date, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be 1 or more, not " + limit);
    }
    try {
      DayScores day = day(date);
      Question read = questions.read(question);
      List<Ranked> ranked =
          new ArrayList<>(NumberLookup.in(reader, tree, day.law()).find(question));
      Set<Integer> named = new HashSet<>();
      ranked.forEach(r -> named.add(r.document()));
      hybrid(question, ranked(read, day, Math.max(limit, DEEP))).stream()
          .filter(r -> !named.contains(r.document()))
          .forEach(ranked::add);
      return hits(ranked.subList(0, Math.min(limit, ranked.size())), read);
    } catch (IOException e) {
      throw new UncheckedIOException("the index of the corpus cannot be read", e);
    }
  }

  private DayScores day(LocalDate date) throws IOException {
    DayScores day = last.get();
    if (day == null || !day.date().equals(date)) {
      day = made(date);
      last.set(day);
    }
    return day;
  }

  private DayScores made(LocalDate date) throws IOException {
    LawAtDate law = LawAtDate.of(reader, tree, date);
    return new DayScores(date, law, new ClueScores(reader, tree, law, weights));
  }

  private List<Ranked> ranked(Question question, DayScores day, int depth) throws IOException {
    SparseFloats scores = BlendedScores.of(question, tree, day, weights);
    List<Ranked> ranked = new ArrayList<>();
    for (int article : Best.of(scores, depth)) {
      int document = day.law().document(article);
      ranked.add(new Ranked(document, day.law().section(article), scores.of(article)));
    }
    return SectionSpread.over(ranked, weights.spread());
  }

  /** The first page and a bit more, reordered; what is deeper stays where it is. */
  private List<Ranked> hybrid(String question, List<Ranked> ranked) throws IOException {
    MeaningOrder order = meaning;
    if (order == null || ranked.isEmpty()) {
      return ranked;
    }
    List<Ranked> first = ranked.subList(0, Math.min(FUSED, ranked.size()));
    List<String> texts = new ArrayList<>();
    for (Ranked one : first) {
      texts.add(reader.storedFields().document(one.document()).get(CorpusFields.TEXT));
    }
    List<Integer> lexical = IntStream.range(0, first.size()).boxed().toList();
    List<Ranked> fused = new ArrayList<>();
    RankFusion.of(List.of(lexical, order.of(question, texts)))
        .forEach(i -> fused.add(first.get(i)));
    fused.addAll(ranked.subList(first.size(), ranked.size()));
    return fused;
  }

  private List<ArticleHit> hits(List<Ranked> ranked, Question question) throws IOException {
    StoredFields stored = reader.storedFields();
    Snippets snippets = new Snippets(question.words(), french);
    List<ArticleHit> hits = new ArrayList<>();
    for (Ranked one : ranked) {
      hits.add(hit(hits.size() + 1, stored.document(one.document()), one.score(), snippets));
    }
    return List.copyOf(hits);
  }

  private ArticleHit hit(int rank, Document document, float score, Snippets snippets) {
    return new ArticleHit(
        rank,
        document.get(CorpusFields.CODE),
        document.get(CorpusFields.ARTICLE),
        document.get(CorpusFields.TITLE),
        snippets.of(document.get(CorpusFields.TEXT)),
        score,
        date(document, CorpusFields.FROM),
        date(document, CorpusFields.TO));
  }

  private static @Nullable LocalDate date(Document document, String field) {
    return CorpusFields.date(document.getField(field).numericValue().intValue());
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
