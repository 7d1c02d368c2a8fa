package org.paraphe.law;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the embedded reference table: {@code ReferenceTableMaker AS-OF FOLDER FILE…}, where each
 * file holds the versions of one code's articles as JSON, one a line, plain or {@code .gz} (keys
 * {@code cid}, {@code num}, {@code debut}, {@code fin}). Takes numbers and days, nothing else.
 */
public final class ReferenceTableMaker {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ReferenceTableMaker() {}

  /** Exit code 0, or 2 where it was called in a wrong way. */
  public static void main(String[] args) throws IOException {
    if (args.length < 3) {
      System.err.println("usage: ReferenceTableMaker AS-OF FOLDER FILE...");
      System.exit(2);
    }
    for (int i = 2; i < args.length; i++) {
      write(LocalDate.parse(args[0]), Path.of(args[1]), Path.of(args[i]), System.err);
    }
  }

  static void write(LocalDate asOf, Path folder, Path file, PrintStream progress)
      throws IOException {
    Map<String, List<ArticleHistory.Version>> articles = new TreeMap<>();
    @Nullable String code = null;
    try (BufferedReader lines = open(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode version = JSON.readTree(line);
        code = version.path("cid").asText();
        add(articles, version);
      }
    }
    if (code == null) {
      throw new IOException("no version in " + file);
    }
    Files.writeString(folder.resolve(code + ".tsv"), text(code, asOf, articles));
    progress.println(code + ": " + articles.size() + " articles");
  }

  private static void add(Map<String, List<ArticleHistory.Version>> articles, JsonNode version) {
    if (version.path("num").isTextual()) {
      LocalDate from = LocalDate.parse(version.path("debut").asText());
      @Nullable LocalDate to =
          version.path("fin").isTextual() ? LocalDate.parse(version.path("fin").asText()) : null;
      articles
          .computeIfAbsent(ArticleNumber.key(version.path("num").asText()), n -> new ArrayList<>())
          .add(new ArticleHistory.Version(from, to));
    }
  }

  private static String text(
      String code, LocalDate asOf, Map<String, List<ArticleHistory.Version>> articles) {
    StringBuilder text = new StringBuilder();
    text.append("# code: ").append(code).append('\n');
    text.append("# title: ").append(Code.withId(code).map(Code::title).orElse(code)).append('\n');
    text.append("# asOf: ").append(asOf).append('\n');
    text.append("# source: LEGI, DILA, open data, through a public redistribution of it\n");
    text.append("# licence: Licence Ouverte 2.0 (Etalab)\n");
    text.append(
        "# Article number, TAB, first day of each version; -day: the end where no version\n");
    text.append("# follows at once. Made by ReferenceTableMaker: do not edit.\n");
    articles.forEach(
        (number, versions) -> {
          versions.sort(Comparator.comparing(ArticleHistory.Version::from));
          text.append(number).append('\t').append(line(number, versions)).append('\n');
        });
    return text.toString();
  }

  private static String line(String number, List<ArticleHistory.Version> versions) {
    ArticleHistory history = new ArticleHistory(versions);
    String line = history.line();
    if (!ArticleHistory.parse(line).equals(history)) {
      throw new IllegalStateException("versions of " + number + " overlap: " + versions);
    }
    return line;
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    boolean packed = file.toString().endsWith(".gz");
    return new BufferedReader(
        new InputStreamReader(packed ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
  }
}
