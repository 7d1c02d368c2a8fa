package org.paraphe.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.paraphe.law.ArticleSearch;
import org.paraphe.law.SearchWeights;

/**
 * How long one search takes beside what Lucene alone would do with the same question on the same
 * index, each question asked of all in turn in one run of one thread.
 *
 * <pre>
 * mkdir -p benchmarks/target/mesures/config
 * ./paraphe corpus import ../shared/data/legi --home benchmarks/target/mesures
 * mvn -q -pl benchmarks -am -DskipTests compile
 * java -cp "benchmarks/target/classes:$(ls -dt routes/target/paraphe/lib-* | head -n 1)/*" \
 *   org.paraphe.benchmarks.SearchSpeed benchmarks/target/mesures/corpus \
 *   ../shared/data/retrieval/dev.json
 * </pre>
 *
 * <i>Bare</i> is one BM25 query of the question's words: the best documents, whatever their date,
 * nothing read of them. <i>Plain</i> is what one writes with Lucene to get the same answer: the
 * same query, filtered by the day, and the fields of each hit read.
 */
public final class SearchSpeed {

  private static final LocalDate DAY = LocalDate.of(2023, 12, 6);
  private static final int NUMBER_OF_DAY = 20231206;
  private static final int WARM_UP = 10;
  private static final int MEASURED = 10;

  private final ArticleSearch ours;
  private final IndexSearcher lucene;
  private final QueryBuilder words = new QueryBuilder(new FrenchAnalyzer());
  private final List<Query> days =
      List.of(
          IntPoint.newRangeQuery("from", Integer.MIN_VALUE, NUMBER_OF_DAY),
          IntPoint.newRangeQuery("to", NUMBER_OF_DAY + 1, Integer.MAX_VALUE));

  private interface Way {
    void ask(String question, int limit) throws IOException;
  }

  private SearchSpeed(ArticleSearch ours, IndexSearcher lucene) {
    this.ours = ours;
    this.lucene = lucene;
  }

  /**
   * @param args the folder {@code corpus/} of a home, the file of questions
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: SearchSpeed CORPUS QUESTIONS.json");
      System.exit(2);
    }
    Path corpus = Path.of(args[0]);
    String serving = Files.readString(corpus.resolve("courant"), StandardCharsets.UTF_8).strip();
    try (ArticleSearch ours =
            ArticleSearch.serving(corpus, SearchWeights.standard())
                .orElseThrow(() -> new IOException("nothing is imported in " + corpus));
        Directory index = FSDirectory.open(corpus.resolve(serving));
        DirectoryReader reader = DirectoryReader.open(index)) {
      SearchSpeed speed = new SearchSpeed(ours, new IndexSearcher(reader));
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      List<String> titles = titles(Path.of(args[1]));
      for (int limit : new int[] {10, 100}) {
        speed.compare(new ArrayList<>(titles), limit, out);
      }
    }
  }

  private static List<String> titles(Path questions) throws IOException {
    return StreamSupport.stream(
            new ObjectMapper().readTree(questions.toFile()).spliterator(), false)
        .map(q -> q.path("title").asText())
        .toList();
  }

  private void compare(List<String> titles, int limit, PrintStream out) throws IOException {
    Random random = new Random(1);
    Times search = new Times("one search");
    Times bare = new Times("bare BM25 query");
    Times plain = new Times("plain Lucene, day and fields");
    for (int round = 0; round < WARM_UP + MEASURED; round++) {
      boolean counts = round >= WARM_UP;
      Collections.shuffle(titles, random);
      for (String title : titles) {
        search.measure(this::search, title, limit, counts);
        bare.measure(this::bare, title, limit, counts);
        plain.measure(this::plain, title, limit, counts);
      }
    }
    out.printf("%d questions, the best %d%n", titles.size(), limit);
    for (Times times : List.of(search, bare, plain)) {
      out.printf(
          Locale.ROOT,
          "  %-30s median %6.2f ms (%4.1f)   p95 %6.2f ms (%4.1f)   p99 %6.2f ms%n",
          times.name,
          times.at(0.5) / 1e6,
          times.at(0.5) / bare.at(0.5),
          times.at(0.95) / 1e6,
          times.at(0.95) / bare.at(0.95),
          times.at(0.99) / 1e6);
    }
  }

  private void search(String question, int limit) {
    ours.search(question, DAY, limit);
  }

  private void bare(String question, int limit) throws IOException {
    lucene.search(words.createBooleanQuery("text", question), limit);
  }

  private void plain(String question, int limit) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(words.createBooleanQuery("text", question), Occur.MUST);
    days.forEach(d -> query.add(d, Occur.FILTER));
    StoredFields stored = lucene.storedFields();
    for (ScoreDoc hit : lucene.search(query.build(), limit).scoreDocs) {
      stored.document(hit.doc);
    }
  }

  /** What one way took for each question. */
  private static final class Times {
    private final String name;
    private final List<Long> nanos = new ArrayList<>();

    Times(String name) {
      this.name = name;
    }

    void measure(Way way, String question, int limit, boolean counts) throws IOException {
      long start = System.nanoTime();
      way.ask(question, limit);
      long took = System.nanoTime() - start;
      if (counts) {
        nanos.add(took);
      }
    }

    double at(double share) {
      return nanos.stream().sorted().skip((long) (nanos.size() * share)).findFirst().orElse(1L);
    }
  }
}
