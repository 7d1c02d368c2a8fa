package org.paraphe.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPrintsTest {

  private static final String CODE = "LEGITEXT000006070633";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "le garde tient le cahier des clés | CONFORME",
        "LE GARDE TIENT LE CAHIER DES CLES | CONFORME",
        "le garde tient […] de la grande cour | CONFORME",
        "le garde tient le registre des clés | INFIDELE",
        "le garde tient le cahier des clés et des sceaux | INFIDELE",
        "les clés | NON_VERIFIABLE",
        "tient … cour | NON_VERIFIABLE",
      })
  void tellsWordsThatTheArticleDoesNotHave(String quoted, Quotation expected) {
    WordPrints prints =
        WordPrints.of("Le garde tient le cahier des clés, et le portail de la grande cour.");

    assertThat(prints.quotation(quoted)).isEqualTo(expected);
    assertThat(WordPrints.parse(prints.line())).isEqualTo(prints);
  }

  @Test
  void verifiesNothingOfAnArticleOrADayWithoutPrints() {
    String quoted = "le garde tient le cahier des clés";
    assertThat(ReferenceTable.embedded().quotation(cited("L2121-29"), TODAY, quoted))
        .isEqualTo(Quotation.INFIDELE);
    assertThat(ReferenceTable.embedded().quotation(cited("L2121-9998"), TODAY, quoted))
        .isEqualTo(Quotation.NON_VERIFIABLE);
    assertThat(
            ReferenceTable.embedded()
                .quotation(cited("L2122-22"), LocalDate.of(2001, 1, 1), quoted))
        .isEqualTo(Quotation.NON_VERIFIABLE);
  }

  /** Every sentence of the articles in force is their own; with one word changed none is. */
  @Test
  void knowsEachSentenceOfTheUsualArticles() throws IOException {
    String property = System.getProperty("PARAPHE_SHARED", System.getenv("PARAPHE_SHARED"));
    Path shared = property == null ? Path.of("../../shared/data") : Path.of(property);
    Path file = shared.resolve("legi/" + CODE + ".versions.jsonl.gz");
    if (!Files.exists(file)) {
      System.out.println("SKIPPED: no texts at " + file + " (set PARAPHE_SHARED)");
    }
    assumeTrue(Files.exists(file));
    Set<String> usual =
        TableResource.read("references.tsv").rows().stream()
            .filter(r -> r[0].equals(CODE))
            .map(r -> r[1])
            .collect(Collectors.toSet());
    int own = 0;
    int wrong = 0;
    int changed = 0;
    int missed = 0;
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode version = line.contains("\"fin\": null") ? json.readTree(line) : null;
        if (version == null
            || !usual.contains(version.path("num").asText())
            || version.path("debut").asText().compareTo("2023-12-06") > 0) {
          continue;
        }
        for (String sentence : version.path("text").asText().split("(?<=[.;]) +")) {
          String[] words = sentence.strip().split(" +");
          if (words.length < 5) {
            continue;
          }
          own++;
          wrong += is(Quotation.INFIDELE, version, String.join(" ", words)) ? 1 : 0;
          words[words.length / 2] = "hippocampe";
          changed++;
          missed += is(Quotation.INFIDELE, version, String.join(" ", words)) ? 0 : 1;
        }
      }
    }
    System.out.printf(
        "sentences of the law: %d, taken for unfaithful %d; with a word changed: %d, missed %d%n",
        own, wrong, changed, missed);
    assertThat(own).isGreaterThan(500);
    assertThat(wrong).isZero();
    assertThat(missed).isZero();
  }

  private static boolean is(Quotation result, JsonNode version, String words) {
    return ReferenceTable.embedded().quotation(cited(version.path("num").asText()), TODAY, words)
        == result;
  }

  private static Citation cited(String article) {
    return new Citation(
        article, 0, article.length(), Citation.Nature.CODE, CODE, null, article, null, false);
  }
}
