package org.paraphe.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
 * <i>One search</i> is warm: a search keeps what it read of the last words. <i>Asked once</i> is by
 * a search that never heard the question before. <i>Bare</i> is one BM25 query of the question's
 * words: the best documents, whatever their date, nothing read of them. <i>Plain</i> is what one
 * writes with Lucene to get the same answer: the same query, filtered by the day, and the fields of
 * each hit read. Beside the times on the wall stand those of the processor, which other programs on
 * the machine disturb less; the ratios to <i>bare</i> are in parentheses. Seen on two busy cores,
 * ten codes, the best ten, of the processor: 0.61 ms (1.9) at the median and 0.96 ms (1.7) at p95
 * warm, 1.02 ms (3.2) and 2.04 ms (3.5) asked once. Of the best hundred most of the time goes into
 * reading their texts.
 */
public final class SearchSpeed {

  private static final LocalDate DAY = LocalDate.of(2023, 12, 6);
  private static final int NUMBER_OF_DAY = 20231206;
  private static final int WARM_UP = 10;
  private static final int MEASURED = 10;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Path corpus;
  private final ArticleSearch warm;
  private final IndexSearcher lucene;
  private final QueryBuilder words = new QueryBuilder(new FrenchAnalyzer());
  private final List<Query> days =
      List.of(
          IntPoint.newRangeQuery("from", Integer.MIN_VALUE, NUMBER_OF_DAY),
          IntPoint.newRangeQuery("to", NUMBER_OF_DAY + 1, Integer.MAX_VALUE));

  private interface Way {
    void ask(String question, int limit) throws IOException;
  }

  private SearchSpeed(Path corpus, ArticleSearch warm, IndexSearcher lucene) {
    this.corpus = corpus;
    this.warm = warm;
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
    try (ArticleSearch ours = open(corpus);
        Directory index = FSDirectory.open(corpus.resolve(serving));
        DirectoryReader reader = DirectoryReader.open(index)) {
      SearchSpeed speed = new SearchSpeed(corpus, ours, new IndexSearcher(reader));
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      List<String> titles = titles(Path.of(args[1]));
      for (int limit : new int[] {10, 100}) {
        speed.compare(new ArrayList<>(titles), limit, out);
      }
    }
  }

  private static ArticleSearch open(Path corpus) throws IOException {
    ArticleSearch search =
        ArticleSearch.serving(corpus, SearchWeights.standard())
            .orElseThrow(() -> new IOException("nothing is imported in " + corpus));
    search.search("L. 1", DAY, 1);
    return search;
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
    Times once = new Times("one search, asked once");
    Times bare = new Times("bare BM25 query");
    Times plain = new Times("plain Lucene, day and fields");
    for (int round = 0; round < WARM_UP + MEASURED; round++) {
      boolean counts = round >= WARM_UP;
      Collections.shuffle(titles, random);
      try (ArticleSearch fresh = open(corpus)) {
        for (String title : titles) {
          search.measure((q, n) -> warm.search(q, DAY, n), title, limit, counts);
          once.measure((q, n) -> fresh.search(q, DAY, n), title, limit, counts);
          bare.measure(this::bare, title, limit, counts);
          plain.measure(this::plain, title, limit, counts);
        }
      }
    }
    out.printf("%d questions, the best %d%n", titles.size(), limit);
    for (Times times : List.of(search, once, bare, plain)) {
      print(times.name + ", wall", times.wall, bare.wall, out);
      print(times.name + ", processor", times.processor, bare.processor, out);
    }
  }

  private static void print(String name, List<Long> times, List<Long> bare, PrintStream out) {
    out.printf(Locale.ROOT, "  %-40s", name);
    for (int percent : new int[] {50, 95, 99}) {
      double time = at(percent, times);
      out.printf(
          Locale.ROOT, "  p%d %6.2f ms (%4.1f)", percent, time / 1e6, time / at(percent, bare));
    }
    out.println();
  }

  private static double at(int percent, List<Long> times) {
    long place = (long) times.size() * percent / 100;
    return times.stream().sorted().skip(place).findFirst().orElse(1L);
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
    private final List<Long> wall = new ArrayList<>();
    private final List<Long> processor = new ArrayList<>();

    Times(String name) {
      this.name = name;
    }

    void measure(Way way, String question, int limit, boolean counts) throws IOException {
      long start = System.nanoTime();
      long before = THREADS.getCurrentThreadCpuTime();
      way.ask(question, limit);
      long used = THREADS.getCurrentThreadCpuTime() - before;
      long took = System.nanoTime() - start;
      if (counts) {
        wall.add(took);
        processor.add(used);
      }
    }
  }
}
