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
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.paraphe.law.Resolution.Status;

/** The embedded table over the shared set of citations; quotations need full texts. */
class CitationSetTest {

  private static final Map<String, Status> EXPECTED =
      Map.of(
          "IN_FORCE", Status.EN_VIGUEUR,
          "QUOTE_OK", Status.EN_VIGUEUR,
          "QUOTE_STALE", Status.EN_VIGUEUR,
          "UNKNOWN", Status.INCONNU,
          "ABROGATED", Status.ABROGE,
          "NOT_YET_IN_FORCE", Status.FUTUR);

  private static final List<JsonNode> ROWS = new ArrayList<>();

  @BeforeAll
  static void readTheSet() throws IOException {
    String property = System.getProperty("PARAPHE_SHARED", System.getenv("PARAPHE_SHARED"));
    Path shared = property == null ? Path.of("../../shared/data") : Path.of(property);
    Path set = shared.resolve("citations/dev.jsonl");
    if (!Files.exists(set)) {
      System.out.println("SKIPPED: no shared citations at " + set + " (set PARAPHE_SHARED)");
    }
    assumeTrue(Files.exists(set));
    ROWS.clear();
    for (String line : Files.readAllLines(set)) {
      ROWS.add(new ObjectMapper().readTree(line));
    }
  }

  @Test
  void readsEachCitationAsOneArticleOfItsCode() {
    List<String> missed = new ArrayList<>();
    for (JsonNode row : ROWS) {
      List<Citation> found = new CitationParser().parse(row.get("text").asText());
      boolean right =
          found.size() == 1
              && row.get("cid").asText().equals(found.get(0).code())
              && ArticleNumber.key(row.get("num").asText()).equals(key(found.get(0)));
      if (!right) {
        missed.add(row + " read as " + found);
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void tellsTheStatusOfEachCitation() {
    List<String> wrong = new ArrayList<>();
    for (JsonNode row : ROWS) {
      Status status = status(row);
      if (status != EXPECTED.get(row.get("expected").asText())) {
        wrong.add(status + " for " + row);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Status status(JsonNode row) {
    Citation citation = new CitationParser().parse(row.get("text").asText()).get(0);
    LocalDate date = LocalDate.parse(row.get("date").asText());
    return ReferenceTable.embedded().resolve(citation, date).status();
  }

  private static String key(Citation citation) {
    return citation.article() == null ? "" : ArticleNumber.key(citation.article());
  }
}
