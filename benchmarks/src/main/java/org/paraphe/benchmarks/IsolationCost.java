package org.paraphe.benchmarks;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.ExtractionSettings;
import org.paraphe.extraction.IsolatedExtractor;
import org.xml.sax.SAXException;

/**
 * What reading in processes apart costs: 500 ordinary documents, two at a time, against Tika alone
 * in one process that has the same JVM flags and reads the text only. Both are JVMs of their own;
 * their rounds alternate; medians are compared. Warm: all documents were read once before. Cold:
 * from the start of the JVM to its end, all documents read once. Wall clock, and the processor time
 * of the JVM and of the processes it started, which other work on the machine disturbs less.
 *
 * <p>What an installation brings is part of Paraphe, and Tika alone does not have it: an archive of
 * the classes of a child, written by {@code ./paraphe} when it builds. The children use it where
 * {@code paraphe.lib} names the folder of the installation, as {@code benchmarks/run} does; without
 * it they start from the class path.
 *
 * <pre>
 * benchmarks/run IsolationCost build/isolement [rounds]
 * </pre>
 */
public final class IsolationCost {

  private static final String WITHOUT_PROGRAMS =
      "<properties><parsers><parser class=\"org.apache.tika.parser.DefaultParser\">"
          + "<parser-exclude class=\"org.apache.tika.parser.ocr.TesseractOCRParser\"/>"
          + "<parser-exclude class=\"org.apache.tika.parser.external.CompositeExternalParser\"/>"
          + "</parser></parsers></properties>";
  private static final int AT_ONCE = 2;

  private IsolationCost() {}

  /** Reads one document and says how many characters it gave. */
  private interface Way extends AutoCloseable {
    int read(Path file) throws IOException;

    @Override
    void close();
  }

  public static void main(String[] args) throws Exception {
    if (args.length == 3 && args[0].equals("-")) {
      serve(args[1], Path.of(args[2]));
    } else if (args.length == 1 || args.length == 2) {
      measure(Path.of(args[0]), args.length == 2 ? Integer.parseInt(args[1]) : 5, System.out);
    } else {
      System.err.println("usage: IsolationCost FOLDER [ROUNDS]");
      System.exit(2);
    }
  }

  private static void measure(Path folder, int rounds, PrintStream out) throws Exception {
    Path documents = folder.resolve("documents");
    List<Path> files = OrdinaryDocuments.write(documents);
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    String children =
        System.getProperty("paraphe.lib") == null ? "the class path" : "the installation";
    out.printf("%d documents, %d KB, children from %s%n", files.size(), bytes / 1024, children);
    List<Cost> tika = new ArrayList<>();
    List<Cost> paraphe = new ArrayList<>();
    try (Peer one = new Peer("tika", documents);
        Peer other = new Peer("paraphe", documents)) {
      one.round();
      other.round();
      for (int i = 0; i < rounds; i++) {
        tika.add(one.round());
        paraphe.add(other.round());
      }
    }
    report(out, "warm", tika, paraphe);
    tika.clear();
    paraphe.clear();
    for (int i = 0; i < Math.max(3, rounds / 2); i++) {
      tika.add(cold("tika", documents));
      paraphe.add(cold("paraphe", documents));
    }
    report(out, "cold", tika, paraphe);
  }

  private static void report(PrintStream out, String what, List<Cost> tika, List<Cost> paraphe) {
    print(out, what + ", wall", values(tika, Cost::wall), values(paraphe, Cost::wall));
    print(out, what + ", processor", values(tika, Cost::cpu), values(paraphe, Cost::cpu));
  }

  private static List<Double> values(List<Cost> costs, Function<Cost, Double> of) {
    return costs.stream().map(of).filter(seconds -> !seconds.isNaN()).toList();
  }

  private static void print(PrintStream out, String what, List<Double> tika, List<Double> paraphe) {
    out.printf(
        "%s: Tika %.2f s, Paraphe %.2f s, ratio %.2f   %s %s%n",
        what,
        median(tika),
        median(paraphe),
        median(paraphe) / median(tika),
        rounded(tika),
        rounded(paraphe));
  }

