package org.paraphe.law;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Writes the {@link WordPrints} of the articles of {@code references.tsv} that are in force on a
 * day: {@code WordPrintsMaker AS-OF FOLDER FILE…}, from the files of {@link ReferenceTableMaker}.
 */
public final class WordPrintsMaker {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HEAD =
      "# code <TAB> article <TAB> prints of its words (WordPrints) <TAB> its last\n"
          + "# numbered point, as of %s. No text of law.\n"
          + "# source: LEGI, DILA, open data, through a public redistribution of it\n"
          + "# licence: Licence Ouverte 2.0 (Etalab). Made by WordPrintsMaker: do not edit.\n";

  private WordPrintsMaker() {}

  /** Exit code 0, or 2 where it was called in a wrong way. */
  public static void main(String[] args) throws IOException {
    if (args.length < 3) {
      System.err.println("usage: WordPrintsMaker AS-OF FOLDER FILE...");
      System.exit(2);
    }
    Map<String, String> prints = new TreeMap<>();
    TableResource.read("references.tsv").rows().forEach(r -> prints.put(r[0] + "\t" + r[1], ""));
    for (int i = 2; i < args.length; i++) {
      read(args[0], Path.of(args[i]), prints);
    }
    Files.writeString(
        Path.of(args[1]).resolve(WordPrints.FILE),
        HEAD.formatted(args[0])
            + prints.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> e.getKey() + "\t" + e.getValue() + "\n")
                .collect(Collectors.joining()));
  }

  private static void read(String asOf, Path file, Map<String, String> prints) throws IOException {
    try (BufferedReader lines = open(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode version = JSON.readTree(line);
        String key =
            version.path("cid").asText() + "\t" + ArticleNumber.key(version.path("num").asText());
        boolean inForce =
            version.path("debut").asText().compareTo(asOf) <= 0
                && (!version.path("fin").isTextual()
                    || version.path("fin").asText().compareTo(asOf) > 0);
        if (inForce && prints.containsKey(key)) {
          String text = version.path("text").asText();
          prints.put(key, WordPrints.of(text).line() + "\t" + WordPrints.lastPoint(text));
        }
      }
    }
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    boolean packed = file.toString().endsWith(".gz");
    return new BufferedReader(
        new InputStreamReader(packed ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
  }
}
