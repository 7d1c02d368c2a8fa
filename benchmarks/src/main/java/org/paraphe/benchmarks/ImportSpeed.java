package org.paraphe.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.paraphe.law.CorpusImport;

/**
 * How long an import takes beside what Lucene alone takes to index the words of the same files, in
 * turn in one run, in a heap of 512 MB.
 *
 * <pre>
 * mvn -q -pl benchmarks -am -DskipTests compile
 * java -Xmx512m \
 *   -cp "benchmarks/target/classes:$(ls -dt routes/target/paraphe/lib-* | head -n 1)/*" \
 *   org.paraphe.benchmarks.ImportSpeed ../shared/data/legi
 * </pre>
 *
 * Several folders are imported together: {@code ../shared/data/legi ../shared/data/legi-more} for
 * all nineteen codes. <i>Lucene alone</i> reads each line with a plain JSON reader, indexes and
 * stores code, number and text, and commits once: no dates, no sections, nothing to go on from
 * after a stop. The processor's times are of the one thread that imports. Seen on two busy cores,
 * ten codes, 44 734 versions: 1.1 times on the wall, 1.3 of the processor.
 */
public final class ImportSpeed {

  private static final int ROUNDS = 3;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<Path> files;
  private final Path work;
  private long versions;

  private interface Way {
    void run(Path into) throws IOException;
  }

  private record Took(double wall, double processor) {}

  private ImportSpeed(List<Path> files, Path work) {
    this.files = files;
    this.work = work;
  }

  /**
   * @param args folders of versions JSONL
   */
  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      System.err.println("usage: ImportSpeed FOLDER…");
      System.exit(2);
    }
    List<Path> files = new ArrayList<>();
    for (String folder : args) {
      try (Stream<Path> list = Files.list(Path.of(folder))) {
        list.filter(f -> f.toString().endsWith(".jsonl.gz")).sorted().forEach(files::add);
      }
    }
    Path work = Files.createTempDirectory("paraphe-import");
    try {
      new ImportSpeed(files, work)
          .compare(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    } finally {
      remove(work);
    }
  }

  private void compare(PrintStream out) throws IOException {
    List<Took> ours = new ArrayList<>();
    List<Took> alone = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      alone.add(measure(this::lucene));
      ours.add(measure(this::paraphe));
      out.printf(
          Locale.ROOT,
          "round %d: import %5.1f s (processor %5.1f s), Lucene alone %5.1f s (%5.1f s)%n",
          round + 1,
          ours.get(round).wall(),
          ours.get(round).processor(),
          alone.get(round).wall(),
          alone.get(round).processor());
    }
    out.printf(
        Locale.ROOT,
        "%d files, %d versions, heap of %d MB: median ratio %.2f, of the processor %.2f%n",
        files.size(),
        versions,
        Runtime.getRuntime().maxMemory() >> 20,
        median(ours, alone, false),
        median(ours, alone, true));
  }

  private static double median(List<Took> ours, List<Took> alone, boolean processor) {
    double[] ratios = new double[ours.size()];
    for (int i = 0; i < ratios.length; i++) {
      Took one = ours.get(i);
      Took other = alone.get(i);
      ratios[i] = processor ? one.processor() / other.processor() : one.wall() / other.wall();
    }
    Arrays.sort(ratios);
    return ratios[ratios.length / 2];
  }

  private Took measure(Way way) throws IOException {
    Path into = Files.createTempDirectory(work, "index");
    long wall = System.nanoTime();
    long processor = THREADS.getCurrentThreadCpuTime();
    way.run(into);
    Took took =
        new Took(
            (System.nanoTime() - wall) / 1e9,
            (THREADS.getCurrentThreadCpuTime() - processor) / 1e9);
    remove(into);
    return took;
  }

  private void paraphe(Path into) {
    new CorpusImport(into, (source, read) -> {}).run(files, null);
  }

  private void lucene(Path into) throws IOException {
    ObjectMapper json = new ObjectMapper();
    versions = 0;
    try (Directory directory = FSDirectory.open(into);
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new FrenchAnalyzer()))) {
      for (Path file : files) {
        try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            JsonNode version = json.readTree(line);
            Document document = new Document();
            document.add(new StringField("code", version.path("cid").asText(), Store.YES));
            document.add(new StringField("article", version.path("num").asText(), Store.YES));
            document.add(new TextField("text", version.path("text").asText(), Store.YES));
            writer.addDocument(document);
            versions++;
          }
        }
      }
      writer.commit();
    }
  }

  private static void remove(Path tree) throws IOException {
    try (Stream<Path> walk = Files.walk(tree)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