  private static List<String> rounded(List<Double> values) {
    return values.stream().map("%.2f"::formatted).toList();
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  private static Cost cold(String way, Path documents) throws IOException {
    long begin = System.nanoTime();
    try (Peer peer = new Peer(way, documents)) {
      double cpu = peer.round().allCpu();
      return new Cost((System.nanoTime() - begin) / 1e9, cpu, cpu);
    }
  }

  /**
   * Seconds of one round.
   *
   * @param cpu not a number where a process was replaced: what the one before took is not known
   * @param allCpu since the start of the JVM
   */
  private record Cost(double wall, double cpu, double allCpu) {}

  /** A JVM of its own that reads all documents each time it is told to. */
  private static final class Peer implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;
    private double spent;

    Peer(String way, Path documents) throws IOException {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
      command.addAll(List.of("-Djava.awt.headless=true", "-Dfile.encoding=UTF-8"));
      System.getProperties().stringPropertyNames().stream()
          .filter(name -> name.startsWith("paraphe."))
          .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
      command.addAll(List.of(IsolationCost.class.getName(), "-", way, documents.toString()));
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      said =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    Cost round() throws IOException {
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
      String seconds = said.readLine();
      if (seconds == null) {
        throw new IOException("the peer has ended");
      }
      String[] figures = seconds.split(" ");
      double all = Double.parseDouble(figures[1]);
      Cost cost = new Cost(Double.parseDouble(figures[0]), all - spent, all);
      spent = all;
      if (Boolean.parseBoolean(figures[2])) {
        return new Cost(cost.wall(), Double.NaN, all);
      }
      return cost;
    }

    @Override
    public void close() throws IOException {
      process.getOutputStream().close();
      try {
        process.waitFor();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void serve(String name, Path documents) throws Exception {
    List<Path> files;
    try (Stream<Path> list = Files.list(documents)) {
      files = list.sorted().toList();
    }
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try (Way way = name.equals("tika") ? new Tika() : new Isolated(documents.resolveSibling("t"))) {
      while (System.in.read() >= 0) {
        List<ProcessHandle> before = ProcessHandle.current().descendants().toList();
        long begin = System.nanoTime();
        readAll(way, files, threads);
        double wall = (System.nanoTime() - begin) / 1e9;
        boolean replaced = before.stream().anyMatch(process -> !process.isAlive());
        System.out.println(wall + " " + processorSeconds() + " " + replaced);
      }
    } finally {
      threads.shutdown();
    }
  }

  private static double processorSeconds() {
    ProcessHandle self = ProcessHandle.current();
    return Stream.concat(Stream.of(self), self.descendants())
        .mapToDouble(p -> p.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1000.0)
        .sum();
  }

  private static void readAll(Way way, List<Path> files, ExecutorService threads)
      throws InterruptedException, ExecutionException {
    List<Future<Integer>> readings = new ArrayList<>();
    for (Path file : files) {
      readings.add(threads.submit(() -> way.read(file)));
    }
    for (Future<Integer> reading : readings) {
      if (reading.get() < 100) {
        throw new IllegalStateException("a document was not read");
      }
    }
  }

  private static final class Tika implements Way {
    private final Parser parser;

    Tika() throws TikaException, IOException, SAXException {
      parser =
          new AutoDetectParser(
              new TikaConfig(
                  new ByteArrayInputStream(WITHOUT_PROGRAMS.getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public int read(Path file) throws IOException {
      Metadata metadata = new Metadata();
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, String.valueOf(file.getFileName()));
      BodyContentHandler text = new BodyContentHandler(-1);
      ParseContext context = new ParseContext();
      context.set(Parser.class, parser);
      try (TikaInputStream in = TikaInputStream.get(file)) {
        parser.parse(in, text, metadata, context);
      } catch (SAXException | TikaException e) {
        throw new IOException(e);
      }
      return text.toString().length();
    }

    @Override
    public void close() {
      // nothing is held
    }
  }

  private static final class Isolated implements Way {
    private final IsolatedExtractor extractor;

    Isolated(Path work) {
      extractor = new IsolatedExtractor(ExtractionSettings.standard(), work);
    }

    @Override
    public int read(Path file) {
      List<ExtractedPiece> pieces = extractor.extract(file.getFileName().toString(), file);
      return pieces.stream().mapToInt(piece -> piece.text().length()).sum();
    }

    @Override
    public void close() {
      extractor.close();
    }
  }
}
