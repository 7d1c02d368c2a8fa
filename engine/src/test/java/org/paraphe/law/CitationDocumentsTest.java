package org.paraphe.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whole documents of {@code golden/citations/documents}, each with every reference in it: offsets,
 * status at the document's day, text of law, article, point, {@code intervalle}, words. Written
 * anew with {@code -Dparaphe.golden=write}; read the difference.
 */
class CitationDocumentsTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden/citations/documents");
  private static final Map<String, Map<String, List<JsonNode>>> LEGI = new HashMap<>();

  @ParameterizedTest
  @CsvSource({
    "deliberation, 2023-11-14",
    "arrete, 2023-10-27",
    "memoire, 2023-09-12",
  })
  void findsEachReferenceOfADocument(String name, LocalDate date) throws IOException {
    String text = Files.readString(FOLDER.resolve(name + ".txt"));
    List<String> read = new CitationParser().parse(text).stream().map(c -> line(c, date)).toList();

    Path golden = FOLDER.resolve(name + ".refs.txt");
    if ("write".equals(System.getProperty("paraphe.golden"))) {
      Files.write(golden, read, StandardCharsets.UTF_8);
    }
    assertThat(read).isEqualTo(Files.readAllLines(golden));
    assertThat(new CitationParser().parse(text))
        .allSatisfy(c -> assertThat(text.substring(c.start(), c.end())).isEqualTo(c.text()));
  }

  /** The status counted from the versions themselves, by other means than the product's. */
  @ParameterizedTest
  @CsvSource({
    "deliberation, 2023-11-14",
    "arrete, 2023-10-27",
    "memoire, 2023-09-12",
  })
  void tellsTheStatusThatTheVersionsOfTheCodesTell(String name, LocalDate date) throws IOException {
    Path legi = shared().resolve("legi");
    if (!Files.isDirectory(legi)) {
      System.out.println("SKIPPED: no shared codes at " + legi + " (set PARAPHE_SHARED)");
    }
    assumeTrue(Files.isDirectory(legi));
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (String line : Files.readAllLines(FOLDER.resolve(name + ".refs.txt"))) {
      String[] told = line.split("\t", -1);
      Path file = legi.resolve(told[2] + ".versions.jsonl.gz");
      if (Files.exists(file)) {
        compared++;
        String counted = counted(versions(told[2], file), told[3], date);
        if (!counted.equals(told[1])) {
          wrong.add(counted + ", not " + line);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(compared).isGreaterThan(10);
  }

  private static String counted(
      Map<String, List<JsonNode>> versions, String article, LocalDate date) {
    boolean earlier = false;
    boolean any = false;
    for (JsonNode version : versions.getOrDefault(plain(article), List.of())) {
      LocalDate from = LocalDate.parse(version.get("debut").asText());
      @Nullable LocalDate to =
          version.get("fin").isNull() ? null : LocalDate.parse(version.get("fin").asText());
      any = true;
      earlier |= !from.isAfter(date);
      if (!from.isAfter(date) && (to == null || to.isAfter(date))) {
        return "EN_VIGUEUR";
      }
    }
    return earlier ? "ABROGE" : any ? "FUTUR" : "INCONNU";
  }

  private static Map<String, List<JsonNode>> versions(String code, Path file) throws IOException {
    if (!LEGI.containsKey(code)) {
      Map<String, List<JsonNode>> versions = new HashMap<>();
      ObjectMapper json = new ObjectMapper();
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          JsonNode version = json.readTree(line);
          versions
              .computeIfAbsent(plain(version.path("num").asText()), n -> new ArrayList<>())
              .add(version);
        }
      }
      LEGI.put(code, versions);
    }
    return LEGI.get(code);
  }

  private static String plain(String number) {
    return number.replaceAll("[*. ]", "");
  }

  private static String line(Citation c, LocalDate date) {
    return String.join(
        "\t",
        c.start() + "-" + c.end(),
        ReferenceTable.embedded().resolve(c, date).status().name(),
        orDash(c.code() == null ? c.title() : c.code()),
        orDash(c.article()),
        orDash(c.point()),
        c.range() ? "intervalle" : "-",
        c.text().replaceAll("\\s+", " "));
  }

  private static String orDash(@Nullable String value) {
    return value == null ? "-" : value;
  }

  private static Path shared() {
    String property = System.getProperty("PARAPHE_SHARED", System.getenv("PARAPHE_SHARED"));
    return property == null ? Path.of("../../shared/data") : Path.of(property);
  }
}
